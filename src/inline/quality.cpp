#include "inline/quality.hpp"

#include <algorithm>
#include <cmath>

#include "paragraph/stacks.hpp"

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

LineQuality quality_of(const SetParagraph& set, const Line& line) {
    const style::ParagraphStyle& style = set.paragraph.style;
    const style::LetterGive give = style.letters();
    LineQuality out;
    out.filled = line.filled;
    out.space = space_of(style.word_space, set.least_space, line.ratio);
    out.tracking = std::abs(line.tracking_ratio) * give.tracking.value;
    out.width = std::abs(line.expansion_ratio) * give.glyph_width;
    out.loose = line.ratio > 1 + nearly;
    return out;
}

void add(ParagraphQuality& out, const LineQuality& line) {
    const double space = line.space;
    const bool first = out.lines == 0;
    ++out.lines;
    out.mean_space = first ? space : out.mean_space + space;
    out.square_space = first ? space * space : out.square_space + space * space;
    out.least_space = first ? space : std::min(out.least_space, space);
    out.most_space = first ? space : std::max(out.most_space, space);
    out.most_tracking = std::max(out.most_tracking, line.tracking);
    out.most_width = std::max(out.most_width, line.width);
    if (line.loose) ++out.loose;
}

}  // namespace

std::uint32_t longest_river(std::span<const Line> lines) {
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

std::vector<LineQuality> qualities_of(const SetParagraph& set, const std::vector<Line>& lines,
                                      const paragraph::Breaks& breaks) {
    std::vector<LineQuality> out;
    if (set.paragraph.style.align != style::Align::Justify || set.from.lines + lines.size() < 2)
        return out;
    out.reserve(lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        out.push_back(quality_of(set, lines[i]));
        out.back().hyphen = breaks.lines[i].flagged;
        if (i > 0)
            out.back().stacks = paragraph::stacks_between(breaks.lines[i - 1], breaks.lines[i]);
    }
    return out;
}

ParagraphQuality quality_of(const ComposedParagraph& composed, std::size_t first,
                            std::size_t count) {
    ParagraphQuality out;
    std::uint32_t hyphen_run = 0;
    for (std::size_t i = first; i < first + count; ++i) {
        const LineQuality& line = composed.qualities[i];
        if (line.filled) add(out, line);
        hyphen_run = line.hyphen ? hyphen_run + 1 : 0;
        out.hyphens += line.hyphen ? 1 : 0;
        out.longest_hyphen_run = std::max(out.longest_hyphen_run, hyphen_run);
        if (i > first) out.stacks += line.stacks;
    }
    if (out.lines > 0) {
        out.mean_space /= out.lines;
        out.square_space /= out.lines;
    }
    out.river = longest_river(std::span(composed.lines).subspan(first, count));
    return out;
}

}  // namespace cicero::inlines
