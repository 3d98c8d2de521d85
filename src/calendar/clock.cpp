#include "calendar/clock.hpp"

#include <memory>

#include <unicode/basictz.h>
#include <unicode/tzrule.h>
#include <unicode/tztrans.h>
#include <unicode/unistr.h>

namespace cicero::calendar {

namespace {

std::unique_ptr<icu::TimeZone> zone_of(const std::string& name) {
    return std::unique_ptr<icu::TimeZone>(
        icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(name)));
}

UDate to_icu(sys_seconds at) { return double(at.time_since_epoch().count()) * 1000; }

std::chrono::minutes offset_of(const icu::TimeZoneRule& rule) {
    return std::chrono::minutes((rule.getRawOffset() + rule.getDSTSavings()) / 60000);
}

}  // namespace

std::optional<Clock> Clock::named(const std::string& name) {
    if (*zone_of(name) == icu::TimeZone::getUnknown()) return std::nullopt;
    return Clock(name);
}

std::chrono::minutes Clock::offset_at(sys_seconds utc) const {
    int32_t raw = 0, saving = 0;
    UErrorCode status = U_ZERO_ERROR;
    zone_of(name_)->getOffset(to_icu(utc), 0, raw, saving, status);
    return std::chrono::minutes((raw + saving) / 60000);
}

std::vector<ClockChange> Clock::changes(int year) const {
    std::vector<ClockChange> out;
    const std::unique_ptr<icu::TimeZone> zone = zone_of(name_);
    const auto* basic = dynamic_cast<const icu::BasicTimeZone*>(zone.get());
    if (!basic) return out;
    const sys_seconds begin = sys_seconds(day(year, 1, 1)) - offset_at(day(year, 1, 1)),
                      end = sys_seconds(day(year + 1, 1, 1)) - offset_at(day(year + 1, 1, 1));
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

}  // namespace cicero::calendar
