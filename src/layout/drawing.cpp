#include "layout/drawing.hpp"

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
        case Kind::Rectangle: return box(area);
        case Kind::Ellipse: return ellipse(area);
        case Kind::LineAcross: return {MoveTo{area.origin}, LineTo{{area.right(), area.top()}}};
        case Kind::LineDown: return {MoveTo{area.origin}, LineTo{{area.left(), area.bottom()}}};
        case Kind::Path: return stretched(drawing, area);
    }
    return {};
}

document::Path rectangle(const Rect& area, const Color& fill) {
    document::Path path;
    path.steps = box(area);
    path.fill = fill;
    return path;
}

}  // namespace cicero::layout
