#include "content/spans.hpp"

#include <algorithm>
#include <cctype>
#include <optional>

namespace cicero::content {

namespace {

using diagnostic::Code;

/// A byte of a paragraph's text.
struct Place {
    std::size_t part = 0, byte = 0;
};

struct Span {
    Place open, close;    ///< of the brackets
    std::size_t end = 0;  ///< byte after the closing brace, in the part of `close`
    std::string language;
    bool typography = true;
};

/// `{` then a letter: the rest, up to its `}`, is meant as attributes.
std::optional<std::string_view> attributes_at(std::string_view text, std::size_t at) {
    if (at + 1 >= text.size() || text[at] != '{') return std::nullopt;
    const std::size_t end = text.find('}', at);
    if (end == std::string_view::npos) return std::nullopt;
    const std::string_view inside = text.substr(at + 1, end - at - 1);
    const std::size_t equal = inside.find('=');
    if (equal == std::string_view::npos || equal == 0 ||
        inside.find('\n') != std::string_view::npos)
        return std::nullopt;
    for (const char c : inside.substr(0, equal))
        if (!(c >= 'a' && c <= 'z')) return std::nullopt;
    return inside;
}

class Resolver {
public:
    Resolver(std::vector<Inline>& inlines, diagnostic::Diagnostics& diagnostics)
        : inlines_(inlines), diagnostics_(diagnostics) {}

    void run() {
        while (const auto span = next()) apply(*span);
    }

private:
    // The first bracket that closes with attributes is an innermost one: nested spans are resolved
    // from within.
    std::optional<Span> next() {
        std::vector<Place> open;
        for (std::size_t part = 0; part < inlines_.size(); ++part) {
            if (inlines_[part].code) continue;
            const std::string_view text = inlines_[part].text.text;
            for (std::size_t i = 0; i < text.size(); ++i) {
                if (text[i] == '[') open.push_back({part, i});
                if (text[i] != ']' || open.empty()) continue;
                const Place begin = open.back();
                open.pop_back();
                const auto inside = attributes_at(text, i + 1);
                if (!inside) continue;
                Span span{begin, {part, i}, i + 3 + inside->size(), {}, true};
                if (read(*inside, span)) return span;
            }
        }
        return std::nullopt;
    }

    bool read(std::string_view inside, Span& span) {
        const std::size_t equal = inside.find('=');
        const std::string_view key = inside.substr(0, equal), value = inside.substr(equal + 1);
        if (key == "lang" && is_language(value)) span.language = value;
        else if (key == "typography" && value == "off") span.typography = false;
        else {
            diagnostics_.add(Code::bad_span_attribute,
                             inlines_[span.close.part].text.span_of(span.close.byte + 1, span.end),
                             {std::string(inside)});
            return false;
        }
        return true;
    }

    // The parts of [open, close) get the span's attributes; its marks go.
    void apply(const Span& span) {
        std::vector<Inline> out;
        const auto add = [&](const Inline& part, std::size_t begin, std::size_t end, bool inside) {
            if (begin == end) return;
            Inline piece = part;
            piece.text = part.text.slice(begin, end);
            piece.hard_break_after = part.hard_break_after && end == part.text.text.size();
            if (inside && piece.language.empty()) piece.language = span.language;
            if (inside) piece.typography = piece.typography && span.typography;
            out.push_back(std::move(piece));
        };
        for (std::size_t i = 0; i < inlines_.size(); ++i) {
            const Inline& part = inlines_[i];
            const std::size_t size = part.text.text.size();
            const bool opens = i == span.open.part, closes = i == span.close.part;
            if (i < span.open.part || i > span.close.part) {
                out.push_back(part);
                continue;
            }
            if (opens) add(part, 0, span.open.byte, false);
            add(part, opens ? span.open.byte + 1 : 0, closes ? span.close.byte : size, true);
            if (closes) add(part, span.end, size, false);
        }
        inlines_ = std::move(out);
    }

    std::vector<Inline>& inlines_;
    diagnostic::Diagnostics& diagnostics_;
};

}  // namespace

bool is_language(std::string_view tag) {
    const auto letters = [](std::string_view part, std::size_t least, std::size_t most) {
        return part.size() >= least && part.size() <= most &&
               std::all_of(part.begin(), part.end(),
                           [](unsigned char c) { return std::isalnum(c); });
    };
    std::size_t end = tag.find('-');
    if (!letters(tag.substr(0, end), 2, 3)) return false;
    while (end != std::string_view::npos) {
        tag.remove_prefix(end + 1);
        end = tag.find('-');
        if (!letters(tag.substr(0, end), 1, 8)) return false;
    }
    return true;
}

void resolve_spans(std::vector<Inline>& inlines, diagnostic::Diagnostics& diagnostics) {
    Resolver(inlines, diagnostics).run();
}

}  // namespace cicero::content
