#pragma once

#include <filesystem>

#include "document/resources.hpp"
#include "files/file_system.hpp"

namespace cicero::image {

/// A JPEG as its bytes, with what its markers say, once they were seen to decode; a PNG as rows of
/// 8-bit samples, its alpha apart. Of at most 256 megapixels, or 1000 of a JPEG that is not
/// progressive. The error stands at `span`; so does a warning where a profile does
/// not fit, which is then left out.
[[nodiscard]] diagnostic::Result<document::ImageResource> load(
    const std::filesystem::path& file, const diagnostic::SourceSpan& span,
    diagnostic::Diagnostics& diagnostics, const files::FileSystem& files = files::disk());

}  // namespace cicero::image
