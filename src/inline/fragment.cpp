#include "inline/fragment.hpp"

#include <algorithm>

namespace cicero::inlines {

namespace {

constexpr std::string_view soft_hyphen = "\u00AD";

// The glyphs of bytes [begin, end) of the paragraph, which lie in the run: clusters ascend with the
// glyphs, or descend.
text::GlyphView glyphs_of(const ShapedRun& run, std::size_t begin, std::size_t end) {
    const auto part = [&](const auto& first, const auto& last) {
        const auto before = [&](const text::ShapedGlyph& g) {
            return run.begin + g.cluster < begin;
        };
        const auto inside = [&](const text::ShapedGlyph& g) { return run.begin + g.cluster < end; };
        const auto from = std::partition_point(first, last, before);
        return std::pair(from - first, std::partition_point(from, last, inside) - first);
    };
    const text::GlyphView all = run.glyphs;
    if (run.level % 2 == 0) {
        const auto [from, to] = part(all.begin(), all.end());
        return all.subspan(std::size_t(from), std::size_t(to - from));
    }
    const auto [from, to] = part(all.rbegin(), all.rend());
    return all.subspan(all.size() - std::size_t(to), std::size_t(to - from));
}

// Whether the glyphs of the whole run, cut at `byte`, are what shaping the part alone would give.
bool safe_at(const ShapedRun& run, std::size_t byte) {
    if (byte == run.begin || byte == run.end) return true;
    const text::GlyphView cluster = glyphs_of(run, byte, byte + 1);
    return !cluster.empty() && std::none_of(cluster.begin(), cluster.end(), [](const auto& glyph) {
        return glyph.unsafe_to_break;
    });
}

}  // namespace

Fragment cut(const ShapedRun& run, std::size_t begin, std::size_t end, bool hyphen,
             const std::string& text, Workshop& workshop) {
    Fragment out;
    out.run = &run;
    out.begin = begin;
    out.text = text.substr(begin, end - begin);
    if (hyphen) {
        // Shaped with its hyphen, so that a ligature is undone and the hyphen is kerned.
        const text::GlyphView shaped =
            workshop.shapes.shaped(out.text + hyphen_for(*run.face), run.context);
        out.glyphs.assign(shaped.begin(), shaped.end());
        out.text += soft_hyphen;
    } else if (safe_at(run, begin) && safe_at(run, end)) {
        const text::GlyphView part = glyphs_of(run, begin, end);
        out.glyphs.assign(part.begin(), part.end());
        for (text::ShapedGlyph& glyph : out.glyphs)
            glyph.cluster -= std::uint32_t(begin - run.begin);
    } else {
        const text::GlyphView shaped = workshop.shapes.shaped(out.text, run.context);
        out.glyphs.assign(shaped.begin(), shaped.end());
    }
    out.settings.resize(out.glyphs.size());
    return out;
}

}  // namespace cicero::inlines
