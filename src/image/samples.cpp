#include "image/samples.hpp"

#include <algorithm>
#include <array>

namespace cicero::image {

namespace {

using document::ImageSamples;

ImageSamples::Pixel pixel_of(const std::uint8_t* bytes, std::size_t count) {
    const std::uint8_t opacity = count % 2 == 0 ? bytes[count - 1] : 255;
    if (count < 3) return {bytes[0], bytes[0], bytes[0], opacity};
    return {bytes[0], bytes[1], bytes[2], opacity};
}

/// EXIF orientations: whether stored rows stand upright as columns, and which are turned over.
struct Turn {
    bool swapped, right_to_left, bottom_to_top;
};
constexpr std::array turns{Turn{false, false, false}, Turn{false, true, false},
                           Turn{false, true, true},   Turn{false, false, true},
                           Turn{true, false, false},  Turn{true, true, false},
                           Turn{true, true, true},    Turn{true, false, true}};

}  // namespace

ImageSamples samples_of(const document::Bytes& pixels, int width, int height) {
    constexpr int side = ImageSamples::reduction;
    const std::size_t count = pixels.size() / (std::size_t(width) * std::size_t(height));
    ImageSamples out;
    out.width = (width + side - 1) / side;
    out.height = (height + side - 1) / side;
    out.pixels.reserve(std::size_t(out.width) * std::size_t(out.height));
    for (int row = 0; row < out.height; ++row)
        for (int column = 0; column < out.width; ++column) {
            const auto y = std::size_t(std::min(row * side + side / 2, height - 1));
            const auto x = std::size_t(std::min(column * side + side / 2, width - 1));
            out.pixels.push_back(pixel_of(&pixels[(y * std::size_t(width) + x) * count], count));
        }
    return out;
}

ImageSamples upright(ImageSamples stored, int orientation) {
    if (orientation <= 1 || orientation > 8) return stored;
    const Turn turn = turns[std::size_t(orientation - 1)];
    ImageSamples out;
    out.width = turn.swapped ? stored.height : stored.width;
    out.height = turn.swapped ? stored.width : stored.height;
    out.pixels.resize(stored.pixels.size());
    for (int y = 0; y < out.height; ++y)
        for (int x = 0; x < out.width; ++x) {
            const int across = turn.right_to_left ? out.width - 1 - x : x;
            const int down = turn.bottom_to_top ? out.height - 1 - y : y;
            const int column = turn.swapped ? down : across, row = turn.swapped ? across : down;
            out.pixels[std::size_t(y) * std::size_t(out.width) + std::size_t(x)] =
                stored.pixels[std::size_t(row) * std::size_t(stored.width) + std::size_t(column)];
        }
    return out;
}

}  // namespace cicero::image
