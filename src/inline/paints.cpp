#include <algorithm>

#include "inline/run_part.hpp"

namespace cicero::inlines {

namespace {

/// Of a part's glyphs.
struct GlyphRange {
    std::size_t first = 0, end = 0;
};

bool rises(const RunPart& part) { return part.run->level % 2 == 0; }

// The glyphs of bytes [begin, end): clusters ascend with the glyphs, or descend.
GlyphRange glyphs_of(const RunPart& part, std::size_t begin, std::size_t end) {
    const auto& all = part.glyphs;
    const bool up = rises(part);
    const auto first = std::partition_point(all.begin(), all.end(), [&](const auto& glyph) {
        return up ? glyph.cluster < begin : glyph.cluster >= end;
    });
    const auto last = std::partition_point(first, all.end(), [&](const auto& glyph) {
        return up ? glyph.cluster < end : glyph.cluster >= begin;
    });
    return {std::size_t(first - all.begin()), std::size_t(last - all.begin())};
}

// The first byte of the part, from `byte` on, at which a cluster begins.
std::size_t cluster_from(const RunPart& part, std::size_t byte) {
    const GlyphRange rest = glyphs_of(part, byte, part.text.size());
    if (rest.first == rest.end) return part.text.size();
    return part.glyphs[rises(part) ? rest.first : rest.end - 1].cluster;
}

// Bytes [begin, end) of the part; its glyphs lie side by side, in either direction.
RunPart cut_out(const RunPart& whole, std::size_t begin, std::size_t end) {
    RunPart out;
    out.run = whole.run;
    out.begin = whole.begin + begin;
    out.text = whole.text.substr(begin, end - begin);
    out.scale = whole.scale;
    const GlyphRange own = glyphs_of(whole, begin, end);
    for (std::size_t g = own.first; g < own.end; ++g) {
        text::ShapedGlyph glyph = whole.glyphs[g];
        glyph.cluster -= std::uint32_t(begin);
        out.glyphs.push_back(glyph);
        out.settings.push_back(whole.settings[g]);
    }
    return out;
}

}  // namespace

std::vector<RunPart> painted(std::vector<RunPart> parts) {
    std::vector<RunPart> out;
    out.reserve(parts.size());
    for (RunPart& part : parts) {
        const std::vector<Paint>& paints = part.run->paints;
        if (paints.empty()) {
            part.paint = {part.begin, part.run->style, part.run->span_index};
            out.push_back(std::move(part));
            continue;
        }
        auto next = std::ranges::upper_bound(paints, part.begin, {}, &Paint::begin);
        Paint paint{part.begin, part.run->style, part.run->span_index};
        if (next != paints.begin()) paint = *(next - 1);
        std::size_t done = 0;
        const auto add = [&](std::size_t end) {
            if (end <= done) return;
            out.push_back(cut_out(part, done, end));
            out.back().paint = paint;
            done = end;
        };
        for (; next != paints.end() && next->begin < part.begin + part.text.size(); ++next) {
            add(cluster_from(part, next->begin - part.begin));
            paint = *next;
        }
        add(part.text.size());
    }
    return out;
}

}  // namespace cicero::inlines
