#pragma once

#include "document/document.hpp"

namespace cicero::document {

/// The pages of all, in order, as one document: nothing of a page changes. The first says
/// the metadata.
[[nodiscard]] Document joined(std::vector<Document> documents);

}  // namespace cicero::document
