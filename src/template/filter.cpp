#include "template/filter.hpp"

#include <algorithm>

namespace cicero::templates {

namespace {

// In the order of `Op`, but for a date's pattern, which has no name.
const std::vector<std::string> names{"upper", "lower", "capital", "count", "roman", "two-digits"};

// No name of a filter is of these letters alone.
bool is_pattern(const std::string& text) {
    return !text.empty() &&
           text.find_first_not_of("GyYuQMLwWdDEeaHhKkms '’.,:/-–()") == std::string::npos;
}

}  // namespace

std::optional<Filter> read_filter(const SourcedText& text, diagnostic::Diagnostics& diagnostics) {
    const SourceSpan span = text.span_of(0, text.text.size());
    if (is_pattern(text.text)) return Filter{Filter::Op::Date, text.text, span};
    const auto found = std::ranges::find(names, text.text);
    if (found != names.end()) return Filter{Filter::Op(found - names.begin()), text.text, span};
    const auto known = [] { return names; };
    diagnostics.add(diagnostic::Code::unknown_filter, span,
                    {text.text, diagnostic::guess(text.text, known, diagnostics)});
    return std::nullopt;
}

}  // namespace cicero::templates
