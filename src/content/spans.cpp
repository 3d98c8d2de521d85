#include "content/spans.hpp"

#include <algorithm>
#include <cctype>
#include <optional>
#include <span>
#include <utility>

#include "content/misread_links.hpp"
#include "content/misread_marks.hpp"
#include "content/notes.hpp"
#include "content/signs.hpp"

namespace cicero::content {

namespace {

using diagnostic::Code;

/// Longer than any key with any language's tag: looking further would cost each bracket the text.
constexpr std::size_t longest_attributes = 100;

/// Who sees what pupils fill in.
constexpr std::string_view usual_reader = "teacher";

/// `{` then a letter: the rest, up to its `}`, is meant as attributes.
std::optional<std::string_view> attributes_at(std::string_view text, std::size_t at) {
    if (at + 1 >= text.size() || text[at] != '{') return std::nullopt;
    text = text.substr(0, at + longest_attributes);
    const std::size_t end = text.find('}', at);
    if (end == std::string_view::npos) return std::nullopt;
    const std::string_view inside = text.substr(at + 1, end - at - 1);
    if (inside == "blank" || inside == "index") return inside;
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
        if (!marks_.empty()) take_out();
        for (Inline& part : inlines_) restore_signs(part);
    }

private:
    void take_out() {
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

    struct Place {
        std::size_t part = 0, byte = 0;
        auto operator<=>(const Place&) const = default;
    };
    struct Attributes {
        std::string language{};
        bool typography = true;
        Raised raised = Raised::No;
        std::string answer_for{};
        std::optional<std::string> index{};  ///< empty: what stands between the brackets
        std::string page_of{};               ///< "#" and a name: its page stands here
    };
    /// A bracket that goes, with the attributes behind it.
    struct Mark {
        std::size_t part = 0, begin = 0, end = 0;
        std::optional<Attributes> opens;  ///< none: it closes what was opened last
    };

    void match(std::size_t part) {
        const std::string_view text = inlines_[part].text.text;
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (const std::size_t end = note_mark_end(text, i); end > 0) {
                i = end - 1;
                continue;
            }
            if (text[i] == '{' && text.substr(i).starts_with(page_reference))
                i = match_page({part, i});
            if (text[i] == '[') open_.push_back({part, i});
            if (text[i] == '~' || text[i] == '^') i = match_raised({part, i});
            if (text[i] != ']' || open_.empty()) continue;
            const Place begin = open_.back();
            open_.pop_back();
            const auto inside = attributes_at(text, i + 1);
            if (!inside) continue;
            const std::size_t end = i + 3 + inside->size();
            auto attributes = read(*inside, part, i + 1);
            if (!attributes) continue;
            const bool needs_words = !attributes->answer_for.empty() || attributes->index;
            if (needs_words && begin.part == part && begin.byte + 1 == i)
                report({part, i + 1}, *inside);
            if (attributes->index == "") attributes->index = words_between(begin, {part, i});
            marks_.push_back({begin.part, begin.byte, begin.byte + 1, std::move(attributes)});
            marks_.push_back({part, i, end, std::nullopt});
            i = end - 1;
        }
    }

    // `{page=objectifs}`: its sign alone stays, as a link whose text is the page.
    std::size_t match_page(const Place& at) {
        const std::string_view text = inlines_[at.part].text.text;
        const std::size_t name = at.byte + page_reference.size(), end = text.find('}', name);
        const std::string_view target = text.substr(name, end - name);
        if (end == std::string_view::npos || target.find_first_of(" \n{") != target.npos)
            return at.byte;
        if (target.empty() || target == "#") {
            report(at, text.substr(at.byte + 1, end - at.byte - 1));
            return end;
        }
        Attributes page;
        page.page_of = target.starts_with('#') ? target : "#" + std::string(target);
        marks_.push_back({at.part, at.byte, at.byte, std::move(page)});
        marks_.push_back({at.part, at.byte + 1, end + 1, std::nullopt});
        return end;
    }

    [[nodiscard]] std::string words_between(const Place& begin, const Place& end) const {
        std::string out;
        for (Place at{begin.part, begin.byte + 1}; at.part <= end.part; at = {at.part + 1, 0}) {
            const std::string& text = inlines_[at.part].text.text;
            out += text.substr(at.byte, at.part == end.part ? end.byte - at.byte : text.npos);
        }
        return out;
    }

    // Gives the place to go on from.
    std::size_t match_raised(const Place& at) {
        const Inline& part = inlines_[at.part];
        const std::string_view text = part.text.text;
        if (at < raised_until_ || part.link.find(text) != std::string::npos) return at.byte;
        if (text.substr(at.byte).starts_with("~~")) return report_strike(at);
        const auto end = raised_end(at);
        if (!end) return report_caret(at);
        raised_until_ = {end->part, end->byte + 1};
        Attributes raised;
        raised.raised = text[at.byte] == '^' ? Raised::Superior : Raised::Inferior;
        marks_.push_back({at.part, at.byte, at.byte + 1, std::move(raised)});
        marks_.push_back({end->part, end->byte, end->byte + 1, std::nullopt});
        return at.byte;
    }

    // As Pandoc has it: no space inside, nor what begins or ends another span.
    [[nodiscard]] std::optional<Place> raised_end(const Place& begin) const {
        const char sign = inlines_[begin.part].text.text[begin.byte];
        bool is_empty = true;
        for (Place at{begin.part, begin.byte + 1}; at.part < inlines_.size(); ++at.part) {
            if (inlines_[at.part].code) return std::nullopt;
            const std::string_view text = inlines_[at.part].text.text;
            const std::size_t stop = text.find_first_of("~^[] \t\n", at.byte);
            is_empty &= at.byte >= std::min(stop, text.size());
            at.byte = stop;
            if (stop != std::string_view::npos)
                return text[stop] == sign && !is_empty && !(stop > 0 && text[stop - 1] == '[') &&
                               !is_another_power(begin, at)
                           ? std::optional(at)
                           : std::nullopt;
            if (inlines_[at.part].hard_break_after) return std::nullopt;
            at.byte = 0;
        }
        return std::nullopt;
    }

