#pragma once

#include "content/content.hpp"
#include "dates/formats.hpp"
#include "diagnostic/diagnostic.hpp"
#include "image/store.hpp"
#include "story/bound_document.hpp"
#include "template/spec.hpp"

namespace cicero::bind {

/// Pours a content into a layout, whose pages it fills once. A field that the layout neither prints
/// nor omits is a warning; what it omits is a note. A picture that is not among `pictures` is left
/// out.
[[nodiscard]] story::BoundDocument bind(const content::Content& content,
                                        const templates::LayoutSpec& layout,
                                        const image::Pictures& pictures, dates::Formats& dates,
                                        diagnostic::Diagnostics& diagnostics);

}  // namespace cicero::bind
