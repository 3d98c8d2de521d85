#include "layout/region.hpp"

#include <algorithm>
#include <cmath>

namespace cicero::layout {

namespace {

struct Side {
    Length left, right;
};

// Half of an ellipse's chord at a height, as a share of half its width.
double half_chord(const Rect& area, Length y) {
    const double half = area.size.height.points() / 2;
    if (half <= 0) return 0;
    const double from_middle = (y - area.top()).points() / half - 1;
    return std::sqrt(std::max(0.0, 1 - from_middle * from_middle));
}

Side chord(const Rect& area, double share) {
    const Length half = area.size.width / 2;
    const Length middle = area.left() + half;
    return {middle - half * share, middle + half * share};
}

// The widest chord of an ellipse between two heights, or all of a rectangle.
std::optional<Side> covered(const story::CutOut& cut, Length top, Length bottom) {
    const Rect& area = cut.area;
    if (bottom <= area.top() || top >= area.bottom()) return std::nullopt;
    if (!cut.ellipse) return Side{area.left(), area.right()};
    const Length middle = area.top() + area.size.height / 2;
    const Length nearest = std::clamp(middle, top, bottom);
    return chord(area, half_chord(area, nearest));
}

// The narrowest chord of the ellipse in which text stands.
Side inside(const Rect& area, Length top, Length bottom) {
    return chord(area, std::min(half_chord(area, top), half_chord(area, bottom)));
}

bool meet(const Rect& a, const Rect& b) {
    return a.left() < b.right() && b.left() < a.right() && a.top() < b.bottom() &&
           b.top() < a.bottom();
}

}  // namespace

FreeStretch ColumnShape::free_between(Length top, Length bottom) const {
    top += area.top();
    bottom += area.top();
    Side whole{area.left(), area.right()};
    if (region.ellipse) {
        const Side chord = inside(region.frame, top, bottom);
        whole = {std::max(whole.left, chord.left), std::min(whole.right, chord.right)};
    }
    // From the left: what is free between one cut-out and the next.
    std::vector<Side> cuts;
    for (const story::CutOut& cut : region.cut_outs)
        if (const auto side = covered(cut, top, bottom)) cuts.push_back(*side);
    std::ranges::sort(cuts, {}, &Side::left);
    Side widest{whole.left, whole.left};
    Length from = whole.left;
    cuts.push_back({whole.right, whole.right});
    for (const Side& cut : cuts) {
        const Length to = std::min(cut.left, whole.right);
        if (to - from > widest.right - widest.left) widest = {from, to};
        from = std::max(from, cut.right);
    }
    return {widest.left - area.left(), widest.right - widest.left};
}

ColumnShapePtr shape_of(const story::Region& region, const Rect& column) {
    ColumnShape out{{region.ellipse, region.frame, {}}, column, {}, {}};
    for (const story::CutOut& cut : region.cut_outs)
        if (meet(cut.area, column)) out.region.cut_outs.push_back(cut);
    if (out.region.is_rectangle()) return nullptr;
    return std::make_shared<const ColumnShape>(std::move(out));
}

}  // namespace cicero::layout
