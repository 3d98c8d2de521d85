#include "layout/shaped_lines.hpp"

#include <algorithm>

namespace cicero::layout {

namespace {

/// Shorter than this a line beside a cut-out says nothing: text goes on under it.
constexpr int least_capitals = 6;
/// Lines of one paragraph whose widths are weighed; a column has fewer.
constexpr std::size_t most_lines = 300;
/// How finely a free height is looked for, where no grid says it.
constexpr Length usual_step = Length::from_units(Length::units_per_point);

Length down_to(Length y, Length origin, Length step) {
    const std::int64_t past = (y - origin).units() % step.units();
    if (past == 0) return {};
    return Length::from_units(past > 0 ? step.units() - past : -past);
}

}  // namespace

// As `ColumnRun` places it: capitals at the column's top, lines of the grid's leading on the grid.
Length ShapedLines::baseline_of(const Piece& piece) const {
    const Length natural =
        is_top_ ? piece.below_top + piece.cap : under_ + piece.before + piece.baseline;
    const bool is_on_grid =
        shape_->grid_origin && piece.is_text && piece.height == shape_->grid_step;
    if (!is_on_grid) return natural;
    const Length down =
        down_to(shape_->area.top() + natural, *shape_->grid_origin, shape_->grid_step);
    const Length up = shape_->grid_step - down;
    return is_top_ && up <= shape_->grid_step / 4 ? natural - up : natural + down;
}

// Under what leaves it no room; where nothing does down to the foot, beyond that: in the next
// column.
ShapedLines::Place ShapedLines::found_from(Length baseline, Length cap, Length descent) const {
    const Length step = shape_->grid_origin ? shape_->grid_step : usual_step;
    const Length least = cap * least_capitals;
    for (Length lower; baseline + lower <= shape_->area.size.height; lower += step) {
        const Length at = baseline + lower;
        const FreeStretch stretch = shape_->free_between(at - cap, at + descent);
        if (stretch.width >= least) return {stretch, lower};
    }
    return {{{}, shape_->area.size.width}, shape_->area.size.height - baseline + step};
}

std::vector<ShapedLines::Place> ShapedLines::places(const Piece& first) const {
    std::vector<Place> out;
    Length baseline = baseline_of(first);
    while (out.size() < most_lines && baseline <= shape_->area.size.height) {
        out.push_back(found_from(baseline, first.cap, first.descent));
        baseline += std::max(Length{}, out.back().lower) + first.height;
    }
    return out;
}

ShapedLines::Place ShapedLines::place_of(const Piece& first, Length height) const {
    const Length baseline = baseline_of(first);
    return found_from(baseline, first.cap, height - first.cap);
}

void ShapedLines::go_down(const Piece& piece) {
    under_ = baseline_of(piece) + piece.height - piece.baseline;
    is_top_ = false;
}

void ShapedLines::put(std::vector<Piece>& pieces, std::size_t first,
                      const std::vector<Place>& places) {
    for (std::size_t i = first; i < pieces.size(); ++i) {
        Piece& piece = pieces[i];
        if (i - first < places.size()) {
            const auto& [stretch, lower] = places[i - first];
            for (document::Child& child : piece.children) child.at.x += stretch.left;
            (is_top_ ? piece.below_top : piece.before) += lower;
            piece.stretch = stretch;
        }
        go_down(piece);
    }
}

void ShapedLines::put_all(std::vector<Piece>& pieces, std::size_t first, const Place& place) {
    std::vector<Place> places(pieces.size() - first, {place.stretch, {}});
    if (!places.empty()) places.front().lower = place.lower;
    put(pieces, first, places);
}

inlines::Measures measures_of(const std::vector<ShapedLines::Place>& places, Length rest) {
    inlines::Measures out{{}, rest};
    for (const ShapedLines::Place& place : places) {
        if (!out.first.empty() && out.first.back().width == place.stretch.width)
            ++out.first.back().lines;
        else out.first.push_back({1, place.stretch.width});
    }
    return out;
}

}  // namespace cicero::layout
