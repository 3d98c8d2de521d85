#include "layout/drawing.hpp"

#include <cctype>
#include <charconv>
#include <cmath>
#include <utility>

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

struct Pair {
    double x = 0, y = 0;
    friend Pair operator+(Pair a, Pair b) { return {a.x + b.x, a.y + b.y}; }
    friend Pair operator-(Pair a, Pair b) { return {a.x - b.x, a.y - b.y}; }
    friend Pair operator*(Pair a, double f) { return {a.x * f, a.y * f}; }
};

class PathReader {
public:
    PathReader(const std::string& data, Pair scale, Point origin)
        : at_(data.data()), end_(at_ + data.size()), scale_(scale), origin_(origin) {}

    std::optional<std::vector<PathStep>> read() {
        char command = 0;
        while (skip_space(), at_ != end_) {
            if (std::isalpha(static_cast<unsigned char>(*at_))) command = *at_++;
            else if (command == 'M') command = 'L';
            else if (command == 'm') command = 'l';
            else if (command == 'Z' || command == 'z') return std::nullopt;  // takes no numbers
            if (steps_.empty() && command != 'M' && command != 'm') return std::nullopt;
            if (!step(command)) return std::nullopt;
        }
        return std::move(steps_);
    }

private:
    bool step(char command) {
        const bool relative = std::islower(static_cast<unsigned char>(command)) != 0;
        const Pair base = relative ? now_ : Pair{};
        // A smooth curve mirrors the last control point, if the step before it was a curve.
        const Pair mirrored = std::exchange(has_control_, false) ? now_ * 2 - control_ : now_;
        switch (std::toupper(static_cast<unsigned char>(command))) {
            case 'M':
                return pair(base, now_) &&
                       (start_ = now_, steps_.emplace_back(MoveTo{place(now_)}), true);
            case 'L': return pair(base, now_) && line();
            case 'H': return number(now_.x, base.x) && line();
            case 'V': return number(now_.y, base.y) && line();
            case 'C': return curve(base, std::nullopt);
            case 'S': return curve(base, mirrored);
            case 'Q': return quadratic(base, std::nullopt);
            case 'T': return quadratic(base, mirrored);
            case 'Z':
                now_ = start_;
                steps_.emplace_back(ClosePath{});
                return true;
            default: return false;
        }
    }

    bool line() {
        steps_.emplace_back(LineTo{place(now_)});
        return true;
    }

    bool curve(Pair base, std::optional<Pair> first) {
        Pair c1, c2, to;
        if (first) c1 = *first;
        else if (!pair(base, c1)) return false;
        if (!pair(base, c2) || !pair(base, to)) return false;
        steps_.emplace_back(CurveTo{place(c1), place(c2), place(to)});
        remember(c2, to);
        return true;
    }

    bool quadratic(Pair base, std::optional<Pair> first) {
        Pair c, to;
        if (first) c = *first;
        else if (!pair(base, c)) return false;
        if (!pair(base, to)) return false;
        steps_.emplace_back(CurveTo{place(now_ + (c - now_) * (2.0 / 3)),
                                    place(to + (c - to) * (2.0 / 3)), place(to)});
        remember(c, to);
        return true;
    }

    void remember(Pair control, Pair to) {
        control_ = control;
        has_control_ = true;
        now_ = to;
    }

    Point place(Pair p) const {
        return origin_ + Point{Length::from_units(std::llround(p.x * scale_.x)),
                               Length::from_units(std::llround(p.y * scale_.y))};
    }

    void skip_space() {
        while (at_ != end_ &&
               (*at_ == ' ' || *at_ == ',' || *at_ == '\n' || *at_ == '\t' || *at_ == '\r'))
            ++at_;
    }

    bool number(double& out, double base) {
        skip_space();
        if (at_ != end_ && *at_ == '+') ++at_;
        double value = 0;
        const auto [next, error] = std::from_chars(at_, end_, value);
        if (error != std::errc{} || std::abs(value) > 1e6) return false;
        at_ = next;
        out = value + base;
        return true;
    }

    bool pair(Pair base, Pair& out) {
        Pair p;
        if (!number(p.x, base.x) || !number(p.y, base.y)) return false;
        out = p;
        return true;
    }

    const char* at_;
    const char* end_;
    Pair scale_;
    Point origin_;
    Pair now_, start_, control_;
    bool has_control_ = false;
    std::vector<PathStep> steps_;
};

}  // namespace

std::optional<std::vector<PathStep>> parse_path(const std::string& data, double box_width,
                                                double box_height, const Rect& area) {
    const Pair scale{double(area.size.width.units()) / box_width,
                     double(area.size.height.units()) / box_height};
    return PathReader(data, scale, area.origin).read();
}

std::optional<std::vector<PathStep>> path_of(const templates::Drawing& drawing, const Rect& area) {
    using Kind = templates::Drawing::Kind;
    switch (drawing.kind) {
        case Kind::Rectangle: return box(area);
        case Kind::Ellipse: return ellipse(area);
        case Kind::LineAcross:
            return std::vector<PathStep>{MoveTo{area.origin}, LineTo{{area.right(), area.top()}}};
        case Kind::LineDown:
            return std::vector<PathStep>{MoveTo{area.origin}, LineTo{{area.left(), area.bottom()}}};
        case Kind::Path:
            return parse_path(drawing.path, drawing.box_width, drawing.box_height, area);
    }
    return std::nullopt;
}

document::Path rectangle(const Rect& area, const Color& fill) {
    document::Path path;
    path.steps = box(area);
    path.fill = fill;
    return path;
}

}  // namespace cicero::layout
