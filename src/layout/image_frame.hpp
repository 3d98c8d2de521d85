#pragma once

#include <optional>

#include "layout/resources.hpp"
#include "bind/story.hpp"

namespace cicero::layout {

/// An image in its frame: cropped around its focal point, or whole inside it, centred.
[[nodiscard]] std::optional<document::ImagePlacement> place_image(const bind::BoundFrame& frame,
                                                                  const bind::BoundImage& image, Resources& resources);

}  // namespace cicero::layout
