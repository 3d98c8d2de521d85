#pragma once

#include <vector>

#include "diagnostic/diagnostic.hpp"
#include "document/document.hpp"
#include "inline/composer.hpp"
#include "layout/fit.hpp"
#include "layout/placed_quality.hpp"
#include "story/bound_document.hpp"

namespace cicero::layout {

/// A finished document, and how its text came out.
struct Composition {
    document::Document document;
    std::vector<PlacedQuality> qualities;  ///< of justified paragraphs, frame by frame
    std::vector<FitReport> fits;           ///< of frames that fit their text, in order
};

/// Compose and place all that was bound. What does not fit, and what is missing, is in
/// `diagnostics`; the document holds what could be placed.
[[nodiscard]] Composition lay_out(const story::BoundDocument& bound, inlines::Composer& composer,
                                  diagnostic::Diagnostics& diagnostics);

/// The pages of all, in order, as one document.
[[nodiscard]] Composition joined(std::vector<Composition> compositions);

}  // namespace cicero::layout
