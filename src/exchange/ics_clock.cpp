#include "exchange/ics_clock.hpp"

#include <libical/ical.h>
#include <unicode/timezone.h>
#include <unicode/unistr.h>

#include "base/handle.hpp"

namespace cicero::exchange {

using sky::Clock;

namespace {

icaltimetype to_ical(std::chrono::seconds since_epoch) {
    return icaltime_from_timet_with_zone(time_t(since_epoch.count()), 0, nullptr);
}

/// "/mozilla.org/20050126_1/Europe/Paris" ends with what it means.
std::optional<Clock> by_iana_name(std::string name) {
    constexpr int most_slashes = 2;  // America/Argentina/Ushuaia
    std::size_t begin = name.size();
    for (int i = 0; i <= most_slashes && begin != std::string::npos && begin > 0; ++i)
        begin = name.rfind('/', begin - 1);
    if (begin != std::string::npos && begin > 0) name.erase(0, begin + 1);
    for (;;) {
        if (auto clock = Clock::named(name); clock && !name.empty()) return clock;
        const std::size_t slash = name.find('/');
        if (slash == std::string::npos) return std::nullopt;
        name.erase(0, slash + 1);
    }
}

/// "Romance Standard Time"
std::optional<Clock> by_windows_name(const std::string& name) {
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString id;
    icu::TimeZone::getIDForWindowsID(icu::UnicodeString::fromUTF8(name), nullptr, id, status);
    std::string text;
    id.toUTF8String(text);
    return U_SUCCESS(status) && !text.empty() ? Clock::named(text) : std::nullopt;
}

void release(icaltimezone* zone) { icaltimezone_free(zone, 1); }

/// How many changes of clocks libical makes of it, at most and roughly; a history of a century has
/// some hundreds.
constexpr int most_changes = 10'000, changes_of_a_rule = 100;

int changes_of(icalcomponent* part) {
    return icalcomponent_count_properties(part, ICAL_RRULE_PROPERTY) * changes_of_a_rule +
           icalcomponent_count_properties(part, ICAL_RDATE_PROPERTY) + 1;
}

/// It repeats once a year. libical would count the seconds of one that repeats each second.
bool is_yearly(icalcomponent* part) {
    for (icalproperty* rule = icalcomponent_get_first_property(part, ICAL_RRULE_PROPERTY); rule;
         rule = icalcomponent_get_next_property(part, ICAL_RRULE_PROPERTY)) {
        const icalrecurrencetype read = icalproperty_get_rrule(rule);
        for (const short* times : {read.by_hour, read.by_minute, read.by_second})
            if (times[0] != ICAL_RECURRENCE_ARRAY_MAX) return false;
        if (read.freq != ICAL_YEARLY_RECURRENCE) return false;
    }
    return true;
}

/// It has what a zone needs; libical drops a value that it cannot read, and takes UTC without it.
bool is_whole(icalcomponent* zone) {
    bool any = false;
    int changes = 0;
    for (icalcomponent* part = icalcomponent_get_first_component(zone, ICAL_ANY_COMPONENT); part;
         part = icalcomponent_get_next_component(zone, ICAL_ANY_COMPONENT)) {
        any = true;
        for (const auto needed :
             {ICAL_DTSTART_PROPERTY, ICAL_TZOFFSETFROM_PROPERTY, ICAL_TZOFFSETTO_PROPERTY})
            if (!icalcomponent_get_first_property(part, needed)) return false;
        changes += changes_of(part);
        if (!is_yearly(part) || changes > most_changes) return false;
    }
    return any;
}

}  // namespace

struct IcsClock::Described {
    base::Handle<icaltimezone, release> zone;
};

IcsClock IcsClock::utc() {
    IcsClock out;
    out.utc_ = true;
    return out;
}

IcsClock IcsClock::of(Clock clock) {
    IcsClock out;
    out.clock_ = std::move(clock);
    return out;
}

std::optional<IcsClock> IcsClock::described(const std::string& vtimezone) {
    icalerror_set_errors_are_fatal(0);
    icalcomponent* component = icalparser_parse_string(vtimezone.c_str());
    if (!component) return std::nullopt;
    base::Handle<icaltimezone, release> zone(icaltimezone_new());
    if (icalcomponent_isa(component) == ICAL_VTIMEZONE_COMPONENT && is_whole(component) &&
        icaltimezone_set_component(zone.get(), component) == 1) {  // which owns it now
        IcsClock out;
        out.zone_ = std::make_shared<const Described>(Described{std::move(zone)});
        return out;
    }
    icalcomponent_free(component);
    return std::nullopt;
}

sys_seconds IcsClock::to_utc(local_seconds local, const Clock& own) const {
    if (utc_) return sys_seconds(local.time_since_epoch());
    if (clock_) return clock_->to_utc(local);
    if (!zone_) return own.to_utc(local);
    icaltimetype time = to_ical(local.time_since_epoch());
    int is_daylight = 0;
    const int offset = icaltimezone_get_utc_offset(zone_->zone.get(), &time, &is_daylight);
    return sys_seconds(local.time_since_epoch()) - std::chrono::seconds(offset);
}

local_seconds IcsClock::to_local(sys_seconds utc, const Clock& own) const {
    if (utc_) return local_seconds(utc.time_since_epoch());
    if (clock_) return clock_->to_local(utc);
    if (!zone_) return own.to_local(utc);
    icaltimetype time = to_ical(utc.time_since_epoch());
    int is_daylight = 0;
    const int offset =
        icaltimezone_get_utc_offset_of_utc_time(zone_->zone.get(), &time, &is_daylight);
    return local_seconds(utc.time_since_epoch()) + std::chrono::seconds(offset);
}

void IcsClocks::describe(const std::string& name, const std::string& vtimezone) {
    described_[name] = vtimezone;
}

std::optional<IcsClock> IcsClocks::find(const std::string& name) {
    const auto [at, is_new] = found_.try_emplace(name);
    if (!is_new) return at->second;
    if (const auto iana = by_iana_name(name)) at->second = IcsClock::of(*iana);
    else if (const auto windows = by_windows_name(name)) at->second = IcsClock::of(*windows);
    else if (const auto text = described_.find(name); text != described_.end())
        at->second = IcsClock::described(text->second);
    return at->second;
}

}  // namespace cicero::exchange
