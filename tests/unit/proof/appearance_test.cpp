#include "proof/appearance.hpp"

#include <vector>

#include <catch2/catch.hpp>

using namespace cicero;
using namespace cicero::proof;

namespace {

struct Patch {
    Cmyk inks;
    Seen measured;  ///< XYZ, D50
};

// Every 67th patch of the characterisation data FOGRA39L (Fogra, 2006).
const std::vector<Patch> patches{{{0, 0.4, 0, 0}, {0.5885, 0.5057, 0.4738}},
                                 {{0.85, 1, 0, 0}, {0.0762, 0.0502, 0.1567}},
                                 {{0.7, 0.3, 0.1, 0}, {0.2079, 0.2424, 0.39}},
                                 {{0.4, 0.85, 0.2, 0}, {0.2023, 0.1309, 0.1534}},
                                 {{0.3, 0.2, 0.3, 0}, {0.443, 0.4672, 0.3563}},
                                 {{0.1, 0.7, 0.4, 0}, {0.3535, 0.2478, 0.1496}},
                                 {{0, 0.1, 0.55, 0}, {0.6839, 0.7015, 0.2528}},
                                 {{0.85, 0.55, 0.55, 0}, {0.0915, 0.1126, 0.1256}},
                                 {{0.7, 0, 0.7, 0}, {0.2019, 0.3055, 0.1515}},
                                 {{0.4, 0.4, 0.85, 0}, {0.2673, 0.2712, 0.0737}},
                                 {{0.2, 1, 1, 0}, {0.2262, 0.1254, 0.024}},
                                 {{0.2, 0, 0, 0.2}, {0.4708, 0.5075, 0.5037}},
                                 {{0.1, 0.1, 0.2, 0.2}, {0.4644, 0.4814, 0.3562}},
                                 {{0, 0.2, 0.7, 0.2}, {0.4267, 0.4235, 0.1137}},
                                 {{1, 0.4, 1, 0.2}, {0.0461, 0.0828, 0.0406}},
                                 {{0.4, 1, 0.4, 0.4}, {0.0861, 0.0518, 0.045}},
                                 {{0.2, 0.2, 0, 0.6}, {0.149, 0.1506, 0.1524}},
                                 {{1, 0.7, 0.4, 0.6}, {0.0243, 0.0277, 0.0434}},
                                 {{1, 1, 0, 0.8}, {0.0161, 0.0134, 0.0257}},
                                 {{0, 0, 1, 1}, {0.0184, 0.0204, 0.0082}},
                                 {{0, 0, 0.03, 0}, {0.8396, 0.8724, 0.7175}},
                                 {{0.4, 0, 0.4, 0.7}, {0.0812, 0.0962, 0.0672}},
                                 {{0.03, 0.4, 0.03, 0.4}, {0.2605, 0.2297, 0.2131}},
                                 {{0.2, 0.2, 0, 0.1}, {0.4745, 0.4754, 0.4956}},
                                 {{0, 1, 0, 0.1}, {0.2789, 0.143, 0.1288}}};
constexpr Seen paper{0.8448, 0.8762, 0.7457};

Seen of_paper(const Seen& xyz) { return {xyz.x / paper.x, xyz.y / paper.y, xyz.z / paper.z}; }

}  // namespace

TEST_CASE("printed colours look as they were measured") {
    double sum = 0;
    for (const Patch& patch : patches) {
        const double off = difference(seen(Color(patch.inks)), of_paper(patch.measured));
        INFO(patch.inks.c << " " << patch.inks.m << " " << patch.inks.y << " " << patch.inks.k);
        CHECK(off < 8);
        sum += off;
    }
    CHECK(sum / double(patches.size()) < 3.5);
}

TEST_CASE("contrast is that of the Web's guidelines, paper and ink its ends") {
    const Seen white = seen(Color(Rgb{1, 1, 1})), black = seen(Color(Rgb{0, 0, 0}));
    CHECK(contrast(white, black) == Approx(21));
    CHECK(contrast(black, white) == Approx(21));
    CHECK(contrast(white, white) == Approx(1));
    // #767676 is the lightest grey that passes 4.5 on white (WCAG's own example).
    const double grey = 0x76 / 255.0;
    CHECK(contrast(white, seen(Color(Rgb{grey, grey, grey}))) == Approx(4.54).margin(0.01));
    CHECK(contrast(seen(Color(Cmyk{})), seen(Color(base::black))) > 12);
}

TEST_CASE("unprinted paper is white in each space, and a tint of nothing is paper") {
    for (const Color& color : {Color(Cmyk{}), Color(Gray{1}), Color(Rgb{1, 1, 1}),
                               Color(Spot{"Or", {0, 0.3, 0.8, 0}, 0})}) {
        const Seen look = seen(color);
        CHECK(look.x == Approx(1).margin(0.001));
        CHECK(look.y == Approx(1).margin(0.001));
        CHECK(look.z == Approx(1).margin(0.001));
    }
    CHECK(difference(seen(Color(Gray{0})), seen(Color(base::black))) < 1);
}

TEST_CASE("what is half opaque lies between what it covers and itself") {
    const Seen half = mixed({0, 0, 0}, {1, 1, 1}, 0.5);
    CHECK(half.y == Approx(0.5));
    CHECK(mixed({0.2, 0.2, 0.2}, {1, 1, 1}, 1).y == Approx(0.2));
}
