#pragma once

#include "bind/story.hpp"
#include "layout/resources.hpp"

namespace cicero::layout {

/// A point for each pixel, as the image is looked at.
[[nodiscard]] Size upright_size(const document::ImageResource& image);

/// An image in its area: cropped around its focal point, or whole inside it.
[[nodiscard]] document::ImagePlacement place_image(const Rect& area, const bind::Picture& picture,
                                                   Resources& resources);

}  // namespace cicero::layout
