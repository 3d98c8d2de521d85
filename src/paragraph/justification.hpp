#pragma once

#include <cstdint>

#include "paragraph/badness.hpp"
#include "paragraph/item.hpp"

/// The three adjustments that bring a line to its width: word space, tracking, glyph width. All are
/// priced alike: one at `ratio` of its limit costs its share of the price × 100 |ratio|³, Knuth and
/// Plass's badness. A line at the limit of all that it has is of badness 100, so that hyphens and
/// unlike neighbours are as dear beside it as beside TeX's.
namespace cicero::paragraph {

/// What readers see first: that letters stand further apart in one line than in the next; then
/// spaces that differ; glyphs that are 2 % wider not at all (Hàn Thế Thành, "Micro-typographic
/// extensions to the TeX typesetting system", 2000, chapter 3). Where all limits are equal, glyph
/// width goes twice as far as space and tracking a third. Squares, so that their roots are exact.
constexpr int space_price = 4, tracking_price = 36, expansion_price = 1;
constexpr int all_prices = space_price + tracking_price + expansion_price;

/// What each adjustment gives in one direction at its limit, summed over a line.
struct Capacity {
    Width space = 0, tracking = 0, expansion = 0;

    [[nodiscard]] Width total() const { return space + tracking + expansion; }
    friend Capacity operator-(const Capacity& a, const Capacity& b) {
        return {a.space - b.space, a.tracking - b.tracking, a.expansion - b.expansion};
    }
};

/// Ratios: > 0 stretched, < 0 shrunk, 1 and −1 the limits; 0 for what has nothing to give.
struct Justification {
    double space = 0, tracking = 0, expansion = 0;
};

/// The one that costs least among those that add `missing` (< 0: take away) and keep all three
/// adjustments within their limits. Where none does, tracking and expansion stand at theirs; spaces
/// stretch as far as need be, and shrink to −1 and no further. `capacity` is that of the direction
/// of `missing`. Only correctly rounded operations: the same on every machine.
[[nodiscard]] Justification justify(Width missing, const Capacity& capacity);

/// What that costs where tracking or expansion has something to give.
[[nodiscard]] std::int64_t justification_badness(Width missing, const Capacity& capacity);

/// What that costs. Without tracking and expansion it is TeX's badness to the unit.
[[nodiscard]] inline std::int64_t line_badness(Width missing, const Capacity& capacity) {
    if (capacity.tracking != 0 || capacity.expansion != 0)
        return justification_badness(missing, capacity);
    return badness(missing < 0 ? -missing : missing, capacity.space);
}

}  // namespace cicero::paragraph
