#include "sky/clock.hpp"

#include <unicode/basictz.h>
#include <unicode/tzrule.h>
#include <unicode/tztrans.h>
#include <unicode/unistr.h>

namespace cicero::sky {

struct Clock::Zone {
    std::unique_ptr<const icu::TimeZone> icu;
};

namespace {

UDate to_icu(sys_seconds at) { return double(at.time_since_epoch().count()) * 1000; }

std::chrono::minutes offset_of(const icu::TimeZoneRule& rule) {
    return std::chrono::minutes((rule.getRawOffset() + rule.getDSTSavings()) / 60000);
}

std::chrono::seconds offset_in(const icu::TimeZone& zone, UDate at, bool local) {
    int32_t raw = 0, saving = 0;
    UErrorCode status = U_ZERO_ERROR;
    zone.getOffset(at, UBool(local), raw, saving, status);
    return std::chrono::seconds((raw + saving) / 1000);
}

}  // namespace

std::optional<Clock> Clock::named(const std::string& name) {
    std::unique_ptr<const icu::TimeZone> icu(
        icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(name)));
    if (*icu == icu::TimeZone::getUnknown()) return std::nullopt;
    return Clock(std::make_shared<const Zone>(Zone{std::move(icu)}));
}

std::chrono::minutes Clock::offset_at(sys_seconds utc) const {
    return std::chrono::floor<std::chrono::minutes>(offset_in(*zone_->icu, to_icu(utc), false));
}

local_seconds Clock::to_local(sys_seconds utc) const {
    const std::chrono::seconds offset = offset_in(*zone_->icu, to_icu(utc), false);
    return local_seconds(utc.time_since_epoch() + offset);
}

sys_seconds Clock::to_utc(local_seconds local) const {
    const sys_seconds as_utc(local.time_since_epoch());
    const auto* basic = dynamic_cast<const icu::BasicTimeZone*>(zone_->icu.get());
    if (!basic) return as_utc - offset_in(*zone_->icu, to_icu(as_utc), true);
    // By the offset before the change, where clocks go back and where they go forward: as RFC 5545,
    // 3.3.5, has it. ICU's own default is the one after.
    int32_t raw = 0, saving = 0;
    UErrorCode status = U_ZERO_ERROR;
    basic->getOffsetFromLocal(to_icu(as_utc), UCAL_TZ_LOCAL_FORMER, UCAL_TZ_LOCAL_FORMER, raw,
                              saving, status);
    return as_utc - std::chrono::seconds((raw + saving) / 1000);
}

sys_seconds Clock::to_utc_again(local_seconds local) const {
    constexpr std::chrono::hours longest{3};  // that a clock goes back
    const sys_seconds first = to_utc(local);
    const sys_seconds second = first + (offset_at(first) - offset_at(first + longest));
    return second > first && to_local(second) == local ? second : first;
}

std::vector<ClockChange> Clock::changes(int year) const {
    std::vector<ClockChange> out;
    const auto* basic = dynamic_cast<const icu::BasicTimeZone*>(zone_->icu.get());
    if (!basic) return out;
    const sys_seconds begin = sys_seconds(base::day(year, 1, 1)) - offset_at(base::day(year, 1, 1)),
                      end = sys_seconds(base::day(year + 1, 1, 1)) -
                            offset_at(base::day(year + 1, 1, 1));
    icu::TimeZoneTransition next;
    UDate from = to_icu(begin);
    for (bool inclusive = true; basic->getNextTransition(from, inclusive, next);
         inclusive = false) {
        from = next.getTime();
        if (from >= to_icu(end)) break;
        const ClockChange change{sys_seconds(std::chrono::seconds(std::int64_t(from / 1000))),
                                 offset_of(*next.getFrom()), offset_of(*next.getTo())};
        if (change.before != change.after) out.push_back(change);  // else only its name changes
    }
    return out;
}

}  // namespace cicero::sky
