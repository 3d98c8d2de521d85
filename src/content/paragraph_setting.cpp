#include <optional>

#include "base/units.hpp"
#include "content/spans.hpp"
#include "content/table_setting.hpp"

namespace cicero::content {

namespace {

using diagnostic::Code;

constexpr int most_looseness = 9, most_tolerance = 10000;

/// Splits at spaces; every part must be `key=value`.
std::optional<std::vector<std::string_view>> pairs_of(std::string_view inside) {
    std::vector<std::string_view> out;
    while (!inside.empty()) {
        const std::string_view part = inside.substr(0, inside.find(' '));
        const std::size_t equal = part.find('=');
        if (equal == std::string_view::npos || equal == 0) return std::nullopt;
        for (const char c : part.substr(0, equal))
            if ((c < 'a' || c > 'z') && c != '-') return std::nullopt;
        out.push_back(part);
        inside.remove_prefix(std::min(inside.size(), part.size() + 1));
    }
    return out.empty() ? std::nullopt : std::make_optional(std::move(out));
}

bool read_integer(std::optional<int>& to, std::string_view value, int least, int most) {
    const auto number = base::parse_integer(value);
    if (!number || *number < least || *number > most) return false;
    to = int(*number);
    return true;
}

bool read(ParagraphSetting& setting, std::string_view pair) {
    const std::size_t equal = pair.find('=');
    const std::string_view key = pair.substr(0, equal), value = pair.substr(equal + 1);
    if (key == "looseness")
        return read_integer(setting.looseness, value, -most_looseness, most_looseness);
    if (key == "tolerance") return read_integer(setting.tolerance, value, 0, most_tolerance);
    if (key != "hyphens" || (value != "on" && value != "off")) return false;
    setting.hyphens = value == "on";
    return true;
}

}  // namespace

ParagraphSetting take_setting(std::vector<Inline>& inlines, diagnostic::Diagnostics& diagnostics) {
    ParagraphSetting setting;
    if (inlines.empty() || inlines.front().code || is_table_setting(inlines)) return setting;
    diagnostic::SourcedText& text = inlines.front().text;
    const std::size_t end = text.text.starts_with('{') ? text.text.find('}') : std::string::npos;
    if (end == std::string::npos) return setting;
    const auto pairs = pairs_of(std::string_view(text.text).substr(1, end - 1));
    if (!pairs) return setting;
    for (const std::string_view pair : *pairs) {
        const auto at = std::size_t(pair.data() - text.text.data());
        if (!read(setting, pair))
            diagnostics.add(Code::bad_paragraph_attribute, text.span_of(at, at + pair.size()),
                            {std::string(pair)});
    }
    std::size_t begin = end + 1;
    while (begin < text.text.size() && text.text[begin] == ' ') ++begin;
    if (begin < text.text.size()) text = text.slice(begin, text.text.size());
    else inlines.erase(inlines.begin());
    return setting;
}

}  // namespace cicero::content
