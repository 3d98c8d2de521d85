#include <algorithm>

#include "inline/fragment.hpp"

namespace cicero::inlines {

namespace {

// The first byte of the fragment, from `byte` on, at which a cluster begins.
std::size_t cluster_from(const Fragment& fragment, std::size_t byte) {
    std::size_t out = fragment.text.size();
    for (const text::ShapedGlyph& glyph : fragment.glyphs)
        if (glyph.cluster >= byte) out = std::min(out, std::size_t(glyph.cluster));
    return out;
}

// Bytes [begin, end) of the fragment; its glyphs lie side by side, in either direction.
Fragment part(const Fragment& whole, std::size_t begin, std::size_t end) {
    Fragment out;
    out.run = whole.run;
    out.begin = whole.begin + begin;
    out.text = whole.text.substr(begin, end - begin);
    out.scale = whole.scale;
    for (std::size_t g = 0; g < whole.glyphs.size(); ++g) {
        text::ShapedGlyph glyph = whole.glyphs[g];
        if (glyph.cluster < begin || glyph.cluster >= end) continue;
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
        if (fragment.run->paints.empty()) {
            fragment.paint = {fragment.begin, fragment.run->style, fragment.run->span};
            out.push_back(std::move(fragment));
            continue;
        }
        Paint paint{fragment.begin, fragment.run->style, fragment.run->span};
        std::size_t done = 0;
        const auto add = [&](std::size_t end) {
            if (end <= done) return;
            out.push_back(part(fragment, done, end));
            out.back().paint = paint;
            done = end;
        };
        for (const Paint& next : fragment.run->paints) {
            if (next.begin >= fragment.begin + fragment.text.size()) break;
            if (next.begin > fragment.begin)
                add(cluster_from(fragment, next.begin - fragment.begin));
            paint = next;
        }
        add(fragment.text.size());
    }
    return out;
}

}  // namespace cicero::inlines
