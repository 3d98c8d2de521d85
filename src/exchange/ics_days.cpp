#include "exchange/ics_days.hpp"

#include <algorithm>

namespace cicero::exchange {

using calendar::Days;
using std::chrono::days;
using std::chrono::sys_days;

std::int64_t IcsDays::key(const IcsMoment& m) const {
    return (event_.start->time.all_day ? m.time.at.time_since_epoch()
                                       : m.clock.to_utc(m.time.at, range_.clock).time_since_epoch())
        .count();
}

sys_days IcsDays::first_day_of(std::int64_t key) const {
    const sys_seconds begin{std::chrono::seconds(key)};
    return event_.start->time.all_day ? std::chrono::floor<days>(begin) : local_day(begin);
}

Days IcsDays::days_of(std::int64_t key) const {
    const sys_days first = first_day_of(key);
    if (event_.start->time.all_day)
        return {first, std::max(first, first + std::chrono::ceil<days>(length()) - days(1))};
    const sys_seconds begin{std::chrono::seconds(key)}, end = begin + length();
    const sys_days last = std::max(first, local_day(end - std::chrono::seconds(1)));
    calendar::Hours hours{minutes_since(first, begin)};
    hours.from_again = is_again(first, hours.from, begin);
    if (end > begin) {
        constexpr std::chrono::seconds almost_a_minute{59};
        hours.until = minutes_since(last, end + almost_a_minute);
        hours.until_again = is_again(last, hours.until, end);
    }
    return {first, last, hours};
}

sys_days IcsDays::local_day(sys_seconds at) const {
    return sys_days(std::chrono::floor<days>(range_.clock.to_local(at)).time_since_epoch());
}

int IcsDays::minutes_since(sys_days midnight, sys_seconds at) const {
    const auto since = range_.clock.to_local(at).time_since_epoch() - midnight.time_since_epoch();
    return int(std::chrono::floor<std::chrono::minutes>(since).count());
}

bool IcsDays::is_again(sys_days midnight, int minutes, sys_seconds at) const {
    constexpr std::chrono::hours near{3};
    if (range_.clock.offset_at(at - near) == range_.clock.offset_at(at + near)) return false;
    const local_seconds local(midnight.time_since_epoch() + std::chrono::minutes(minutes));
    const sys_seconds first = range_.clock.to_utc(local), second = range_.clock.to_utc_again(local);
    return second > first && at - first > second - at;
}

std::chrono::seconds IcsDays::length() const {
    if (event_.duration) return *event_.duration;
    if (!event_.end) return event_.start->time.all_day ? days(1) : std::chrono::seconds(0);
    return std::chrono::seconds(key(*event_.end) - key(*event_.start));
}

}  // namespace cicero::exchange
