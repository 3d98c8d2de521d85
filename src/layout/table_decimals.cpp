#include "layout/table_decimals.hpp"

#include <string>

#include "text/number_form.hpp"

namespace cicero::layout {

namespace {

using document::GlyphRun;

/// The runs of a line, left to right; of numbers in a script from left to right that is their
/// order.
template <class Visit>
void for_each_run(const inlines::Line& line, const Visit& visit) {
    for (const document::Child& child : line.fragment->children)
        if (const auto* run = std::get_if<GlyphRun>(&child.what)) visit(*run, child.at.x);
}

// Before its byte `at`.
Length width_of(const GlyphRun& run, std::size_t at) {
    Length out;
    for (const document::PlacedGlyph& glyph : run.glyphs)
        if (glyph.cluster < at)
            out += base::scale_font_units(glyph.advance, run.size, run.font->units_per_em) *
                       run.horizontal_scale +
                   glyph.adjust;
    return out;
}

}  // namespace

std::optional<DecimalParts> decimal_parts(const inlines::Line& line,
                                          const style::CharacterStyle& style) {
    std::string text;
    for_each_run(line, [&](const GlyphRun& run, Length) { text += run.text; });
    const Length end = line.x + line.width;
    if (text::stands_for_number(text)) return DecimalParts{end, {}};
    const auto place = text::decimal_place(text, style.language);
    if (!place) return std::nullopt;
    Length before = end;
    std::size_t begin = 0;
    for_each_run(line, [&](const GlyphRun& run, Length x) {
        if (*place >= begin && *place < begin + run.text.size())
            before = x + width_of(run, *place - begin);
        begin += run.text.size();
    });
    return DecimalParts{before, end - before};
}

}  // namespace cicero::layout
