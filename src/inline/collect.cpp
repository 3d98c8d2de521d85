#include "inline/collect.hpp"

#include <algorithm>

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include "base/utf8.hpp"
#include "text/typography.hpp"

namespace cicero::inlines {

namespace {

/// The spans' texts one after another, and where each begins.
struct Joined {
    std::string text;
    std::vector<std::size_t> begins;
    std::vector<text::Untouched> untouched;
    std::vector<text::Foreign> foreign;
};

Joined join(const std::vector<story::Span>& spans, const style::CharacterStyle& base) {
    Joined out;
    for (const story::Span& span : spans) {
        const std::size_t begin = out.text.size();
        out.begins.push_back(begin);
        out.text += span.text.text;
        const style::CharacterStyle& style = span.style ? *span.style : base;
        if (!style.typography) out.untouched.push_back({begin, out.text.size()});
        if (style.language != base.language)
            out.foreign.push_back({begin, out.text.size(), style.language});
        if (span.hard_break_after) out.text += story::separator_utf8;
    }
    return out;
}

std::size_t span_index_at(const Joined& joined, std::size_t offset) {
    const auto after = std::ranges::upper_bound(joined.begins, offset);
    return after == joined.begins.begin() ? 0 : std::size_t(after - joined.begins.begin()) - 1;
}

/// Case mapping run by run; a character whose capital is longer (ß) keeps its place in the map.
MappedText map_case(const std::string& text, std::vector<StyleRun>& runs) {
    MappedText out;
    for (StyleRun& run : runs) {
        const std::size_t begin = out.text.size();
        if (run.style->letter_case == style::Case::AsTyped || run.form != StyleRun::Form::Normal) {
            out.text += text.substr(run.begin, run.end - run.begin);
            out.map.append_copied(run.end - run.begin, run.begin);
        } else {
            for (std::size_t i = run.begin; i < run.end;) {
                const std::size_t size = base::decode_utf8(text, i).size;
                const std::string letter = text.substr(i, size);
                const std::string changed =
                    mapped(letter, run.style->letter_case, run.style->language);
                if (changed == letter) out.map.append_copied(size, i);
                else out.map.append_replaced(changed.size(), i, size);
                out.text += changed;
                i += size;
            }
        }
        run.begin = begin;
        run.end = out.text.size();
    }
    return out;
}

bool needs_case_mapping(const std::vector<StyleRun>& runs) {
    for (const StyleRun& run : runs)
        if (run.style->letter_case != style::Case::AsTyped) return true;
    return false;
}

// Spans alike in all that shows are one: kerning goes on across where fields were filled in.
bool alike(const story::Span& a, const story::Span& b) {
    if (&a == &b) return true;
    const bool same_style = a.style == b.style || (a.style && b.style && *a.style == *b.style);
    return same_style && a.link == b.link && a.place == b.place;
}

}  // namespace

void Collected::become(MappedText other) {
    text = {std::move(other.text), other.map.composed_with(text.map)};
}

Collected part_of(const Collected& whole, std::size_t begin, std::size_t end) {
    Collected out;
    out.text = {whole.text.text.substr(begin, end - begin), whole.text.map.slice(begin, end)};
    for (StyleRun run : whole.runs) {
        run.begin = std::max(run.begin, begin) - begin;
        run.end = std::min(run.end, end);
        if (run.end <= begin + run.begin) continue;
        run.end -= begin;
        out.runs.push_back(run);
    }
    return out;
}

std::string mapped(const std::string& text, style::Case letter_case, const std::string& language) {
    icu::UnicodeString s = icu::UnicodeString::fromUTF8(text);
    const icu::Locale locale(language.c_str());
    if (letter_case == style::Case::Upper) s.toUpper(locale);
    else s.toLower(locale);
    std::string out;
    s.toUTF8String(out);
    return out;
}

Collected collect(const std::vector<story::Span>& spans, const style::CharacterStyle& base) {
    Joined joined = join(spans, base);
    Collected out;
    if (joined.text.empty()) return out;
    text::Typeset typeset =
        text::typeset(joined.text, base.language, joined.untouched, joined.foreign);
    using Form = StyleRun::Form;
    auto raised = typeset.raised.begin();  // the first that does not end before the letter
    const auto form_at = [&](std::size_t i, const style::CharacterStyle& style) {
        while (raised != typeset.raised.end() && raised->end <= i) ++raised;
        if (raised == typeset.raised.end() || i < raised->begin) return Form::Normal;
        if (raised->kind == text::Raised::Kind::Century)
            return style.small_centuries ? Form::SmallCapitals : Form::Normal;
        if (raised->kind == text::Raised::Kind::Abbreviation && !style.raised_abbreviations)
            return Form::Normal;
        return Form::Raised;
    };
    const std::string& text = typeset.text.text;
    const bool one = spans.size() == 1, plain = typeset.raised.empty();
    for (std::size_t i = 0; i < text.size();) {
        // Most paragraphs are in one style.
        const std::size_t size = one && plain ? text.size() : base::decode_utf8(text, i).size;
        std::size_t span_index = one ? 0 : span_index_at(joined, typeset.text.map.source_of(i));
        if (!out.runs.empty() && alike(spans[out.runs.back().span_index], spans[span_index]))
            span_index = out.runs.back().span_index;
        const style::CharacterStyle& style =
            spans[span_index].style ? *spans[span_index].style : base;
        const Form form = plain ? Form::Normal : form_at(i, style);
        if (out.runs.empty() || out.runs.back().span_index != span_index ||
            out.runs.back().form != form)
            out.runs.push_back({i, i, &style, span_index, form});
        out.runs.back().end = i + size;
        i += size;
    }
    out.text = std::move(typeset.text);
    if (needs_case_mapping(out.runs)) out.become(map_case(out.text.text, out.runs));
    return out;
}

}  // namespace cicero::inlines
