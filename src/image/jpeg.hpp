#pragma once

#include <cstdint>
#include <optional>

#include "document/resources.hpp"

namespace cicero::image {

/// How its samples are coded (ITU T.81, 4.11). Readers of PDF know the first two (ISO 32000-1,
/// 7.4.8).
enum class JpegCoding : std::uint8_t {
    Sequential,
    Progressive,
    Lossless,
    Hierarchical,
    Arithmetic,
    TwelveBits,
};

struct ProbedJpeg {
    document::ImageResource image;
    JpegCoding coding = JpegCoding::Sequential;
    /// The tables of the first scan; not all decoders have them of their own.
    bool has_codes = false;
};

/// The markers of a JPEG up to its scan (ITU T.81, Annex B): size, components, Adobe's inverted
/// CMYK, the ICC profile, EXIF orientation; only the coding where no reader knows that. None where
/// the file is not whole up to there.
[[nodiscard]] std::optional<ProbedJpeg> probe_jpeg(std::shared_ptr<const document::Bytes> bytes);

}  // namespace cicero::image
