// Groups as operators: what is drawn inside a clip, and what holds again after it.
#include <catch2/catch.hpp>

#include "pdf/content_stream.hpp"
#include "sample.hpp"

using namespace cicero;
using namespace cicero::document;

namespace {

Point at(double x, double y) { return {Length::points(x), Length::points(y)}; }

// 72 points high, so that y up is 72 − y down.
Page page_of(std::vector<Child> children) {
    Page out = test::small_page(std::move(children));
    out.trim = {Length::points(72), Length::points(72)};
    return out;
}

Child square(double x, double y, const Color& fill) {
    Path out;
    out.steps = {MoveTo{}, LineTo{at(9, 0)}, LineTo{at(9, 9)}, ClosePath{}};
    out.fill = fill;
    return {at(x, y), std::move(out), nullptr};
}
const char* const square_at_origin = "0 72 m\n9 72 l\n9 63 l\nh\nf\n";

Child group(double x, double y, std::vector<PathStep> clip, std::vector<Child> children) {
    return {
        at(x, y),
        std::make_shared<const Fragment>(Fragment{{}, Group{std::move(clip)}, std::move(children)}),
        nullptr};
}
std::vector<PathStep> half() { return {MoveTo{}, LineTo{at(4, 0)}, LineTo{at(4, 9)}, ClosePath{}}; }

std::string stream(const Page& page, pdf::PageResources* used = nullptr) {
    Numbering numbering;
    numbering.add(page);
    std::vector<pdf::PageFont> fonts;
    pdf::Objects objects(false);
    pdf::Pictures pictures(objects);
    std::map<std::string, base::Spot> spots;
    pdf::PageResources resources;
    resources.numbering = &numbering;
    resources.fonts = &fonts;
    resources.pictures = &pictures;
    resources.spots = &spots;
    std::string out = pdf::content_stream(page, resources);
    if (used) *used = resources;
    return out;
}

Child seen_through(double opacity, std::vector<Child> children) {
    Group look;
    look.opacity = opacity;
    return {{}, std::make_shared<const Fragment>(Fragment{{}, look, std::move(children)}), nullptr};
}

}  // namespace

TEST_CASE("a group is clipped where its fragment stands, and the clip ends with it") {
    CHECK(stream(page_of({group(10, 20, half(), {square(1, 2, base::Gray{0.5})}),
                          square(0, 0, base::Gray{0.5})})) ==
          "q\n"
          "10 52 m\n14 52 l\n14 43 l\nh\nW n\n"
          "0.5 g\n11 50 m\n20 50 l\n20 41 l\nh\nf\n"
          "Q\n"
          "0.5 g\n" +
              std::string(square_at_origin));
}

TEST_CASE("after a group the colours are those before it, and are not set again") {
    const base::Gray grey{0.5};
    const base::Cmyk red{0, 1, 1, 0};
    const std::string drawn(square_at_origin);
    CHECK(stream(page_of({square(0, 0, grey), group(0, 0, {}, {square(0, 0, red)}),
                          square(0, 0, grey), square(0, 0, red)})) ==
          "0.5 g\n" + drawn + "q\n0 1 1 0 k\n" + drawn + "Q\n" + drawn + "0 1 1 0 k\n" + drawn);
    // What was set before a group holds in it.
    CHECK(stream(page_of({square(0, 0, grey), group(0, 0, {}, {square(0, 0, grey)})})) ==
          "0.5 g\n" + drawn + "q\n" + drawn + "Q\n");
}

TEST_CASE("the colour of strokes comes back after a group too") {
    const auto line = [](const Color& color, std::vector<Length> dash = {}) {
        Path out;
        out.steps = {MoveTo{}, LineTo{at(9, 0)}};
        out.stroke = Stroke{Length::points(1), color, std::move(dash)};
        return Child{{}, std::move(out), nullptr};
    };
    const base::Gray grey{0.5}, light{0.9};
    const std::string drawn = "1 w\n0 72 m\n9 72 l\nS\n";
    CHECK(stream(page_of({line(grey), group(0, 0, {}, {line(light)}), line(grey)})) ==
          "0.5 G\n" + drawn + "q\n0.9 G\n" + drawn + "Q\n" + drawn);
    // A dash is taken back as a group is.
    CHECK(stream(page_of({line(grey), line(light, {Length::points(2)}), line(grey)})) ==
          "0.5 G\n" + drawn + "q\n0.9 G\n1 w\n[2 ] 0 d\n0 72 m\n9 72 l\nS\nQ\n" + drawn);
}

TEST_CASE("groups in groups come back one by one") {
    const base::Gray grey{0.5}, light{0.9};
    const std::string drawn(square_at_origin);
    CHECK(stream(page_of({square(0, 0, grey),
                          group(0, 0, {},
                                {square(0, 0, light), group(0, 0, half(), {square(0, 0, grey)}),
                                 square(0, 0, light)}),
                          square(0, 0, grey)})) ==
          "0.5 g\n" + drawn + "q\n0.9 g\n" + drawn + "q\n0 72 m\n4 72 l\n4 63 l\nh\nW n\n0.5 g\n" +
              drawn + "Q\n" + drawn + "Q\n" + drawn);
}

TEST_CASE("a fragment that stands at two places is drawn at both") {
    const auto shared = std::make_shared<const Fragment>(
        Fragment{{}, std::nullopt, {square(0, 0, base::Gray{0.5})}});
    CHECK(stream(page_of({{{}, shared, nullptr}, {at(20, 30), shared, nullptr}})) ==
          "0.5 g\n" + std::string(square_at_origin) + "20 42 m\n29 42 l\n29 33 l\nh\nf\n");
}

