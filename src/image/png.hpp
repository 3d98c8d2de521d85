#pragma once

#include <optional>

#include "document/document.hpp"

namespace cicero::image {

/// Decoded by libpng to 8-bit grey or RGB, alpha apart. None where libpng refuses it.
[[nodiscard]] std::optional<document::ImageResource> decode_png(const document::Bytes& bytes);

}  // namespace cicero::image