    // x^2+y^2: the second sign raises what follows it, and ends nothing.
    [[nodiscard]] bool is_another_power(const Place& begin, const Place& end) const {
        const std::string_view text = inlines_[end.part].text.text;
        if (begin.part != end.part || text[begin.byte] != '^') return false;
        const std::string_view inside = text.substr(begin.byte + 2, end.byte - begin.byte - 2);
        const char next = end.byte + 1 < text.size() ? text[end.byte + 1] : ' ';
        return inside.find_first_of("+-=*/<>") != std::string_view::npos &&
               std::isalnum(static_cast<unsigned char>(next)) != 0;
    }

    // The first of a paragraph.
    std::size_t report_caret(const Place& at) {
        const diagnostic::SourcedText& text = inlines_[at.part].text;
        const bool in_formula = text.text.rfind('$', at.byte) != std::string::npos;
        const auto meant = text.text[at.byte] == '^' && !caret_told_ && !in_formula
                               ? meant_to_raise(text.text, at.byte)
                               : std::nullopt;
        if (!meant) return at.byte;
        caret_told_ = true;
        const std::string said = text.text.substr(meant->begin, meant->end - meant->begin);
        diagnostics_.add(Code::caret_printed, text.span_of(meant->begin, meant->end),
                         {said, said + "^"});
        return at.byte;
    }

    std::size_t report_strike(const Place& at) {
        const diagnostic::SourcedText& text = inlines_[at.part].text;
        const std::size_t end = text.text.find("~~", at.byte + 2);
        if (end == std::string::npos || end == at.byte + 2) return at.byte + 1;
        diagnostics_.add(Code::markup_has_strike, text.span_of(at.byte, end + 2),
                         {text.text.substr(at.byte, end + 2 - at.byte)});
        return end + 1;
    }

    std::optional<Attributes> read(std::string_view inside, std::size_t part, std::size_t at) {
        const std::size_t equal = inside.find('=');
        const std::string_view key = inside.substr(0, equal), value = inside.substr(equal + 1);
        if (key == "lang" && is_language(value)) return Attributes{std::string(value)};
        if (key == "typography" && value == "off") return Attributes{{}, false};
        if (inside == "blank") return Attributes{{}, true, Raised::No, std::string(usual_reader)};
        if (key == "index")
            if (auto index = index_term(inside, value)) return index;
        if (key == "blank" && !value.empty())
            return Attributes{{}, true, Raised::No, std::string(value)};
        report({part, at}, inside);
        return std::nullopt;
    }

    static std::optional<Attributes> index_term(std::string_view inside, std::string_view value) {
        Attributes out;
        if (value.size() > 1 && value.front() == '"' && value.back() == '"')
            value = value.substr(1, value.size() - 2);
        if (value.empty()) return std::nullopt;
        out.index = inside == "index" ? std::string() : std::string(value);
        return out;
    }

    void report(const Place& at, std::string_view inside) {
        diagnostics_.add(Code::bad_span_attribute,
                         inlines_[at.part].text.span_of(at.byte, at.byte + inside.size() + 2),
                         {std::string(inside)});
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
        Inline piece = part_of(part, begin, end);
        look_like_around(piece);
        inlines_.push_back(std::move(piece));
    }

    void look_like_around(Inline& piece) const {
        piece.language = around_.back().language;
        piece.typography = around_.back().typography;
        piece.raised = around_.back().raised;
        piece.answer_for = around_.back().answer_for;
        piece.gap = piece.answer_for.empty() ? Gap::No : Gap::ToFill;
        piece.index = around_.back().index.value_or("");
        piece.page_of = !around_.back().page_of.empty();
        if (piece.page_of) piece.link = around_.back().page_of;
    }

    // The innermost language holds.
    static Attributes inside(const Attributes& outer, const Attributes& own) {
        return {own.language.empty() ? outer.language : own.language,
                outer.typography && own.typography,
                own.raised == Raised::No ? outer.raised : own.raised,
                own.answer_for.empty() ? outer.answer_for : own.answer_for,
                own.index ? own.index : outer.index,
                own.page_of};
    }

    std::vector<Inline>& inlines_;
    diagnostic::Diagnostics& diagnostics_;
    std::vector<Place> open_;  ///< brackets
    std::vector<Mark> marks_;
    Place raised_until_;  ///< the end of the last raised span
    bool caret_told_ = false;
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

// The text is long where it has many parts: it is not copied whole.
Inline part_of(const Inline& whole, std::size_t begin, std::size_t end) {
    Inline out;
    out.text = whole.text.slice(begin, end);
    out.emphasis = whole.emphasis;
    out.strong = whole.strong;
    out.code = whole.code;
    out.link = whole.link;
    out.language = whole.language;
    out.typography = whole.typography;
    out.raised = whole.raised;
    out.gap = whole.gap;
    out.answer_for = whole.answer_for;
    out.index = whole.index;
    out.page_of = whole.page_of;
    return out;
}

void resolve_spans(std::vector<Inline>& inlines, diagnostic::Diagnostics& diagnostics) {
    find_formulas(inlines, diagnostics);
    find_broken_links(inlines, diagnostics);
    find_printed_marks(inlines, diagnostics);
    Resolver(inlines, diagnostics).run();
}

}  // namespace cicero::content
