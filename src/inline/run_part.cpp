#include "inline/run_part.hpp"

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

// Whether the glyphs of the whole run, cut at `byte`, are what shaping each side alone would give.
bool safe_at(const ShapedRun& run, std::size_t byte) {
    if (byte == run.begin || byte == run.end) return true;
    const text::GlyphView cluster = glyphs_of(run, byte, byte + 1);
    return !cluster.empty() && std::none_of(cluster.begin(), cluster.end(), [](const auto& glyph) {
        return glyph.unsafe_to_break;
    });
}

// The edges of a line are shaped anew as far as the break may be felt: up to the first place in
// [begin, end) where the run may be cut, and from the last one on.
std::size_t first_safe(const ShapedRun& run, std::size_t begin, std::size_t end) {
    while (begin < end && !safe_at(run, begin)) ++begin;
    return begin;
}

std::size_t last_safe(const ShapedRun& run, std::size_t begin, std::size_t end) {
    while (end > begin && !safe_at(run, end)) --end;
    return end;
}

// Glyphs that follow those of `out` in the text.
void append(text::Glyphs& out, text::GlyphView more, std::ptrdiff_t cluster_shift, bool leftward) {
    const auto at = out.insert(leftward ? out.begin() : out.end(), more.begin(), more.end());
    for (auto glyph = at; glyph != at + std::ptrdiff_t(more.size()); ++glyph)
        glyph->cluster = std::uint32_t(std::ptrdiff_t(glyph->cluster) + cluster_shift);
}

}  // namespace

RunPart cut(const ShapedRun& run, const Cut& part, const std::string& text, Toolbox& toolbox) {
    const auto [begin, end, hyphen] = part;
    RunPart out;
    out.run = &run;
    out.begin = begin;
    out.text = text.substr(begin, end - begin);
    // With its hyphen, so that a ligature is undone and the hyphen is kerned.
    const std::string mark = hyphen ? hyphen_for(*run.face) : std::string();
    const std::size_t head = first_safe(run, begin, end);
    const std::size_t tail = last_safe(run, begin, hyphen ? end - 1 : end);
    const auto shaped = [&](std::size_t from, std::size_t to, const std::string& more) {
        return toolbox.shapes.shaped(text.substr(from, to - from) + more, run.context);
    };
    if (head >= tail && (head > begin || tail < end)) {
        append(out.glyphs, shaped(begin, end, mark), 0, false);
    } else {
        const bool leftward = run.level % 2 != 0;
        if (head > begin) append(out.glyphs, shaped(begin, head, {}), 0, leftward);
        append(out.glyphs, glyphs_of(run, head, tail),
               std::ptrdiff_t(run.begin) - std::ptrdiff_t(begin), leftward);
        if (tail < end)
            append(out.glyphs, shaped(tail, end, mark), std::ptrdiff_t(tail - begin), leftward);
    }
    if (hyphen) out.text += soft_hyphen;
    out.settings.resize(out.glyphs.size());
    return out;
}

}  // namespace cicero::inlines
