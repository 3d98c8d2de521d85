#include "calendar/hours.hpp"

#include "base/dates.hpp"
#include "content/told_times.hpp"

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

/// The keys, or the columns, for the hours that the text says; nothing where it says more.
std::string right_hours(std::string_view text, bool in_table) {
    const auto found = content::told_times(text);
    if (found.empty()) return {};
    const auto shown = [](const content::TimeInWords& time, bool ends) {
        return time.midnight && ends && time.minutes == 0 ? "24:00" : base::iso_time(time.minutes);
    };
    const std::string from = shown(found.front(), false);
    if (found.size() == 1) {
        // Of the day that begins, or of the one that ends?
        const bool two = found.front().midnight && found.front().minutes == 0;
        const std::string other = two ? shown(found.front(), true) : std::string{};
        if (in_table) return from + (two ? " / " + other : "");
        return "time: \"" + from + (two ? "\" / \"" + other : "") + '"';
    }
    const std::string until = shown(found.back(), true);
    return in_table ? "heure: " + from + " | heure de fin: " + until
                    : "time: \"" + from + "\", until_time: \"" + until + '"';
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
                            {word.text, right_hours(word.text, told.in_table),
                             told.in_table ? "heure de fin" : "until_time:",
                             told.in_table ? "until_time" : "until_time:"});
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
