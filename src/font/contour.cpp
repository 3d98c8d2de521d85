#include "font/contour.hpp"

#include <cmath>
#include <new>

namespace cicero::font {

namespace {

using Steps = std::vector<ContourStep>;
using StepKind = ContourStep::Kind;

struct Drawing {
    Steps steps;
    bool is_whole = true;
};

// HarfBuzz is not made for exceptions: none goes through it.
void add(void* data, const ContourStep& step) noexcept {
    auto& drawing = *static_cast<Drawing*>(data);
    try {
        drawing.steps.push_back(step);
    } catch (const std::bad_alloc&) {
        drawing.is_whole = false;
    }
}

void move_to(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x, float y, void*) {
    add(data, {StepKind::Move, {}, {}, {x, y}});
}

void line_to(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x, float y, void*) {
    add(data, {StepKind::Line, {}, {}, {x, y}});
}

// The parameters are those of HarfBuzz's callbacks.

// HarfBuzz raises quadratic curves by itself where no function takes them, but in single precision
// of the sum: raised here, straight lines stay straight.
void quadratic_to(hb_draw_funcs_t*, void* data, hb_draw_state_t* state, float cx, float cy, float x,
                  float y, void*) {
    const auto third = [](double end, double control) { return end + (control - end) * 2 / 3; };
    add(data, {StepKind::Curve,
               {third(state->current_x, cx), third(state->current_y, cy)},
               {third(x, cx), third(y, cy)},
               {x, y}});
}

void cubic_to(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float ax, float ay, float bx,
              float by, float x, float y, void*) {
    add(data, {StepKind::Curve, {ax, ay}, {bx, by}, {x, y}});
}

void close_path(hb_draw_funcs_t*, void* data, hb_draw_state_t*, void*) {
    add(data, {StepKind::Close, {}, {}, {}});
}

Handle<hb_draw_funcs_t, hb_draw_funcs_destroy> pen() {
    Handle<hb_draw_funcs_t, hb_draw_funcs_destroy> out(hb_draw_funcs_create());
    hb_draw_funcs_set_move_to_func(out.get(), move_to, nullptr, nullptr);
    hb_draw_funcs_set_line_to_func(out.get(), line_to, nullptr, nullptr);
    hb_draw_funcs_set_quadratic_to_func(out.get(), quadratic_to, nullptr, nullptr);
    hb_draw_funcs_set_cubic_to_func(out.get(), cubic_to, nullptr, nullptr);
    hb_draw_funcs_set_close_path_func(out.get(), close_path, nullptr, nullptr);
    return out;
}

}  // namespace

std::vector<ContourStep> contours(const Face& face, std::uint32_t glyph) {
    Drawing out;
    hb_font_get_glyph_shape(face.hb_font(), glyph, pen().get(), &out);
    if (!out.is_whole) throw std::bad_alloc();
    return std::move(out.steps);
}

std::vector<document::PathStep> contours_at(const Face& face, std::uint32_t glyph, Length size,
                                            Point origin) {
    const double scale = double(size.units()) / face.units_per_em();
    const auto at = [&](const ContourStep::At& p) {
        return Point{origin.x + Length::from_units(std::llround(p.x * scale)),
                     origin.y - Length::from_units(std::llround(p.y * scale))};
    };
    std::vector<document::PathStep> out;
    for (const ContourStep& s : contours(face, glyph)) {
        if (s.kind == StepKind::Move) out.push_back(document::MoveTo{at(s.to)});
        else if (s.kind == StepKind::Line) out.push_back(document::LineTo{at(s.to)});
        else if (s.kind == StepKind::Curve)
            out.push_back(document::CurveTo{at(s.c1), at(s.c2), at(s.to)});
        else out.push_back(document::ClosePath{});
    }
    return out;
}

}  // namespace cicero::font
