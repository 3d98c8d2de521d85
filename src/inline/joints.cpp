#include "inline/joints.hpp"

#include <algorithm>
#include <functional>
#include <utility>

#include "base/utf8.hpp"
#include "text/kern_across.hpp"

namespace cicero::inlines {

namespace {

/// The letter before the last, whose foot may reach below an apostrophe, is nowhere nearer.
constexpr double least_to_third = 0.08;
/// No joint is wider (an italic V leans over an apostrophe by a third of the size).
constexpr double most = 0.4;

bool are_shaped_alike(const ShapedRun& a, const ShapedRun& b) {
    return a.end == b.begin && a.level == b.level && a.size == b.size && a.rise == b.rise &&
           a.scaled_capitals == b.scaled_capitals && a.style->size == b.style->size &&
           a.style->tracking == b.style->tracking && a.style->typography == b.style->typography &&
           a.key == b.key;
}

/// The letter at a run's edge: of its cluster the glyph that is not a mark.
struct Letter {
    text::Edge edge;
    std::uint32_t glyph = 0;
    int x = 0;      ///< of its ink's origin, from the cluster's
    int width = 0;  ///< the cluster's advance
};

Letter letter_of(text::GlyphView cluster, std::string_view text, const text::ShapeKey& key) {
    Letter out;
    out.edge = {text, &key, cluster};
    bool found = false;
    for (const text::ShapedGlyph& g : cluster) {
        if (!found && g.advance != 0) {
            found = true;
            out.glyph = g.id;
            out.x = out.width + g.x_offset;
        }
        out.width += g.advance;
    }
    if (!found && !cluster.empty()) out.glyph = cluster.front().id;
    return out;
}

// Of the first `count` glyphs, a run's up to a cluster's end.
Letter last_letter(const text::Glyphs& glyphs, std::size_t count, std::string_view text,
                   const text::ShapeKey& key) {
    std::size_t from = count - 1;
    while (from > 0 && glyphs[from - 1].cluster == glyphs[count - 1].cluster) --from;
    const std::size_t begin = glyphs[from].cluster;
    const std::size_t end = count < glyphs.size() ? glyphs[count].cluster : text.size();
    return letter_of(text::GlyphView(glyphs).subspan(from, count - from),
                     text.substr(begin, end - begin), key);
}

Letter first_letter(const text::Glyphs& glyphs, std::string_view text, const text::ShapeKey& key) {
    std::size_t to = 1;
    while (to < glyphs.size() && glyphs[to].cluster == glyphs.front().cluster) ++to;
    const std::size_t end = to < glyphs.size() ? glyphs[to].cluster : text.size();
    return letter_of(text::GlyphView(glyphs).first(to), text.substr(0, end), key);
}

/// A letter as large and as high as it is set.
struct SetLetter {
    const font::Face* face = nullptr;
    Letter letter;
    Length size, rise;
    [[nodiscard]] Length scaled(int units) const {
        return base::scale_font_units(units, size, face->units_per_em());
    }
};

bool has_all(const font::Face& face, std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const base::Decoded d = base::decode_utf8(text, i);
        if (!face.has(d.code_point)) return false;
        i += d.size;
    }
    return true;
}

bool is_seen(std::string_view cluster) {
    return !font::is_ignorable(base::decode_utf8(cluster, 0).code_point);
}

class Joiner {
public:
    explicit Joiner(Toolbox& toolbox) : toolbox_(toolbox) {}

    [[nodiscard]] Length joint(const ShapedRun& a, std::string_view text_a, const ShapedRun& b,
                               std::string_view text_b) {
        const SetLetter left{a.face.get(), last_letter(a.glyphs, a.glyphs.size(), text_a, a.key),
                             a.size, a.rise};
        const SetLetter right{b.face.get(), first_letter(b.glyphs, text_b, b.key), b.size, b.rise};
        if (!is_seen(left.letter.edge.text) || !is_seen(right.letter.edge.text)) return {};
        if (a.face == b.face && a.size == b.size && a.rise == b.rise)
            return base::scale_font_units(text::kern_across(left.letter.edge, right.letter.edge),
                                          a.size, a.face->units_per_em());
        Length out = correction(left, right);
        const std::size_t before = a.glyphs.size() - left.letter.edge.glyphs.size();
        if (out < Length{} && before > 0) {
            const SetLetter third{a.face.get(), last_letter(a.glyphs, before, text_a, a.key),
                                  a.size, a.rise};
            if (const auto now = distance(third, right, left.letter.width))
                out = std::max(out, std::min(Length{}, right.size * least_to_third - *now));
        }
        return out;
    }

private:
    const font::Profile& profile(const font::Face& face, std::uint32_t glyph) {
        return toolbox_.profiles.try_emplace({&face, glyph}, face, glyph).first->second;
    }

