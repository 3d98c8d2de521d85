#include "layout/drawing.hpp"

#include <algorithm>
#include <cmath>

namespace cicero::layout {

namespace {

using document::ClosePath;
using document::CurveTo;
using document::LineTo;
using document::MoveTo;
using document::PathStep;

// Four cubic curves stand for an ellipse to 0.03 % (Riškus 2006).
constexpr double circle_constant = 0.5522847498;

std::vector<PathStep> ellipse(const Rect& r) {
    const Length rx = r.size.width / 2, ry = r.size.height / 2;
    const Point c{r.left() + rx, r.top() + ry};
    const Length kx = rx * circle_constant, ky = ry * circle_constant;
    return {MoveTo{{c.x + rx, c.y}},
            CurveTo{{c.x + rx, c.y + ky}, {c.x + kx, c.y + ry}, {c.x, c.y + ry}},
            CurveTo{{c.x - kx, c.y + ry}, {c.x - rx, c.y + ky}, {c.x - rx, c.y}},
            CurveTo{{c.x - rx, c.y - ky}, {c.x - kx, c.y - ry}, {c.x, c.y - ry}},
            CurveTo{{c.x + kx, c.y - ry}, {c.x + rx, c.y - ky}, {c.x + rx, c.y}},
            ClosePath{}};
}

std::vector<PathStep> box(const Rect& r) {
    return {MoveTo{r.origin}, LineTo{{r.right(), r.top()}}, LineTo{{r.right(), r.bottom()}},
            LineTo{{r.left(), r.bottom()}}, ClosePath{}};
}

// A quarter of an ellipse at each corner, as far as there is room.
std::vector<PathStep> rounded(const Rect& r, Length radius) {
    radius = std::min({radius, r.size.width / 2, r.size.height / 2});
    const Length k = radius * (1 - circle_constant);
    const Length left = r.left(), top = r.top(), right = r.right(), bottom = r.bottom();
    return {MoveTo{{left + radius, top}},
            LineTo{{right - radius, top}},
            CurveTo{{right - k, top}, {right, top + k}, {right, top + radius}},
            LineTo{{right, bottom - radius}},
            CurveTo{{right, bottom - k}, {right - k, bottom}, {right - radius, bottom}},
            LineTo{{left + radius, bottom}},
            CurveTo{{left + k, bottom}, {left, bottom - k}, {left, bottom - radius}},
            LineTo{{left, top + radius}},
            CurveTo{{left, top + k}, {left + k, top}, {left + radius, top}},
            ClosePath{}};
}

// The drawing's box is stretched over the area.
class Stretch {
public:
    Stretch(const style::Drawing& drawing, const Rect& area)
        : x_(double(area.size.width.units()) / drawing.box_width),
          y_(double(area.size.height.units()) / drawing.box_height),
          origin_(area.origin) {}

    PathStep operator()(const style::MoveTo& s) const { return MoveTo{place(s.to)}; }
    PathStep operator()(const style::LineTo& s) const { return LineTo{place(s.to)}; }
    PathStep operator()(const style::CurveTo& s) const {
        return CurveTo{place(s.c1), place(s.c2), place(s.to)};
    }
    PathStep operator()(const style::ClosePath&) const { return ClosePath{}; }

private:
    Point place(style::BoxPoint p) const {
        return origin_ + Point{Length::from_units(std::llround(p.x * x_)),
                               Length::from_units(std::llround(p.y * y_))};
    }

    double x_, y_;
    Point origin_;
};

std::vector<PathStep> stretched(const style::Drawing& drawing, const Rect& area) {
    const Stretch stretch(drawing, area);
    std::vector<PathStep> out;
    out.reserve(drawing.path.size());
    for (const style::PathStep& step : drawing.path) out.push_back(std::visit(stretch, step));
    return out;
}

}  // namespace

std::vector<PathStep> path_of(const style::Drawing& drawing, const Rect& area) {
    using Kind = style::Drawing::Kind;
    switch (drawing.kind) {
        case Kind::Rectangle:
            return drawing.radius > Length{} ? rounded(area, drawing.radius) : box(area);
        case Kind::Ellipse: return ellipse(area);
        case Kind::LineAcross: return {MoveTo{area.origin}, LineTo{{area.right(), area.top()}}};
        case Kind::LineDown: return {MoveTo{area.origin}, LineTo{{area.left(), area.bottom()}}};
        case Kind::Path: return stretched(drawing, area);
    }
    return {};
}

document::Paint paint_of(const style::Fill& fill, const Rect& box) {
    if (const auto* color = std::get_if<Color>(&fill)) return *color;
    return document::GradientPaint{std::get<Gradient>(fill), box};
}

document::Path rectangle(const Rect& area, const style::Fill& fill) {
    document::Path path;
    path.steps = box(area);
    path.fill = paint_of(fill, area);
    return path;
}

}  // namespace cicero::layout
