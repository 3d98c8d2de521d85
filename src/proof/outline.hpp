#pragma once

#include <vector>

#include "document/fragment.hpp"

namespace cicero::proof {

/// The smallest rectangle around both.
[[nodiscard]] Rect united(const Rect& a, const Rect& b);
/// Empty where they do not meet.
[[nodiscard]] Rect common(const Rect& a, const Rect& b);
[[nodiscard]] inline bool is_empty(const Rect& r) {
    return r.size.width <= Length{} || r.size.height <= Length{};
}

/// The inside of a path on the page, its curves as short lines (within a hundredth of their length
/// of it).
class Outline {
public:
    Outline(const std::vector<document::PathStep>& steps, Point at);
    explicit Outline(const Rect& rectangle);

    [[nodiscard]] const Rect& bounds() const { return bounds_; }
    /// It is its bounds, and nothing less.
    [[nodiscard]] bool is_rectangle() const { return is_rectangle_; }
    [[nodiscard]] bool contains(Point p) const;
    /// All corners lie inside, and no edge crosses.
    [[nodiscard]] bool contains(const Rect& r) const;

private:
    void add(Point p);

    std::vector<std::vector<Point>> rings_;
    Rect bounds_;
    bool is_rectangle_ = false;
};

}  // namespace cicero::proof
