#pragma once

#include "document/resources.hpp"

namespace cicero::image {

/// Of rows of `width` pixels, each of so many bytes: grey or RGB, with alpha behind where there are
/// two or four. The pixel in the middle of each square.
[[nodiscard]] document::ImageSamples samples_of(const document::Bytes& pixels, int width,
                                                int height);

/// The same as the picture is looked at: turned as its EXIF orientation says.
[[nodiscard]] document::ImageSamples upright(document::ImageSamples stored, int orientation);

}  // namespace cicero::image
