#include "exchange/ics_event.hpp"

#include <algorithm>
#include <array>

namespace cicero::exchange {

namespace {

using diagnostic::Code;

/// [+-]P(nW | nD[T…] | T…): seconds; none where it is not of that form, or beyond a thousand years.
std::optional<std::chrono::seconds> read_duration(std::string_view text) {
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+')) text.remove_prefix(1);
    if (!text.starts_with('P') || text.size() < 3 || text.ends_with('T')) return std::nullopt;
    std::int64_t seconds = 0, number = -1;
    bool time = false;
    for (const char c : text.substr(1)) {
        if (c >= '0' && c <= '9') {
            number = std::max<std::int64_t>(number, 0) * 10 + (c - '0');
            if (number > 400'000'000) return std::nullopt;
            continue;
        }
        if (c == 'T' && !time && number < 0) {
            time = true;
            continue;
        }
        const std::int64_t unit = !time && c == 'W'   ? 604'800
                                  : !time && c == 'D' ? 86'400
                                  : time && c == 'H'  ? 3'600
                                  : time && c == 'M'  ? 60
                                  : time && c == 'S'  ? 1
                                                      : 0;
        if (unit == 0 || number < 0) return std::nullopt;
        seconds += number * unit;
        number = -1;
    }
    if (number >= 0 || negative || seconds > 86'400LL * 366 * 1000) return std::nullopt;
    return std::chrono::seconds(seconds);
}

/// What was meant by 20270612T2030, 2027-06-12, 2027-06-12T20:30:00Z; nothing where it is unclear.
std::string time_for(std::string_view text, bool is_date) {
    std::string digits;
    for (const char c : text)
        if (c >= '0' && c <= '9') digits += c;
        else if (std::string_view("-:TZ ").find(c) == std::string_view::npos) return {};
    constexpr std::size_t date = 8, minutes = 12, seconds = 14;
    if (digits.size() != date && digits.size() != minutes && digits.size() != seconds) return {};
    std::string out = digits.substr(0, date);
    if (!is_date && digits.size() > date) {
        digits.resize(seconds, '0');
        out += "T" + digits.substr(date) + (text.ends_with('Z') ? "Z" : "");
    }
    return read_ics_time(out) && out != text ? out : std::string{};
}

bool may_stand_once(const std::string& name) {
    constexpr std::array once{"DTSTART", "DTEND",  "DURATION", "UID",           "SUMMARY",
                              "RRULE",   "STATUS", "URL",      "RECURRENCE-ID", "LOCATION"};
    return std::find(once.begin(), once.end(), name) != once.end();
}

}  // namespace

IcsEventReader::IcsEventReader(diagnostic::SourceSpan span, IcsClocks& clocks,
                               diagnostic::Diagnostics& diagnostics)
    : clocks_(clocks), diagnostics_(diagnostics), errors_before_(diagnostics.error_count()) {
    event_.span = std::move(span);
}

void IcsEventReader::take(const IcsLine& line) {
    if (may_stand_once(line.name)) {
        const std::size_t number = line.file->line_of(line.span().begin);
        const auto [at, is_new] = lines_.emplace(line.name, number);
        if (!is_new)
            return diagnostics_.add(Code::ics_value_twice, line.span(),
                                    {line.name, std::to_string(at->second)});
    }
    if (line.name == "UID") event_.uid = line.value;
    else if (line.name == "SUMMARY") event_.summary = unescaped(line.value);
    else if (line.name == "DESCRIPTION") event_.description = unescaped(line.value);
    else if (line.name == "LOCATION") event_.location = unescaped(line.value);
    else if (line.name == "URL") event_.url = line.value;
    else if (line.name == "STATUS") event_.cancelled = line.value == "CANCELLED";
    else if (line.name == "DTSTART") {
        event_.start = only_moment(line);
        event_.start_said = line.value;
    } else if (line.name == "DTEND") {
        event_.end = only_moment(line);
        event_.end_span = line.value_span();
    } else if (line.name == "RECURRENCE-ID") event_.replaces = only_moment(line);
    else if (line.name == "DURATION") how_long(line);
    else if (line.name == "RRULE") recurrence(line);
    else if (line.name == "RDATE") moments(line, event_.more);
    else if (line.name == "EXDATE") moments(line, event_.but);
}

void IcsEventReader::bad(const IcsLine& line, std::size_t begin, std::size_t end,
                         std::string instead) {
    diagnostics_.add(Code::ics_bad_value, line.value_span(begin, end),
                     {line.name, line.value.substr(begin, end - begin), std::move(instead), ""});
}

std::optional<IcsMoment> IcsEventReader::moment(const IcsLine& line, std::size_t begin,
                                                std::size_t end) {
    std::string_view text = std::string_view(line.value).substr(begin, end - begin);
    const IcsLine::Param* kind = line.param("VALUE");
    if (kind && kind->value == "PERIOD") text = text.substr(0, text.find('/'));
    const auto time = read_ics_time(text);
    const bool date = kind && kind->value == "DATE";
    if (!time || (date && !time->all_day) ||
        (kind && kind->value == "DATE-TIME" && time->all_day)) {
        const std::string instead = time_for(text, date);
        diagnostics_.add(Code::ics_bad_value, line.value_span(begin, end),
                         {line.name, line.value.substr(begin, end - begin),
                          !instead.empty() ? ""
                          : date           ? "20270619"
                                           : "20270619T110000",
                          instead});
        return std::nullopt;
    }
    if (time->utc) return IcsMoment{*time, IcsClock::utc()};
    const IcsLine::Param* zone = line.param("TZID");
    if (!zone || time->all_day) return IcsMoment{*time, {}};
    const auto clock = clocks_.find(zone->value);
    if (clock) return IcsMoment{*time, *clock};
    diagnostics_.add(Code::ics_unknown_clock, line.param_span(*zone), {zone->value});
    return std::nullopt;
}

std::optional<IcsMoment> IcsEventReader::only_moment(const IcsLine& line) {
    return moment(line, 0, line.value.size());
}

void IcsEventReader::moments(const IcsLine& line, std::vector<IcsMoment>& out) {
    for (std::size_t at = 0; at <= line.value.size();) {
        const std::size_t end = std::min(line.value.find(',', at), line.value.size());
        if (const auto one = moment(line, at, end)) out.push_back(*one);
        at = end + 1;
    }
}

void IcsEventReader::how_long(const IcsLine& line) {
    event_.duration = read_duration(line.value);
    if (!event_.duration) bad(line, 0, line.value.size(), "P1D, PT1H30M");
}

void IcsEventReader::recurrence(const IcsLine& line) {
    RecurrenceFault fault;
    event_.rule = Recurrence::read(line.value, fault);
    event_.rule_span = line.span();
    if (event_.rule) return;
    diagnostics_.add(
        Code::ics_bad_value, line.value_span(fault.begin, fault.end),
        {fault.part, line.value.substr(fault.begin, fault.end - fault.begin), fault.instead, ""});
}

std::optional<IcsEvent> IcsEventReader::finish() {
    if (!lines_.contains("DTSTART"))
        diagnostics_.add(Code::ics_value_missing, event_.span, {"DTSTART"});
    if (event_.start && event_.end && event_.end->time.all_day != event_.start->time.all_day)
        diagnostics_.add(Code::ics_bad_value, event_.span,
                         {"DTEND", event_.start->time.all_day ? "DATE-TIME" : "DATE", "",
                          event_.start->time.all_day ? "VALUE=DATE" : "DATE-TIME"});
    if (diagnostics_.error_count() > errors_before_) return std::nullopt;
    return std::move(event_);
}

}  // namespace cicero::exchange
