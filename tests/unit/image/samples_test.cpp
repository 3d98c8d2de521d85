#include "image/samples.hpp"

#include <catch2/catch.hpp>

#include "image/image.hpp"

using namespace cicero;

namespace {

/// Left half red, right half blue; the lower half of the blue is clear.
document::ImageSamples two_colors(int width, int height) {
    document::Bytes pixels;
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            const bool left = x < width / 2;
            for (const int c :
                 {left ? 200 : 10, 20, left ? 30 : 220, !left && y >= height / 2 ? 0 : 255})
                pixels.push_back(std::uint8_t(c));
        }
    return image::samples_of(pixels, width, height);
}

}  // namespace

TEST_CASE("samples are an eighth of a picture, with its colours where they stand") {
    const auto samples = two_colors(160, 80);
    CHECK(samples.width == 20);
    CHECK(samples.height == 10);
    CHECK(samples.at(0.1, 0.5).red == 200);
    CHECK(samples.at(0.9, 0.1).blue == 220);
    CHECK(samples.at(0.9, 0.1).opacity == 255);
    CHECK(samples.at(0.9, 0.9).opacity == 0);
    CHECK(samples.at(-1, 2).red == 200);  // beyond its edges: what is nearest
}

TEST_CASE("grey samples, and pictures of fewer pixels than a sample stands for") {
    const auto samples = image::samples_of({7, 128}, 1, 1);
    REQUIRE(samples.pixels.size() == 1);
    CHECK(samples.at(0.5, 0.5).green == 7);
    CHECK(samples.at(0.5, 0.5).opacity == 128);
    CHECK(image::samples_of({1, 2, 3}, 3, 1).pixels.size() == 1);
}

TEST_CASE("samples stand as the picture is looked at") {
    // EXIF 6: what was stored on the left is at the top; 8: at the foot; 3: on the right.
    const auto turned = image::upright(two_colors(160, 80), 6);
    CHECK(turned.width == 10);
    CHECK(turned.height == 20);
    CHECK(turned.at(0.5, 0.1).red == 200);
    CHECK(turned.at(0.9, 0.9).opacity == 255);
    CHECK(turned.at(0.1, 0.9).opacity == 0);
    CHECK(image::upright(two_colors(160, 80), 8).at(0.5, 0.9).red == 200);
    CHECK(image::upright(two_colors(160, 80), 3).at(0.9, 0.5).red == 200);
    CHECK(image::upright(two_colors(160, 80), 2).at(0.9, 0.5).red == 200);
    CHECK(image::upright(two_colors(160, 80), 9).width == 20);
}

TEST_CASE("samples of a JPEG are of its squares") {
    diagnostic::Diagnostics diagnostics;
    const auto picture = image::load(
        std::filesystem::path(CICERO_SOURCE_DIR) / "tests/proof/sombre.jpg", {}, diagnostics);
    REQUIRE(picture);
    const auto& samples = picture->samples;
    REQUIRE(samples);
    CHECK(samples->width == 80);
    CHECK(samples->height == 60);
    // From (30, 40, 60) on the left to (60, 70, 50) on the right.
    CHECK(int(samples->at(0, 0.5).red) == Approx(30).margin(4));
    CHECK(int(samples->at(1, 0.5).green) == Approx(70).margin(4));
}
