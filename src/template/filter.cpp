#include "template/filter.hpp"

#include <algorithm>
#include <array>

namespace cicero::templates {

namespace {

// In the order of `Op`, but for a date's pattern, which has no name.
const std::vector<std::string> names{"upper", "lower",      "capital", "count",
                                     "roman", "two-digits", "until"};

// No name of a filter is of these letters alone.
bool is_pattern(const std::string& text) {
    return !text.empty() &&
           text.find_first_not_of("GyYuQMLwWdDEeaHhKkms '’.,:/-–()") == std::string::npos;
}

/// As some know the letters of a pattern: from spreadsheets, from French.
struct Run {
    std::string_view typed, meant;
};
constexpr std::array runs{
    Run{"dddd", "EEEE"}, Run{"ddd", "EEE"}, Run{"jjjj", "EEEE"}, Run{"jjj", "EEE"},
    Run{"jj", "dd"},     Run{"j", "d"},     Run{"JJJJ", "EEEE"}, Run{"JJJ", "EEE"},
    Run{"JJ", "dd"},     Run{"J", "d"},     Run{"aaaa", "yyyy"}, Run{"aa", "yy"},
    Run{"AAAA", "yyyy"}, Run{"AA", "yy"},   Run{"YYYY", "yyyy"}, Run{"YY", "yy"},
    Run{"DDDD", "EEEE"}, Run{"DDD", "EEE"}, Run{"DD", "dd"},
};

/// The pattern that was meant; the same where it is sound. What is between apostrophes is text.
std::string sound_pattern(const std::string& text) {
    const bool has_hour = text.find_first_of("HhKk") != std::string::npos;
    // Within a date two m are minutes, where it has no hour.
    const bool has_month = text.find_first_of("ML") != std::string::npos;
    const bool has_week = text.find_first_of("wW") != std::string::npos;
    std::string out;
    bool quoted = false;
    for (std::size_t i = 0; i < text.size();) {
        std::size_t end = i + 1;
        while (end < text.size() && text[end] == text[i]) ++end;
        const std::string typed = text.substr(i, end - i);
        if (text[i] == '\'') quoted ^= typed.size() % 2 == 1;
        const auto* const run = std::ranges::find(runs, typed, &Run::typed);
        const bool week_year = text[i] == 'Y' && has_week;
        const bool minutes = text[i] == 'm' && !has_hour && !has_month;
        if (quoted || week_year) out += typed;
        else if (minutes) out += std::string(typed.size(), 'M');
        else out += run == runs.end() ? typed : std::string(run->meant);
        i = end;
    }
    return out;
}

/// In which only letters of a date stand, of those patterns or of ours.
bool looks_like_pattern(const std::string& text) {
    return text.find_first_not_of("djamyDJAMYEehHw '’.,:/-–()") == std::string::npos &&
           text.find_first_of("djJDMmyYaA") != std::string::npos &&
           (text.size() > 1 || text == "j");
}

}  // namespace

std::optional<Filter> read_filter(const SourcedText& text, diagnostic::Diagnostics& diagnostics) {
    const SourceSpan span = text.span_of(0, text.text.size());
    const bool foreign = !is_pattern(text.text) && looks_like_pattern(text.text);
    if (is_pattern(text.text) || foreign)
        if (const std::string sound = sound_pattern(text.text); sound != text.text) {
            diagnostics.add(diagnostic::Code::bad_date_pattern, span, {text.text, sound});
            return std::nullopt;
        }
    if (is_pattern(text.text)) return Filter{Filter::Op::Date, text.text, span};
    const auto found = std::ranges::find(names, text.text);
    if (found != names.end()) return Filter{Filter::Op(found - names.begin()), text.text, span};
    const auto known = [] { return names; };
    diagnostics.add(diagnostic::Code::unknown_filter, span,
                    {text.text, diagnostic::guess(text.text, known, diagnostics)});
    return std::nullopt;
}

}  // namespace cicero::templates
