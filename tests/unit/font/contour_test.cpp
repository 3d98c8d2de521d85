#include "font/contour.hpp"

#include <cmath>

#include <catch2/catch.hpp>

#include "support.hpp"
// After the header that defines the name.
#include FT_OUTLINE_H

using namespace cicero;

namespace {

using Step = font::ContourStep;
using Kind = Step::Kind;
using Steps = std::vector<Step>;

Step::At at(const FT_Vector* v) { return {double(v->x), double(v->y)}; }

int move_to(const FT_Vector* to, void* out) {
    static_cast<Steps*>(out)->push_back({Kind::Move, {}, {}, at(to)});
    return 0;
}
int line_to(const FT_Vector* to, void* out) {
    static_cast<Steps*>(out)->push_back({Kind::Line, {}, {}, at(to)});
    return 0;
}
int conic_to(const FT_Vector* c, const FT_Vector* to, void* out) {
    auto& steps = *static_cast<Steps*>(out);
    const Step::At from = steps.back().to, end = at(to);
    const auto third = [&](const Step::At& p) {
        return Step::At{p.x + (double(c->x) - p.x) * 2 / 3, p.y + (double(c->y) - p.y) * 2 / 3};
    };
    steps.push_back({Kind::Curve, third(from), third(end), end});
    return 0;
}
int cubic_to(const FT_Vector* c1, const FT_Vector* c2, const FT_Vector* to, void* out) {
    static_cast<Steps*>(out)->push_back({Kind::Curve, at(c1), at(c2), at(to)});
    return 0;
}

// One closes with a line back to the start, the other without.
Steps without_closing(const Steps& steps) {
    Steps out;
    Step::At start;
    const auto end_contour = [&] {
        if (!out.empty() && out.back().kind == Kind::Line && out.back().to.x == start.x &&
            out.back().to.y == start.y)
            out.pop_back();
    };
    for (const Step& s : steps) {
        if (s.kind == Kind::Move) {
            end_contour();
            start = s.to;
        }
        if (s.kind != Kind::Close) out.push_back(s);
    }
    end_contour();
    return out;
}

bool near(const Step::At& a, const Step::At& b) {
    return std::abs(a.x - b.x) <= 1 && std::abs(a.y - b.y) <= 1;  // FreeType cuts fractions
}

bool alike(const Steps& a, const Steps& b) {
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (a[i].kind != b[i].kind || !near(a[i].c1, b[i].c1) || !near(a[i].c2, b[i].c2) ||
            !near(a[i].to, b[i].to))
            return false;
    return true;
}

}  // namespace

TEST_CASE("contours are those of FreeType, for every glyph") {
    const std::string file = GENERATE(test::lato, test::garamond);
    const font::FacePtr face = test::load(file);
    test::FreeType oracle(file);
    const FT_Outline_Funcs pen{move_to, line_to, conic_to, cubic_to, 0, 0};
    std::size_t steps = 0;
    for (long id = 0; id < oracle.face->num_glyphs; ++id) {
        Steps expected;
        REQUIRE(FT_Outline_Decompose(&oracle.glyph(std::uint32_t(id))->outline, &pen, &expected) ==
                0);
        const Steps got = font::contours(*face, std::uint32_t(id));
        INFO(file << " glyph " << id);
        CHECK(alike(without_closing(got), without_closing(expected)));
        steps += got.size();
    }
    CHECK(steps > 10000);
}

TEST_CASE("a glyph on a page is as high as its size says, above the baseline") {
    const font::FacePtr face = test::load(test::lato);
    hb_codepoint_t capital = 0;
    hb_font_get_nominal_glyph(face->hb_font(), 'H', &capital);
    const Length size = Length::points(100);
    const auto steps =
        font::contours_at(*face, capital, size, {Length::points(10), Length::points(200)});
    REQUIRE(steps.size() > 5);
    Length top = Length::points(1000), bottom;
    for (const auto& step : steps)
        if (const auto* line = std::get_if<document::LineTo>(&step)) {
            top = std::min(top, line->to.y);
            bottom = std::max(bottom, line->to.y);
        }
    CHECK(bottom == Length::points(200));
    CHECK(top == Length::points(200) -
                     base::scale_font_units(face->ink(capital).top, size, face->units_per_em()));
    CHECK(font::contours(*face, 0xFFFFFF).empty());
}
