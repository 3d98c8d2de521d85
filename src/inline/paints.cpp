#include <algorithm>

#include "inline/fragment.hpp"

namespace cicero::inlines {

namespace {

/// Of a fragment's glyphs.
struct Stretch {
    std::size_t first = 0, end = 0;
};

bool rises(const Fragment& fragment) { return fragment.run->level % 2 == 0; }

// The glyphs of bytes [begin, end): clusters ascend with the glyphs, or descend.
Stretch glyphs_of(const Fragment& fragment, std::size_t begin, std::size_t end) {
    const auto& all = fragment.glyphs;
    const bool up = rises(fragment);
    const auto first = std::partition_point(all.begin(), all.end(), [&](const auto& glyph) {
        return up ? glyph.cluster < begin : glyph.cluster >= end;
    });
    const auto last = std::partition_point(first, all.end(), [&](const auto& glyph) {
        return up ? glyph.cluster < end : glyph.cluster >= begin;
    });
    return {std::size_t(first - all.begin()), std::size_t(last - all.begin())};
}

// The first byte of the fragment, from `byte` on, at which a cluster begins.
std::size_t cluster_from(const Fragment& fragment, std::size_t byte) {
    const Stretch rest = glyphs_of(fragment, byte, fragment.text.size());
    if (rest.first == rest.end) return fragment.text.size();
    return fragment.glyphs[rises(fragment) ? rest.first : rest.end - 1].cluster;
}

// Bytes [begin, end) of the fragment; its glyphs lie side by side, in either direction.
Fragment part(const Fragment& whole, std::size_t begin, std::size_t end) {
    Fragment out;
    out.run = whole.run;
    out.begin = whole.begin + begin;
    out.text = whole.text.substr(begin, end - begin);
    out.scale = whole.scale;
    const Stretch own = glyphs_of(whole, begin, end);
    for (std::size_t g = own.first; g < own.end; ++g) {
        text::ShapedGlyph glyph = whole.glyphs[g];
        glyph.cluster -= std::uint32_t(begin);
        out.glyphs.push_back(glyph);
        out.settings.push_back(whole.settings[g]);
    }
    return out;
}

}  // namespace

void add_joints(std::vector<Fragment>& fragments) {
    for (std::size_t f = 0; f + 1 < fragments.size(); ++f) {
        Fragment& fragment = fragments[f];
        if (fragments[f + 1].begin == fragment.run->end && !fragment.settings.empty())
            fragment.settings.back().adjust += fragment.run->joint;
    }
}

std::vector<Fragment> painted(std::vector<Fragment> fragments) {
    std::vector<Fragment> out;
    out.reserve(fragments.size());
    for (Fragment& fragment : fragments) {
        const std::vector<Paint>& paints = fragment.run->paints;
        if (paints.empty()) {
            fragment.paint = {fragment.begin, fragment.run->style, fragment.run->span};
            out.push_back(std::move(fragment));
            continue;
        }
        auto next = std::ranges::upper_bound(paints, fragment.begin, {}, &Paint::begin);
        Paint paint{fragment.begin, fragment.run->style, fragment.run->span};
        if (next != paints.begin()) paint = *(next - 1);
        std::size_t done = 0;
        const auto add = [&](std::size_t end) {
            if (end <= done) return;
            out.push_back(part(fragment, done, end));
            out.back().paint = paint;
            done = end;
        };
        for (; next != paints.end() && next->begin < fragment.begin + fragment.text.size();
             ++next) {
            add(cluster_from(fragment, next->begin - fragment.begin));
            paint = *next;
        }
        add(fragment.text.size());
    }
    return out;
}

}  // namespace cicero::inlines