    // `between`: the advance of what stands between them, of the face of `a`.
    std::optional<Length> distance(const SetLetter& a, const SetLetter& b, int between = 0) {
        return font::ink_distance(
            {&profile(*a.face, a.letter.glyph), a.size, a.scaled(a.letter.x), a.rise},
            {&profile(*b.face, b.letter.glyph), b.size,
             a.scaled(a.letter.width + between) + b.scaled(b.letter.x), b.rise});
    }

    // Between the two letters where both are set as `like` is.
    std::optional<Length> distance_in(const SetLetter& like, const SetLetter& a,
                                      const SetLetter& b) {
        const std::string_view first = a.letter.edge.text, second = b.letter.edge.text;
        if (!has_all(*like.face, first) || !has_all(*like.face, second)) return std::nullopt;
        const text::ShapeKey& key = *like.letter.edge.key;
        const std::string pair = std::string(first) + std::string(second);
        const text::GlyphView view = toolbox_.shapes.shaped(pair, toolbox_.shapes.context(key));
        const auto after = std::ranges::find_if(
            view, [&](const text::ShapedGlyph& g) { return g.cluster >= first.size(); });
        if (after == view.begin() || after == view.end()) return std::nullopt;
        const auto cut = std::size_t(after - view.begin());
        const SetLetter left{like.face, letter_of(view.first(cut), first, key), like.size, {}};
        const SetLetter right{like.face, letter_of(view.subspan(cut), second, key), like.size, {}};
        return distance(left, right);
    }

    Length correction(const SetLetter& a, const SetLetter& b) {
        const auto now = distance(a, b);
        const auto in_a = distance_in(a, a, b), in_b = distance_in(b, a, b);
        if (!now || (!in_a && !in_b)) return {};
        const Length limit = std::min(a.size, b.size) * most;
        const Length nearest = std::min(in_a ? *in_a : *in_b, in_b ? *in_b : *in_a);
        if (*now < nearest) return std::min(nearest - *now, limit);
        // Letters of another size, or raised, have their own distances.
        if (!in_a || !in_b || a.size != b.size || a.rise != b.rise) return {};
        return std::clamp(std::max(*in_a, *in_b) - *now, -limit, Length{});
    }

    Toolbox& toolbox_;
};

// Clusters ascend with the glyphs, or descend.
bool is_cluster(const text::Glyphs& glyphs, std::size_t byte) {
    const auto of = [](const text::ShapedGlyph& g) { return std::size_t(g.cluster); };
    return std::ranges::binary_search(glyphs, byte, {}, of) ||
           std::ranges::binary_search(glyphs, byte, std::greater{}, of);
}

}  // namespace

std::vector<ShapedRun> merged(std::vector<ShapedRun> runs) {
    std::vector<ShapedRun> out;
    for (ShapedRun& run : runs) {
        if (out.empty() || !are_shaped_alike(out.back(), run)) {
            out.push_back(std::move(run));
            continue;
        }
        out.back().paints.push_back({run.begin, run.style, run.span_index});
        out.back().end = run.end;
    }
    return out;
}

std::vector<ShapedRun> cut_inside_clusters(ShapedRun run) {
    std::vector<ShapedRun> out;
    if (run.paints.empty()) {
        out.push_back(std::move(run));
        return out;
    }
    const std::vector<Paint> paints = std::exchange(run.paints, {});
    const text::Glyphs glyphs = run.glyphs;
    const std::size_t begin = run.begin;
    const bool is_joined = !takes_tracking(run.key.script);
    for (const Paint& paint : paints) {
        if (is_joined || is_cluster(glyphs, paint.begin - begin)) {
            run.paints.push_back(paint);
            continue;
        }
        ShapedRun after = run;
        after.paints.clear();
        after.glyphs.clear();
        after.begin = paint.begin;
        after.style = paint.style;
        after.span_index = paint.span_index;
        run.end = paint.begin;
        out.push_back(std::exchange(run, std::move(after)));
    }
    out.push_back(std::move(run));
    return out;
}

void set_joints(const std::string& text, std::vector<ShapedRun>& runs, Toolbox& toolbox) {
    Joiner joiner(toolbox);
    const std::string_view all = text;
    for (std::size_t i = 0; i + 1 < runs.size(); ++i) {
        ShapedRun& a = runs[i];
        const ShapedRun& b = runs[i + 1];
        if (a.end != b.begin || a.level != 0 || b.level != 0 || a.glyphs.empty() ||
            b.glyphs.empty() || !takes_tracking(a.key.script) || !takes_tracking(b.key.script))
            continue;
        a.joint = joiner.joint(a, all.substr(a.begin, a.end - a.begin), b,
                               all.substr(b.begin, b.end - b.begin));
    }
}

}  // namespace cicero::inlines
