#pragma once

#include <filesystem>

#include "diagnostic/diagnostic.hpp"
#include "document/document.hpp"

namespace cicero::image {

/// A JPEG as its bytes, with what its markers say; a PNG as rows of 8-bit samples, its alpha apart.
/// At most 100 megapixels. The error stands at `span`.
[[nodiscard]] diagnostic::Result<document::ImageResource> load(const std::filesystem::path& file,
                                                               const diagnostic::SourceSpan& span);

}  // namespace cicero::image
