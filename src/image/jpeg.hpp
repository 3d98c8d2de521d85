#pragma once

#include <optional>

#include "document/resources.hpp"

namespace cicero::image {

/// The markers of a JPEG up to its scan (ITU T.81, Annex B): size, components, Adobe's inverted
/// CMYK, the ICC profile, EXIF orientation. None where the file is not whole up to there.
[[nodiscard]] std::optional<document::ImageResource> probe_jpeg(
    std::shared_ptr<const document::Bytes> bytes);

}  // namespace cicero::image
