#pragma once

#include <vector>

#include "layout/piece.hpp"

namespace cicero::layout {

/// Finds how even the lines are that stand in one frame. Only of them: the rest of a paragraph may
/// yet be set anew, in another measure.
class Evenness {
public:
    /// Adds to `out`, which lives as long as it does.
    explicit Evenness(std::vector<PlacedQuality>& out) : out_(out) {}

    /// In the order in which they stand.
    void add(const Piece& piece);
    /// After the last.
    void close();

private:
    std::vector<PlacedQuality>& out_;
    const JustifiedLines* lines_ = nullptr;  ///< of which some were added and not all, perhaps
    std::size_t first_ = 0, count_ = 0;      ///< these
};

}  // namespace cicero::layout
