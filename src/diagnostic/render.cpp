#include "diagnostic/render.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

#include "base/utf8.hpp"
#include "diagnostic/agreement.hpp"

namespace cicero::diagnostic {

namespace {

struct Texts {
    std::array<std::string_view, 2> message, hint;  // French, English
};

// As `entries` of diagnostic.cpp: too many for std::array to count.
constexpr Texts texts[]{
#define CICERO_CODE(name, kind, fr, en, hint_fr, hint_en) Texts{{fr, en}, {hint_fr, hint_en}},
#include "diagnostic/codes.def"
#undef CICERO_CODE
};

struct AuthorHint {
    Code code;
    std::array<std::string_view, 2> text;
};

constexpr std::array author_hints{
#define CICERO_AUTHOR_HINT(name, fr, en) AuthorHint{Code::name, {fr, en}},
#include "diagnostic/author_hints.def"
#undef CICERO_AUTHOR_HINT
};

/// What turns the direction of what follows, or is an order to the terminal: shown by its number.
bool is_an_order(char32_t c) {
    const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0);
    const bool direction = c == 0x200E || c == 0x200F || c == 0x61C ||
                           (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    return control || direction;
}

std::string by_number(char32_t c) {
    char name[20];
    std::snprintf(name, sizeof name, "⟨U+%04X⟩", unsigned(c));
    return name;
}

/// Bytes of a parameter: a word without an end is cited by its beginning.
constexpr std::size_t longest_parameter = 400;

std::string shortened(const std::string& value) {
    if (value.size() <= longest_parameter) return value;
    std::size_t end = longest_parameter;
    while (end > 0 && (static_cast<unsigned char>(value[end]) & 0xC0) == 0x80) --end;
    return value.substr(0, end) + "…";
}

/// Blanks and line ends stay where `layout` does; in an excerpt each is one space, for the caret.
std::string without_orders(std::string_view text, bool layout) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const base::Decoded d = base::decode_utf8(text, i);
        const bool blank = d.code_point == '\t' || d.code_point == '\n' || d.code_point == '\r';
        if (blank && !layout) out += ' ';
        else if (!blank && d.valid && is_an_order(d.code_point)) out += by_number(d.code_point);
        else out += text.substr(i, d.size);
        i += d.size;
    }
    return out;
}

/// The byte after a parameter that begins at `at`, "{0}" or "{0,}"; 0 where none begins there.
std::size_t end_of_parameter(std::string_view pattern, std::size_t at) {
    if (pattern[at] != '{' || at + 2 >= pattern.size()) return 0;
    if (pattern[at + 2] == '}') return at + 3;
    return pattern.substr(at + 2, 2) == ",}" ? at + 4 : 0;
}

struct Paint {
    std::string_view severity, quiet, strong, end;
};

Paint paint_for(Severity severity, bool color) {
    if (!color) return {};
    constexpr std::string_view red = "\x1b[1;31m", magenta = "\x1b[1;35m", cyan = "\x1b[1;36m";
    const std::string_view own = severity == Severity::Error     ? red
                                 : severity == Severity::Warning ? magenta
                                                                 : cyan;
    return {own, "\x1b[2m", "\x1b[1m", "\x1b[0m"};
}

std::string_view severity_word(Severity severity, Language language) {
    static constexpr std::array<std::array<std::string_view, 2>, 3> words{
        {{"remarque", "note"}, {"avertissement", "warning"}, {"erreur", "error"}}};
    return words[std::size_t(severity)][std::size_t(language)];
}

/// Longer lines are shown in part, around the caret.
constexpr std::size_t widest_excerpt = 100;

std::string shown(std::string_view text) { return without_orders(text, false); }

std::size_t shown_width(std::string_view text) { return display_width(shown(text)); }

// Where to cut a long line, on a character's first byte.
std::size_t excerpt_start(std::string_view line, std::size_t at) {
    const bool is_short =
        line.size() <= 4 * widest_excerpt && display_width(line) <= widest_excerpt;
    if (is_short || at < widest_excerpt / 2) return 0;
    std::size_t start = at - widest_excerpt / 2;
    while (start > 0 && (static_cast<unsigned char>(line[start]) & 0xC0) == 0x80) --start;
    return start;
}

std::string excerpt(const SourceSpan& span, const Paint& paint) {
    const SourceFile& file = *span.file;
    const std::size_t begin = std::min(span.begin, file.text().size());
    const std::size_t number = file.line_of(begin);
    std::size_t line_start = file.line_start(number);
    std::string_view line = file.line(number);
    if (number == 1 && line.starts_with("\xEF\xBB\xBF")) {
        line.remove_prefix(3);
        line_start = 3;
    }
    const std::size_t at = std::min(begin > line_start ? begin - line_start : 0, line.size());
    const std::size_t to =
        std::clamp(span.end > line_start ? span.end - line_start : at, at, line.size());
    const std::size_t start = excerpt_start(line, at);
    std::size_t stop = std::min(line.size(), start + widest_excerpt * 2);
    while (stop < line.size() && (static_cast<unsigned char>(line[stop]) & 0xC0) == 0x80) ++stop;
    const std::string margin = std::to_string(number);
    const std::size_t carets = std::max<std::size_t>(
        1, shown_width(line.substr(at, std::min(to, stop) - std::min(at, stop))));
    std::string out;
    out += std::string(paint.quiet) + " " + margin + " | " + std::string(paint.end) +
           shown(line.substr(start, stop - start)) + "\n";
    out += std::string(paint.quiet) + " " + std::string(margin.size(), ' ') + " | " +
           std::string(paint.end) + std::string(shown_width(line.substr(start, at - start)), ' ') +
           std::string(paint.severity) + "^" + std::string(carets - 1, '~') +
           std::string(paint.end) + "\n";
    return out;
}

}  // namespace

