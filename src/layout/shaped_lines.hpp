#pragma once

#include <vector>

#include "inline/measures.hpp"
#include "layout/piece.hpp"
#include "layout/region.hpp"

namespace cicero::layout {

/// How far down a shaped column its pieces have come, and how wide the lines that follow are.
class ShapedLines {
public:
    explicit ShapedLines(ColumnShapePtr shape) : shape_(std::move(shape)) {}

    struct Place {
        FreeStretch stretch;
        Length lower;  ///< by which it stands lower than right under the line before it
    };
    /// Of lines that follow each other, of which the first is like `first`, one under the other by
    /// its height; as many as it takes until all are alike.
    [[nodiscard]] std::vector<Place> places(const Piece& first) const;
    /// Of something as high as that, all of it in one measure.
    [[nodiscard]] Place place_of(const Piece& first, Length height) const;
    /// The pieces from `first` on stand in these places, and what follows under them.
    void put(std::vector<Piece>& pieces, std::size_t first, const std::vector<Place>& places);
    /// The same, of pieces that all stand in one.
    void put_all(std::vector<Piece>& pieces, std::size_t first, const Place& place);

private:
    [[nodiscard]] Length baseline_of(const Piece& piece) const;
    [[nodiscard]] Place found_from(Length baseline, Length cap, Length descent) const;
    void go_down(const Piece& piece);

    ColumnShapePtr shape_;
    Length under_;        ///< the last piece's slot, from the column's top
    bool is_top_ = true;  ///< there is none
};

[[nodiscard]] inlines::Measures measures_of(const std::vector<ShapedLines::Place>& places,
                                            Length rest);

}  // namespace cicero::layout
