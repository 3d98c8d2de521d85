#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

#include "document/resources.hpp"

namespace cicero::image {

/// A picture as it is looked at, small: to know its colours, not to print them.
struct Samples {
    static constexpr int reduction = 8;  ///< each stands for a square of so many pixels a side

    struct Pixel {
        std::uint8_t red = 255, green = 255, blue = 255, opacity = 255;
    };
    int width = 0, height = 0;
    std::vector<Pixel> pixels;  ///< rows from the top

    /// At shares of the width and height, from the top left.
    [[nodiscard]] Pixel at(double x, double y) const;
};

/// Null where it cannot be decoded. Samples of a JPEG are of its squares' means, of others'
/// middles.
[[nodiscard]] std::unique_ptr<const Samples> samples_of(const document::ImageResource& image);

}  // namespace cicero::image
