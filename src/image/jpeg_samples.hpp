#pragma once

#include <optional>

#include "image/samples.hpp"

namespace cicero::image {

/// Of a JPEG, as it is stored.
[[nodiscard]] std::optional<Samples> jpeg_samples(const document::ImageResource& image);

}  // namespace cicero::image
