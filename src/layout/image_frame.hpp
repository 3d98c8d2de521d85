#pragma once

#include <optional>

#include "bind/story.hpp"
#include "layout/resources.hpp"

namespace cicero::layout {

/// An image in its frame: cropped around its focal point, or whole inside it, centred.
[[nodiscard]] std::optional<document::ImagePlacement> place_image(const bind::BoundFrame& frame,
                                                                  const bind::BoundImage& image,
                                                                  Resources& resources);

}  // namespace cicero::layout
