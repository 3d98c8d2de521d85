#include "inline/line_parts.hpp"

#include <algorithm>

namespace cicero::inlines {

namespace {

void measure(RunPart& part) {
    const ShapedRun& run = *part.run;
    const int upem = run.face->units_per_em();
    for (std::size_t g = 0; g < part.settings.size(); ++g)
        part.settings[g].width = base::scale_font_units(part.glyphs[g].advance, run.size, upem);
}

// What stands between runs, added to the last glyph of each that the next one follows.
void add_joints(std::vector<RunPart>& parts) {
    for (std::size_t f = 0; f + 1 < parts.size(); ++f) {
        RunPart& part = parts[f];
        if (parts[f + 1].begin == part.run->end && !part.settings.empty())
            part.settings.back().adjust += part.run->joint;
    }
}

// After each cluster but the line's last.
void track(std::vector<RunPart>& parts) {
    for (std::size_t f = 0; f < parts.size(); ++f) {
        RunPart& part = parts[f];
        const Length tracking = part.run->style->tracking.at(part.run->size);
        if (tracking == Length{}) continue;
        for (std::size_t g = 0; g < part.glyphs.size(); ++g) {
            const bool cluster_ends =
                g + 1 == part.glyphs.size() || part.glyphs[g + 1].cluster != part.glyphs[g].cluster;
            const bool last = f + 1 == parts.size() && g + 1 == part.glyphs.size();
            if (cluster_ends && !last) part.settings[g].adjust += tracking;
        }
    }
}

}  // namespace

std::vector<RunPart> parts_of_line(const std::vector<ShapedRun>& runs, const Cut& line,
                                   const std::string& text, Toolbox& toolbox) {
    std::vector<RunPart> parts;
    const auto first = std::ranges::upper_bound(runs, line.begin, {}, &ShapedRun::end);
    for (auto run = first; run != runs.end() && run->begin < line.end; ++run) {
        const std::size_t begin = std::max(run->begin, line.begin),
                          end = std::min(run->end, line.end);
        if (begin >= end) continue;
        parts.push_back(cut(*run, {begin, end, line.hyphen && end == line.end}, text, toolbox));
        measure(parts.back());
    }
    add_joints(parts);
    track(parts);
    return parts;
}

Length width_of(const std::vector<RunPart>& parts) {
    Length width;
    for (const RunPart& part : parts)
        for (const GlyphSetting& setting : part.settings) width += setting.width + setting.adjust;
    return width;
}

}  // namespace cicero::inlines
