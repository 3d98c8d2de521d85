#pragma once

#include <vector>

#include "bind/story.hpp"
#include "diagnostic/diagnostic.hpp"

namespace cicero::layout {

/// A point for each pixel, as the image is looked at.
[[nodiscard]] Size upright_size(const document::ImageResource& image);

/// An image in its area: cropped around its focal point, or whole inside it.
[[nodiscard]] document::Child place_image(const Rect& area, const bind::Picture& picture,
                                          std::vector<diagnostic::Diagnostic>& remarks);

}  // namespace cicero::layout
