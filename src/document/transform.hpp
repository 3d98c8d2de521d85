#pragma once

#include "document/fragment.hpp"

namespace cicero::document {

/// Where points of a page go that stand in groups which are turned or lean. Lengths in points, y
/// down: (x, y) → (a·x + c·y + e, b·x + d·y + f).
class Transform {
public:
    Transform() = default;
    /// Of what is in a group whose fragment stands at `at`.
    Transform(const Group& group, Point at);

    [[nodiscard]] bool is_plain() const { return is_plain_; }
    [[nodiscard]] Point of(Point p) const;
    /// Where a point comes from.
    [[nodiscard]] Point back(Point p) const;
    /// The smallest upright rectangle around where a rectangle goes.
    [[nodiscard]] Rect around(const Rect& r) const;
    /// First `inner`, then this.
    [[nodiscard]] Transform with(const Transform& inner) const;

    double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;

private:
    bool is_plain_ = true;
};

}  // namespace cicero::document
