#include "inline/placing.hpp"

#include <algorithm>

namespace cicero::inlines {

namespace {

class Placer {
public:
    Placer(Line line, std::vector<RunPart> parts, const LineOrigin& origin)
        : parts_(painted(std::move(parts))), origin_(origin), line_(std::move(line)) {}

    SetLine run(Length pen) {
        reorder();
        place(pen);
        return {std::move(line_), std::move(ink_)};
    }

private:
    // UAX 9, rule L2: from the highest level down, stretches of at least that level are reversed.
    void reorder() {
        int highest = 0;
        for (const RunPart& f : parts_) highest = std::max(highest, f.run->level);
        for (int level = highest; level > 0; --level) {
            for (auto begin = parts_.begin(); begin != parts_.end();) {
                if (begin->run->level < level) {
                    ++begin;
                    continue;
                }
                auto end = begin;
                while (end != parts_.end() && end->run->level >= level) ++end;
                std::reverse(begin, end);
                begin = end;
            }
        }
    }

    void place(Length pen) {
        Length x = pen;
        for (const RunPart& part : parts_) {
            const ShapedRun& run = *part.run;
            const font::Metrics& metrics = run.face->metrics();
            const int upem = run.face->units_per_em();
            // What is as large as the text around it leaves its line where that would stand.
            if (run.style->as_large_as.empty()) make_room(metrics, run.style->size, upem);
            const Length begin = x;
            ink_.runs.push_back({glyph_run(part), {x, -run.rise}, run.face.get()});
            if (line_.filled) note_gaps(part, x);
            std::int64_t units = 0;
            for (const text::ShapedGlyph& glyph : part.glyphs) units += glyph.advance;
            Length adjust;
            for (const GlyphSetting& setting : part.settings) adjust += setting.adjust;
            x += base::scale_font_units(units, run.size, upem) * part.scale + adjust;
            decorate(part, begin, x);
        }
    }

    void make_room(const font::Metrics& metrics, Length size, int upem) {
        line_.ascent = std::max(line_.ascent, base::scale_font_units(metrics.ascender, size, upem));
        line_.descent =
            std::max(line_.descent, base::scale_font_units(-metrics.descender, size, upem));
    }

    void note_gaps(const RunPart& part, Length x) {
        for (const GlyphSetting& setting : part.settings) {
            const Length end = x + setting.width * part.scale + setting.adjust;
            if (setting.space) line_.gaps.push_back({x, end});
            x = end;
        }
    }

    document::GlyphRun glyph_run(const RunPart& part) {
        const ShapedRun& run = *part.run;
        document::GlyphRun out;
        out.font = run.face->resource();
        out.size = run.size;
        out.horizontal_scale = part.scale;
        out.paint = part.paint.style->color;
        out.text = part.text;
        out.language = run.style->language;
        out.right_to_left = run.level % 2 == 1;
        out.line = origin_.number;
        out.part = std::uint32_t(part.paint.span_index);
        out.source = source_of(part);
        out.glyphs.reserve(part.glyphs.size());
        for (std::size_t g = 0; g < part.settings.size(); ++g) {
            const text::ShapedGlyph& glyph = part.glyphs[g];
            out.glyphs.push_back({glyph.id, glyph.advance, glyph.x_offset, glyph.y_offset,
                                  glyph.cluster, part.settings[g].adjust});
        }
        return out;
    }

    // Without the hyphen that a break added.
    [[nodiscard]] TextMap::Range source_of(const RunPart& part) const {
        return origin_.collected.source_of(part.begin,
                                           std::min(origin_.end, part.begin + part.text.size()));
    }

    void decorate(const RunPart& part, Length begin, Length end) {
        const story::Span& span = origin_.spans[part.paint.span_index];
        const style::CharacterStyle& style = *part.paint.style;
        if (style.underline) {
            document::Path rule;
            // A seventh of the size below the baseline, as thick as a light stem.
            const Length y = style.size * 0.14;
            rule.steps = {document::MoveTo{{begin, y}}, document::LineTo{{end, y}}};
            rule.stroke = document::Stroke{style.size * 0.045, style.color, {}};
            ink_.rules.push_back(std::move(rule));
        }
        if (span.link.empty()) return;
        ink_.links.push_back({{{end - begin, style.size},
                               span.link,
                               part.text,
                               source_of(part),
                               std::uint32_t(part.paint.span_index)},
                              {begin, -style.size * 0.8}});
    }

    std::vector<RunPart> parts_;
    const LineOrigin& origin_;
    Line line_;
    LineInk ink_;
};

}  // namespace

SetLine place_parts(Line line, std::vector<RunPart> parts, const LineOrigin& origin, Length pen) {
    return Placer(std::move(line), std::move(parts), origin).run(pen);
}

}  // namespace cicero::inlines
