#include "inline/quality.hpp"

#include <algorithm>
#include <cmath>

#include "paragraph/quality.hpp"

namespace cicero::inlines {

namespace {

/// Rounding of glyph widths and of the unit.
constexpr double nearly = 1e-3;

bool flow_together(const Gap& a, const Gap& b) {
    const Length shared = std::min(a.end, b.end) - std::max(a.begin, b.begin);
    return shared * 2 > std::min(a.end - a.begin, b.end - b.begin);
}

// The space of a line as a share of the font's own.
double space_of(const style::WordSpace& space, double least, double ratio) {
    return space.ideal + ratio * (ratio > 0 ? space.most - space.ideal : space.ideal - least);
}

void add(ParagraphQuality& out, const Line& line, const style::ParagraphStyle& style,
         double least_space) {
    const double space = space_of(style.word_space, least_space, line.ratio);
    const bool first = out.lines == 0;
    ++out.lines;
    out.mean_space = first ? space : out.mean_space + space;
    out.square_space = first ? space * space : out.square_space + space * space;
    out.least_space = first ? space : std::min(out.least_space, space);
    out.most_space = first ? space : std::max(out.most_space, space);
    const style::LetterGive give = style.letters();
    out.most_tracking =
        std::max(out.most_tracking, std::abs(line.tracking_ratio) * give.tracking.value);
    out.most_width = std::max(out.most_width, std::abs(line.expansion_ratio) * give.glyph_width);
    if (line.ratio > 1 + nearly) ++out.loose;
}

}  // namespace

std::uint32_t longest_river(const std::vector<Line>& lines) {
    std::uint32_t longest = 0;
    std::vector<std::uint32_t> above;  // how long the streak is that ends in each gap
    for (std::size_t i = 0; i < lines.size(); ++i) {
        std::vector<std::uint32_t> here(lines[i].gaps.size(), 1);
        std::size_t first = 0;  // gap of the line above that ends behind the beginning of this one
        for (std::size_t g = 0; g < here.size(); ++g) {
            const Gap& gap = lines[i].gaps[g];
            while (first < above.size() && lines[i - 1].gaps[first].end <= gap.begin) ++first;
            for (std::size_t a = first; a < above.size(); ++a) {
                if (lines[i - 1].gaps[a].begin >= gap.end) break;
                if (flow_together(lines[i - 1].gaps[a], gap))
                    here[g] = std::max(here[g], above[a] + 1);
            }
            longest = std::max(longest, here[g]);
        }
        above = std::move(here);
    }
    return longest;
}

std::optional<ParagraphQuality> quality_of(const story::Paragraph& paragraph, double least_space,
                                           const ComposedParagraph& composed,
                                           const paragraph::Breaks& breaks) {
    if (paragraph.style.align != style::Align::Justify || composed.lines.size() < 2)
        return std::nullopt;
    ParagraphQuality out;
    for (const Line& line : composed.lines)
        if (line.filled) add(out, line, paragraph.style, least_space);
    if (out.lines > 0) {
        out.mean_space /= out.lines;
        out.square_space /= out.lines;
    }
    const paragraph::Quality broken = paragraph::quality_of(breaks);
    out.hyphens = std::uint32_t(broken.hyphens);
    out.longest_hyphen_run = std::uint32_t(broken.longest_hyphen_run);
    out.stacks = std::uint32_t(broken.stacks);
    out.river = longest_river(composed.lines);
    return out;
}

}  // namespace cicero::inlines