TEST_CASE("a picture is drawn inside its clip") {
    const Picture picture{test::small_picture(), {Length::points(30), Length::points(20)}};
    CHECK(stream(page_of({group(10, 10, half(), {{at(-5, -4), picture, nullptr}})})) ==
          "q\n10 62 m\n14 62 l\n14 53 l\nh\nW n\n"
          "q\n30 0 0 20 5 46 cm\n/I0 Do\nQ\n"
          "Q\n");
}

TEST_CASE("text that stands at two places comes back twice, its font and a picture once") {
    const auto shared = std::make_shared<const Fragment>(Fragment{
        {},
        std::nullopt,
        {test::run_of({{40, "a"}}, at(0, 10)),
         {{}, Picture{test::small_picture(), {Length::points(5), Length::points(5)}}, nullptr}}});
    Document document;
    document.pages = {
        test::small_page({{at(10, 10), shared, nullptr}, {at(100, 100), shared, nullptr}})};
    const std::string file = test::written(document, {std::nullopt, false});
    CHECK(test::count_of(file, "/Type0") == 1);
    CHECK(test::count_of(file, "/Subtype /Image") == 2);  // with its alpha
    CHECK(test::count_of(file, "/I0 Do") == 2);
    CHECK(test::count_of(test::told_by("pdftotext -raw % -", file), "a") == 2);
}

TEST_CASE("a group is turned about its pivot, y up") {
    Group look;
    look.turn = 90;
    look.pivot = at(4, 4);
    const Child turned{
        at(6, 8),
        std::make_shared<const Fragment>(Fragment{{}, look, {square(0, 0, base::Gray{0.5})}}),
        nullptr};
    // The pivot is at (10, 60) there; what was right of it lies below it.
    CHECK(stream(page_of({turned})) ==
          "q\n0 -1 1 0 -50 70 cm\n0.5 g\n6 64 m\n15 64 l\n15 55 l\nh\nf\nQ\n");
}

TEST_CASE("a group that is seen through is painted as one, and sets its own colours") {
    const base::Gray grey{0.5};
    pdf::PageResources used;
    const std::string page = stream(
        page_of({square(0, 0, grey), seen_through(0.5, {square(0, 0, grey), square(1, 0, grey)}),
                 square(0, 0, grey)}),
        &used);
    const std::string drawn(square_at_origin);
    CHECK(page == "0.5 g\n" + drawn + "q\n/E0 gs\n/F0 Do\nQ\n" + drawn);
    REQUIRE(used.forms.size() == 1);
    CHECK(used.forms[0].content == "0.5 g\n" + drawn + "1 72 m\n10 72 l\n10 63 l\nh\nf\n");
    CHECK(used.states == std::vector<std::string>{"/ca 0.5 /CA 0.5 /BM /Normal"});
    // One in another is a form in a form.
    (void)stream(page_of({seen_through(0.5, {seen_through(0.5, {square(0, 0, grey)})})}), &used);
    REQUIRE(used.forms.size() == 2);
    CHECK(used.forms[0].content == "0.5 g\n" + drawn);
    CHECK(used.forms[1].content == "q\n/E0 gs\n/F0 Do\nQ\n");
}

TEST_CASE("a gradient is a shading within the path, one for all that are alike") {
    Gradient colors;
    colors.angle = 0;
    colors.stops = {{0, base::Cmyk{1, 0, 0, 0}, 1}, {1, base::Cmyk{0, 0, 1, 0}, 1}};
    const Rect box{{}, {Length::points(9), Length::points(9)}};
    const auto shaded = [&](const Gradient& gradient) {
        Path path;
        path.steps = {MoveTo{}, LineTo{at(9, 0)}, LineTo{at(9, 9)}, ClosePath{}};
        path.fill = GradientPaint{gradient, box};
        return Child{{}, std::move(path), nullptr};
    };
    pdf::PageResources used;
    const std::string one = "q\n0 72 m\n9 72 l\n9 63 l\nh\nW n\n/H0 sh\nQ\n";
    CHECK(stream(page_of({shaded(colors), shaded(colors)}), &used) == one + one);
    REQUIRE(used.shadings.size() == 1);
    CHECK(used.shadings[0] ==
          "<</ShadingType 2 /ColorSpace /DeviceCMYK /Coords [0 67.5 9 67.5] /Function "
          "<</FunctionType 2 /Domain [0 1] /C0 [1 0 0 0] /C1 [0 0 1 0] /N 1>> /Extend [true "
          "true]>>");
    colors.stops[1].opacity = 0;
    (void)stream(page_of({shaded(colors)}), &used);
    REQUIRE(used.forms.size() == 1);
    CHECK(used.forms[0].is_mask);
    CHECK(used.forms[0].content == "/H0 sh\n");
    colors.kind = Gradient::Kind::Radial;
    colors.stops = {{0.25, base::Gray{0}, 1}, {0.75, base::Gray{1}, 1}};
    (void)stream(page_of({shaded(colors)}), &used);
    CHECK(used.shadings[0] ==
          "<</ShadingType 3 /ColorSpace /DeviceGray /Coords [4.5 67.5 0 4.5 67.5 4.5] /Function "
          "<</FunctionType 3 /Domain [0 1] /Functions ["
          "<</FunctionType 2 /Domain [0 1] /C0 [0] /C1 [0] /N 1>> "
          "<</FunctionType 2 /Domain [0 1] /C0 [0] /C1 [1] /N 1>> "
          "<</FunctionType 2 /Domain [0 1] /C0 [1] /C1 [1] /N 1>> ] "
          "/Bounds [0.25 0.75] /Encode [0 1 0 1 0 1 ]>> /Extend [true true]>>");
}
