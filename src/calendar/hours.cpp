#include "calendar/hours.hpp"

#include <algorithm>
#include <vector>

#include "base/dates.hpp"

namespace cicero::calendar {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Takes the spaces, no-break ones too, that `text` begins with.
void skip_spaces(std::string_view& text) {
    for (;;) {
        std::size_t size = 0;
        for (const std::string_view space : {" ", "\u00A0", "\u202F"})
            if (text.starts_with(space)) size = space.size();
        if (size == 0) return;
        text.remove_prefix(size);
    }
}

/// Takes one digit or two; −1 where there is none.
int take_number(std::string_view& text) {
    int out = -1;
    for (int i = 0; i < 2 && !text.empty() && is_digit(text.front()); ++i) {
        out = (out < 0 ? 0 : out * 10) + text.front() - '0';
        text.remove_prefix(1);
    }
    return out;
}

}  // namespace

std::optional<int> read_time(std::string_view text) {
    skip_spaces(text);
    const int hour = take_number(text);
    skip_spaces(text);
    if (hour < 0 || text.empty()) return std::nullopt;
    const char sign = text.front();
    if (sign != ':' && sign != 'h' && sign != 'H') return std::nullopt;
    text.remove_prefix(1);
    skip_spaces(text);
    const bool alone = text.empty();
    if (alone && sign == ':') return std::nullopt;
    if (!alone && (text.size() < 2 || !is_digit(text[1]))) return std::nullopt;  // 18:3
    const int minute = alone ? 0 : take_number(text);
    skip_spaces(text);
    if (minute < 0 || minute > 59 || !text.empty()) return std::nullopt;
    const int out = hour * 60 + minute;
    return out <= minutes_a_day ? std::optional(out) : std::nullopt;
}

namespace {

/// 20h à 21h30, « à partir de 14h », 8h30 précises: the keys, or the columns, for the hours that
/// stand in it.
std::string right_hours(std::string_view text, bool in_table) {
    std::vector<int> found;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = text.find_first_of("0123456789", at);
        if (begin == std::string_view::npos) break;
        std::size_t end = begin;
        std::optional<int> time;
        // The longest that is an hour: 18, 18 h, 18 h 30.
        for (std::size_t size = 2; size <= 9 && begin + size <= text.size(); ++size)
            if (const auto longer = read_time(text.substr(begin, size)))
                time = longer, end = begin + size;
        at = time ? end : std::min(text.find_first_not_of("0123456789", begin), text.size());
        if (time) found.push_back(*time);
    }
    if (found.empty() || found.size() > 2) return {};
    const std::string from = base::iso_time(found[0]);
    if (in_table)
        return found.size() < 2 ? from
                                : "heure: " + from + " | heure de fin: " + base::iso_time(found[1]);
    return "time: \"" + from + '"' +
           (found.size() < 2 ? "" : ", until_time: \"" + base::iso_time(found[1]) + '"');
}

}  // namespace

std::optional<Hours> read_hours(const ToldHours& told, const std::string& event,
                                diagnostic::Diagnostics& diagnostics) {
    Hours out{told.otherwise, -1};
    bool right = true;
    const auto read = [&](const ToldTime& word, int& to) {
        if (word.text.empty()) return;
        const auto time = read_time(word.text);
        to = time.value_or(-1);
        right = right && time;
        if (!time)
            diagnostics.add(diagnostic::Code::bad_time, word.span,
                            {word.text, right_hours(word.text, told.in_table)});
    };
    read(told.from, out.from);
    read(told.until, out.until);
    if (!right) return std::nullopt;
    if (out.until >= 0 && !out.told()) {
        diagnostics.add(diagnostic::Code::no_beginning_hour, told.until.span, {event});
        return std::nullopt;
    }
    if (!told.has_last_day && out.until >= 0 && out.until <= out.from) out.until += minutes_a_day;
    return out;
}

}  // namespace cicero::calendar
