#include "image/samples.hpp"

#include <algorithm>

#include <libdeflate.h>

#include "base/handle.hpp"
#include "image/jpeg_samples.hpp"

namespace cicero::image {

namespace {

using document::Bytes;
using document::ImageResource;

std::optional<Bytes> inflated(const Bytes& stream, std::size_t size) {
    const Handle<libdeflate_decompressor, libdeflate_free_decompressor> decompressor(
        libdeflate_alloc_decompressor());
    Bytes out(size);
    if (libdeflate_zlib_decompress(decompressor.get(), stream.data(), stream.size(), out.data(),
                                   out.size(), nullptr) != LIBDEFLATE_SUCCESS)
        return std::nullopt;
    return out;
}

Samples::Pixel pixel_of(const std::uint8_t* samples, int components) {
    if (components == 1) return {samples[0], samples[0], samples[0], 255};
    return {samples[0], samples[1], samples[2], 255};
}

// The pixel in the middle of each square.
std::optional<Samples> decoded(const ImageResource& image) {
    const std::size_t width = std::size_t(image.width), height = std::size_t(image.height);
    const auto count = std::size_t(image.components);
    const auto colors = inflated(*image.data, width * height * count);
    const auto alpha = image.alpha ? inflated(*image.alpha, width * height) : std::nullopt;
    if (!colors || (image.alpha && !alpha)) return std::nullopt;
    Samples out;
    constexpr int side = Samples::reduction;
    out.width = (image.width + side - 1) / side;
    out.height = (image.height + side - 1) / side;
    out.pixels.reserve(std::size_t(out.width) * std::size_t(out.height));
    for (int row = 0; row < out.height; ++row)
        for (int column = 0; column < out.width; ++column) {
            const auto y = std::size_t(std::min(row * side + side / 2, image.height - 1));
            const auto x = std::size_t(std::min(column * side + side / 2, image.width - 1));
            const std::size_t at = y * width + x;
            Samples::Pixel pixel = pixel_of(colors->data() + at * count, image.components);
            if (alpha) pixel.opacity = (*alpha)[at];
            out.pixels.push_back(pixel);
        }
    return out;
}

/// EXIF orientations: whether stored rows stand upright as columns, and which are turned over.
struct Turn {
    bool swapped, right_to_left, bottom_to_top;
};
constexpr std::array turns{Turn{false, false, false}, Turn{false, true, false},
                           Turn{false, true, true},   Turn{false, false, true},
                           Turn{true, false, false},  Turn{true, true, false},
                           Turn{true, true, true},    Turn{true, false, true}};

Samples upright(Samples stored, int orientation) {
    const Turn turn = turns[std::size_t(std::clamp(orientation, 1, 8) - 1)];
    if (orientation <= 1 || orientation > 8) return stored;
    Samples out;
    out.width = turn.swapped ? stored.height : stored.width;
    out.height = turn.swapped ? stored.width : stored.height;
    out.pixels.resize(stored.pixels.size());
    for (int y = 0; y < out.height; ++y)
        for (int x = 0; x < out.width; ++x) {
            const int across = turn.right_to_left ? out.width - 1 - x : x;
            const int down = turn.bottom_to_top ? out.height - 1 - y : y;
            const int column = turn.swapped ? down : across, row = turn.swapped ? across : down;
            out.pixels[std::size_t(y * out.width + x)] =
                stored.pixels[std::size_t(row * stored.width + column)];
        }
    return out;
}

}  // namespace

Samples::Pixel Samples::at(double x, double y) const {
    const auto index = [](double share, int count) {
        return std::clamp(int(share * count), 0, count - 1);
    };
    return pixels[std::size_t(index(y, height) * width + index(x, width))];
}

std::unique_ptr<const Samples> samples_of(const ImageResource& image) {
    auto out =
        image.encoding == document::ImageEncoding::Jpeg ? jpeg_samples(image) : decoded(image);
    if (!out || out->pixels.empty()) return nullptr;
    return std::make_unique<const Samples>(upright(*std::move(out), image.orientation));
}

}  // namespace cicero::image
