#pragma once

#include "document/document.hpp"

namespace cicero::document {

/// The pages of all, in order, as one document; fonts and pictures that are the same are one. The
/// first says the metadata.
[[nodiscard]] Document joined(std::vector<Document> documents);

}  // namespace cicero::document
