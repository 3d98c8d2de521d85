#pragma once

#include "content/content.hpp"
#include "image/store.hpp"
#include "template/spec.hpp"

namespace cicero::bind {

/// The pictures that the layout names itself, and those of the content, as far as the layout has a
/// place for such: for an image, for figures in marked-up text. An unreadable one is an error where
/// it is named.
[[nodiscard]] image::Pictures load_pictures(const templates::LayoutSpec& layout,
                                            const content::Content& content, image::Store& store,
                                            diagnostic::Diagnostics& diagnostics);

}  // namespace cicero::bind
