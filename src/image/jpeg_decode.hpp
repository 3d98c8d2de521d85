#pragma once

#include <optional>

#include "document/resources.hpp"

namespace cicero::image {

/// What a decoder finds wrong, in French and English.
struct JpegFault {
    std::string french, english;
};

/// Decodes all of a JPEG, whose bytes go to a PDF as they are: a reader shows what is damaged as
/// grey, or not at all. At an eighth of its size, for then hardly more than its entropy coding is
/// undone.
[[nodiscard]] std::optional<JpegFault> jpeg_fault(const document::Bytes& bytes);

/// That a table is missing.
[[nodiscard]] std::optional<JpegFault> jpeg_lacks_table();

}  // namespace cicero::image
