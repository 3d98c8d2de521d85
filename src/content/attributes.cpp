#include "content/attributes.hpp"

#include <algorithm>

#include "base/units.hpp"

namespace cicero::content {

namespace {

using diagnostic::Code;
using diagnostic::SourcedText;

/// As many as a page has.
constexpr int most_lines = 60;

std::string_view value_of(std::string_view pair) { return pair.substr(pair.find('=') + 1); }

bool read_lines(std::optional<int>& lines, std::string_view value) {
    lines = 0;
    const auto number = base::parse_integer(value);
    if (!number || *number < 1 || *number > most_lines) return false;
    lines = int(*number);
    return true;
}

bool read(BlockAttributes& attributes, std::string_view pair) {
    if (pair.starts_with("break=")) return attributes.breaks_page = value_of(pair) == "page";
    if (pair.starts_with("lines=")) return read_lines(attributes.lines, value_of(pair));
    if (!pair.starts_with("for=")) return read_setting(attributes.setting, pair);
    attributes.readers = readers_of(value_of(pair));
    return !attributes.readers.empty();
}

bool read_width(double& width, std::string_view value) {
    if (!value.ends_with('%')) return false;
    const auto number = base::parse_number(value.substr(0, value.size() - 1));
    if (!number || *number < 1 || *number > 100) return false;
    width = *number / 100;
    return true;
}

bool read_side(Side& side, std::string_view value) {
    if (value == "left") side = Side::Left;
    else if (value == "right") side = Side::Right;
    else return false;
    return true;
}

bool read(FigureBlock& figure, std::string_view pair) {
    const std::string_view value = value_of(pair);
    if (pair.starts_with("width=")) return read_width(figure.width, value);
    if (pair.starts_with("beside=")) return figure.beside = read_side(figure.side, value);
    if (pair == "span=all") return figure.wide = true;
    if (pair == "place=top") return figure.at = End::Head, true;
    if (pair == "place=bottom") return figure.at = End::Foot, true;
    return pair == "align=center" || (pair.starts_with("align=") && read_side(figure.side, value));
}

// `#carte`
bool is_name(std::string_view part) { return part.size() > 1 && part.front() == '#'; }

}  // namespace

std::optional<std::vector<std::string_view>> pairs_of(std::string_view inside, Names names) {
    std::vector<std::string_view> out;
    while (!inside.empty()) {
        const std::string_view part = inside.substr(0, inside.find(' '));
        inside.remove_prefix(std::min(inside.size(), part.size() + 1));
        if (names == Names::Allowed && is_name(part)) {
            out.push_back(part);
            continue;
        }
        const std::size_t equal = part.find('=');
        if (equal == std::string_view::npos || equal == 0) return std::nullopt;
        for (const char c : part.substr(0, equal))
            if ((c < 'a' || c > 'z') && c != '-') return std::nullopt;
        out.push_back(part);
    }
    return out.empty() ? std::nullopt : std::make_optional(std::move(out));
}

Readers readers_of(std::string_view names) {
    Readers out;
    while (!names.empty()) {
        const std::string_view name = names.substr(0, names.find(','));
        if (!name.empty()) out.emplace_back(name);
        names.remove_prefix(std::min(names.size(), name.size() + 1));
    }
    return out;
}

BlockAttributes read_attributes(const SourcedText& braces, diagnostic::Diagnostics& diagnostics) {
    BlockAttributes out;
    const std::string_view text = braces.text;
    const auto pairs = pairs_of(text.substr(1, text.size() - 2));
    if (!pairs)
        diagnostics.add(Code::bad_paragraph_attribute, braces.span_of(0, text.size()),
                        {braces.text});
    else
        for (const std::string_view pair : *pairs) {
            const auto at = std::size_t(pair.data() - text.data());
            if (!read(out, pair))
                diagnostics.add(Code::bad_paragraph_attribute, braces.span_of(at, at + pair.size()),
                                {std::string(pair)});
        }
    return out;
}

void take_picture_attributes(FigureBlock& figure, std::vector<Inline>& inlines,
                             diagnostic::Diagnostics& diagnostics) {
    if (inlines.empty() || inlines.front().code) return;
    SourcedText& text = inlines.front().text;
    const std::size_t end = text.text.starts_with('{') ? text.text.find('}') : std::string::npos;
    if (end == std::string::npos) return;
    const auto pairs = pairs_of(std::string_view(text.text).substr(1, end - 1), Names::Allowed);
    if (!pairs) return;
    for (const std::string_view pair : *pairs) {
        const auto at = std::size_t(pair.data() - text.text.data());
        if (is_name(pair))
            figure.caption.insert(figure.caption.begin(),
                                  number_of(text.slice(at + 1, at + pair.size())));
        else if (!read(figure, pair))
            diagnostics.add(Code::bad_picture_attribute, text.span_of(at, at + pair.size()),
                            {std::string(pair)});
    }
    if (figure.beside && (figure.at || figure.wide))
        diagnostics.add(Code::beside_or_away, text.span_of(0, end + 1));
    const std::size_t begin =
        std::min(text.text.find_first_not_of(" \n", end + 1), text.text.size());
    if (begin < text.text.size()) text = text.slice(begin, text.text.size());
    else inlines.erase(inlines.begin());
}

Inline number_of(SourcedText name) {
    Inline out;
    out.names = name.text;
    out.text = std::move(name);
    out.strong = true;
    return out;
}

SourcedText take_id(std::vector<Inline>& inlines) {
    if (inlines.empty() || inlines.back().code) return {};
    SourcedText& text = inlines.back().text;
    const std::size_t begin = text.text.rfind("{#");
    if (begin == std::string::npos || !text.text.ends_with('}')) return {};
    const std::size_t end = text.text.size() - 1;
    if (text.text.find_first_of(" {}", begin + 1) < end || begin + 2 == end) return {};
    SourcedText id = text.slice(begin + 2, end);
    const std::size_t last =
        begin == 0 ? std::string::npos : text.text.find_last_not_of(' ', begin - 1);
    if (last == std::string::npos) inlines.pop_back();
    else text = text.slice(0, last + 1);
    return id;
}

}  // namespace cicero::content
