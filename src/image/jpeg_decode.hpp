#pragma once

#include <string>

#include <tl/expected.hpp>

#include "document/resources.hpp"

namespace cicero::image {

/// What a decoder finds wrong, in French and English.
struct JpegFault {
    std::string french, english;
};

/// Decodes all of a JPEG, whose bytes go to a PDF as they are: a reader shows what is damaged as
/// grey, or not at all. At an eighth of its size, for then hardly more than its entropy coding is
/// undone: what comes out are its samples, as it is stored. `inverted`: of CMYK, 0 is full ink.
[[nodiscard]] tl::expected<document::ImageSamples, JpegFault> decode_jpeg(
    const document::Bytes& bytes, bool inverted);

/// That a table is missing.
[[nodiscard]] JpegFault jpeg_lacks_table();

}  // namespace cicero::image