std::string filled(std::string_view pattern, const std::vector<std::string>& params,
                   Language language) {
    std::string out;
    std::size_t optional_begin = std::string::npos;
    bool empty_inside = false;
    Number number = Number::None;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (const auto two = pattern.substr(i, 2); two == "[[" || two == "]]") {
            out += pattern[i++];
        } else if (pattern[i] == '[') {
            optional_begin = out.size();
            empty_inside = false;
        } else if (pattern[i] == ']' && optional_begin != std::string::npos) {
            if (empty_inside) out.resize(optional_begin);
            optional_begin = std::string::npos;
        } else if (const std::size_t end = end_of_parameter(pattern, i)) {
            const auto index = std::size_t(pattern[i + 1] - '0');
            std::string value = index < params.size() ? params[index] : std::string{};
            empty_inside |= value.empty();
            const Number told = number_of(value, language == Language::French);
            if (told != Number::None) number = told;
            if (end == i + 4) std::ranges::replace(value, '.', ',');
            out += without_orders(shortened(value), true);
            i = end - 1;
        } else if (const auto agreed = agreed_at(pattern, i, number)) {
            out += agreed->text;
            i = agreed->end - 1;
        } else {
            out += pattern[i];
        }
    }
    return out;
}

std::string message(const Diagnostic& d, Language language) {
    return filled(texts[std::size_t(d.code)].message[std::size_t(language)], d.params, language);
}

std::string hint(const Diagnostic& d, Language language) {
    const auto* const own = std::ranges::find(author_hints, d.code, &AuthorHint::code);
    const auto& text =
        d.for_author && own != author_hints.end() ? own->text : texts[std::size_t(d.code)].hint;
    return filled(text[std::size_t(language)], d.params, language);
}

std::string place_on_paper(const Diagnostic& d, Language language) {
    if (!d.on_paper) return {};
    const Rect& area = d.on_paper->area;
    const auto mm = [](Length length) {
        return std::to_string(std::llround(length.millimetres()));
    };
    const bool french = language == Language::French;
    std::string out = "page " + std::to_string(d.on_paper->page);
    if (area == Rect{}) return out;
    out += (french ? ", à " : ", ") + mm(area.left()) +
           (french ? " mm du bord gauche et " : " mm from the left edge and ") + mm(area.top()) +
           (french ? " mm du haut, sur " : " mm from the top, ") + mm(area.size.width) + " × " +
           mm(area.size.height) + " mm";
    return out;
}

std::string place_in_layout(const Diagnostic& d, Language language) {
    if (!d.layout.file) return {};
    const SourceFile::Position at = d.layout.file->position(d.layout.begin);
    return (language == Language::French ? "dans la mise en page : " : "in the layout: ") +
           d.layout.file->path() + ":" + std::to_string(at.line) + ":" + std::to_string(at.column);
}

namespace {

/// Of those where more of a kind are: somebody who looks at so many looks at all.
constexpr std::size_t most_pages_told = 6;

}  // namespace

std::string how_many_more(const Diagnostic& d, Language language) {
    if (d.more == 0) return {};
    const bool french = language == Language::French;
    std::string out =
        std::to_string(d.more) + (french ? " de plus de ce genre" : " more of this kind");
    const std::size_t shown = std::min(d.more_pages.size(), most_pages_told);
    for (std::size_t i = 0; i < shown; ++i)
        out += (i > 0                     ? ", "
                : d.more_pages.size() > 1 ? ", pages "
                                          : ", page ") +
               std::to_string(d.more_pages[i]);
    return out + (shown < d.more_pages.size() ? "…" : "");
}

std::string Readout::render(const Diagnostic& d) {
    if (d.severity == Severity::Note) return diagnostic::render(d, options_);
    Count& count = counts_[{d.span.file, d.severity}];
    if (++count.all <= most_shown) return diagnostic::render(d, options_);
    if (count.all == most_shown + 1) count.first_unseen = d.span;
    return {};
}

std::string Readout::rest() const {
    std::string out;
    for (const auto& [where, count] : counts_) {
        if (count.all <= most_shown) continue;
        const std::string_view word = severity_word(where.second, options_.language);
        out += diagnostic::render(make(Code::more_not_shown, count.first_unseen,
                                       {std::to_string(count.all - most_shown), std::string(word)}),
                                  options_);
    }
    return out;
}

std::string render(const Diagnostic& d, const RenderOptions& options) {
    const Paint paint = paint_for(d.severity, options.color);
    std::string out(paint.strong);
    if (d.span.file) {
        const SourceFile::Position at = d.span.file->position(d.span.begin);
        out += d.span.file->path() + ":" + std::to_string(at.line) + ":" +
               std::to_string(at.column) + ": ";
    }
    out += std::string(paint.end) + std::string(paint.severity) +
           std::string(severity_word(d.severity, options.language)) + std::string(paint.end) +
           (options.language == Language::French ? " : " : ": ") + message(d, options.language) +
           "\n";
    if (d.span.file) out += excerpt(d.span, paint);
    for (const std::string& more :
         {hint(d, options.language), place_on_paper(d, options.language),
          // A layout that ships is not theirs to open.
          d.for_author ? std::string{} : place_in_layout(d, options.language),
          how_many_more(d, options.language)})
        if (!more.empty()) out += "   = " + more + "\n";
    return out;
}

}  // namespace cicero::diagnostic
