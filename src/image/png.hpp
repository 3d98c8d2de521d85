#pragma once

#include <cstdint>
#include <optional>

#include "document/resources.hpp"

namespace cicero::image {

/// How many its header announces; 0 where there is none. Before anything is decoded.
[[nodiscard]] std::int64_t png_pixels(const document::Bytes& bytes);

/// Decoded by libpng to 8-bit grey or RGB, alpha apart. None where libpng refuses it.
[[nodiscard]] std::optional<document::ImageResource> decode_png(const document::Bytes& bytes);

}  // namespace cicero::image
