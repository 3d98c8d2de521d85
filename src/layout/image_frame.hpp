#pragma once

#include "base/geometry.hpp"
#include "document/fragment.hpp"
#include "story/story.hpp"

namespace cicero::layout {

/// A point for each pixel, as the image is looked at.
[[nodiscard]] Size upright_size(const document::ImageResource& image);

/// An image in its area: cropped around its focal point, or whole inside it.
[[nodiscard]] document::Child place_image(const Rect& area, const story::Picture& picture);

}  // namespace cicero::layout
