#include <optional>

#include "base/units.hpp"
#include "content/attributes.hpp"
#include "content/lines.hpp"
#include "content/spans.hpp"
#include "content/table_setting.hpp"

namespace cicero::content {

namespace {

using diagnostic::Code;

constexpr int most_looseness = 9, most_tolerance = 10000;

bool read_integer(std::optional<int>& to, std::string_view value, int least, int most) {
    const auto number = base::parse_integer(value);
    if (!number || *number < least || *number > most) return false;
    to = int(*number);
    return true;
}

}  // namespace

bool read_setting(ParagraphSetting& setting, std::string_view pair) {
    const std::size_t equal = pair.find('=');
    const std::string_view key = pair.substr(0, equal), value = pair.substr(equal + 1);
    if (key == "looseness")
        return read_integer(setting.looseness, value, -most_looseness, most_looseness);
    if (key == "tolerance") return read_integer(setting.tolerance, value, 0, most_tolerance);
    if (key != "hyphens" || (value != "on" && value != "off")) return false;
    setting.hyphens = value == "on";
    return true;
}

ParagraphSetting take_setting(std::vector<Inline>& inlines, diagnostic::Diagnostics& diagnostics) {
    ParagraphSetting setting;
    if (inlines.empty() || inlines.front().code || is_table_setting(inlines)) return setting;
    diagnostic::SourcedText& text = inlines.front().text;
    const std::size_t end = text.text.starts_with('{') && !text.text.starts_with(page_reference)
                                ? text.text.find('}')
                                : std::string::npos;
    if (end == std::string::npos) return setting;
    const auto pairs = pairs_of(std::string_view(text.text).substr(1, end - 1));
    if (!pairs) return setting;
    for (const std::string_view pair : *pairs) {
        const auto at = std::size_t(pair.data() - text.text.data());
        if (!read_setting(setting, pair))
            diagnostics.add(Code::bad_paragraph_attribute, text.span_of(at, at + pair.size()),
                            {std::string(pair)});
    }
    std::size_t begin = end + 1;
    while (begin < text.text.size() && (text.text[begin] == ' ' || text.text[begin] == line_end))
        ++begin;
    if (begin < text.text.size()) text = text.slice(begin, text.text.size());
    else inlines.erase(inlines.begin());
    return setting;
}

}  // namespace cicero::content
