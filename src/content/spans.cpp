#include "content/spans.hpp"

#include <algorithm>
#include <cctype>
#include <optional>
#include <span>
#include <utility>

namespace cicero::content {

namespace {

using diagnostic::Code;

/// Longer than any key with any language's tag: looking further would cost each bracket the text.
constexpr std::size_t longest_attributes = 100;

/// `{` then a letter: the rest, up to its `}`, is meant as attributes.
std::optional<std::string_view> attributes_at(std::string_view text, std::size_t at) {
    if (at + 1 >= text.size() || text[at] != '{') return std::nullopt;
    text = text.substr(0, at + longest_attributes);
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

/// The brackets that close with attributes are matched first; then one walk over the text takes the
/// marks out and gives what stands between them its language.
class Resolver {
public:
    Resolver(std::vector<Inline>& inlines, diagnostic::Diagnostics& diagnostics)
        : inlines_(inlines), diagnostics_(diagnostics) {}

    void run() {
        for (std::size_t part = 0; part < inlines_.size(); ++part)
            if (!inlines_[part].code) match(part);
        if (marks_.empty()) return;
        std::ranges::sort(marks_, {}, [](const Mark& m) { return std::pair(m.part, m.begin); });
        std::vector<Inline> parts = std::exchange(inlines_, {});
        around_.push_back({});
        auto mark = marks_.begin();
        for (std::size_t part = 0; part < parts.size(); ++part) {
            const auto end =
                std::find_if(mark, marks_.end(), [&](const Mark& m) { return m.part != part; });
            cut(std::move(parts[part]), {mark, end});
            mark = end;
        }
    }

private:
    struct Place {
        std::size_t part = 0, byte = 0;
    };
    struct Attributes {
        std::string language;
        bool typography = true;
    };
    /// A bracket that goes, with the attributes behind it.
    struct Mark {
        std::size_t part = 0, begin = 0, end = 0;
        std::optional<Attributes> opens;  ///< none: it closes what was opened last
    };

    void match(std::size_t part) {
        const std::string_view text = inlines_[part].text.text;
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (text[i] == '[') open_.push_back({part, i});
            if (text[i] != ']' || open_.empty()) continue;
            const Place begin = open_.back();
            open_.pop_back();
            const auto inside = attributes_at(text, i + 1);
            if (!inside) continue;
            const std::size_t end = i + 3 + inside->size();
            auto attributes = read(*inside, part, i + 1);
            if (!attributes) continue;
            marks_.push_back({begin.part, begin.byte, begin.byte + 1, std::move(attributes)});
            marks_.push_back({part, i, end, std::nullopt});
            i = end - 1;
        }
    }

    std::optional<Attributes> read(std::string_view inside, std::size_t part, std::size_t at) {
        const std::size_t equal = inside.find('=');
        const std::string_view key = inside.substr(0, equal), value = inside.substr(equal + 1);
        if (key == "lang" && is_language(value)) return Attributes{std::string(value), true};
        if (key == "typography" && value == "off") return Attributes{{}, false};
        diagnostics_.add(Code::bad_span_attribute,
                         inlines_[part].text.span_of(at, at + inside.size() + 2),
                         {std::string(inside)});
        return std::nullopt;
    }

    // A part without its marks.
    void cut(Inline part, std::span<const Mark> marks) {
        const bool breaks = std::exchange(part.hard_break_after, false);
        if (marks.empty()) {
            inlines_.push_back(std::move(part));
            look_like_around(inlines_.back());
        } else {
            std::size_t at = 0;
            for (const Mark& mark : marks) {
                add(part, at, mark.begin);
                if (mark.opens) around_.push_back(inside(around_.back(), *mark.opens));
                else around_.pop_back();
                at = mark.end;
            }
            add(part, at, part.text.text.size());
        }
        if (breaks && !inlines_.empty()) inlines_.back().hard_break_after = true;
    }

    void add(const Inline& part, std::size_t begin, std::size_t end) {
        if (begin == end) return;
        Inline piece{part.text.slice(begin, end),
                     part.emphasis,
                     part.strong,
                     part.code,
                     part.link,
                     false,
                     part.language,
                     part.typography,
                     part.note};
        look_like_around(piece);
        inlines_.push_back(std::move(piece));
    }

    void look_like_around(Inline& piece) const {
        piece.language = around_.back().language;
        piece.typography = around_.back().typography;
    }

    // The innermost language holds.
    static Attributes inside(const Attributes& outer, const Attributes& own) {
        return {own.language.empty() ? outer.language : own.language,
                outer.typography && own.typography};
    }

    std::vector<Inline>& inlines_;
    diagnostic::Diagnostics& diagnostics_;
    std::vector<Place> open_;  ///< brackets
    std::vector<Mark> marks_;
    std::vector<Attributes> around_;  ///< of the spans that are open
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
