#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

/// What a document draws with: fonts and pictures, immutable and shared by all that use them.
namespace cicero::document {

using Bytes = std::vector<std::uint8_t>;

struct FontResource {
    std::string family;
    std::string postscript_name;
    std::string path;
    int face_index = 0;
    int units_per_em = 1000;
    int weight = 400;                   ///< as CSS counts
    std::shared_ptr<const Bytes> data;  ///< the whole font file
    std::vector<std::pair<std::string, float>> variations;
};
using FontPtr = std::shared_ptr<const FontResource>;

/// Deflated: a zlib stream of rows of 8-bit samples, as a PDF has them. A picture of many documents
/// is deflated once.
enum class ImageEncoding : std::uint8_t { Jpeg, Deflated };

struct ImageResource {
    std::string path;
    int width = 0, height = 0;  ///< pixels as stored
    int orientation = 1;        ///< EXIF 1–8: how the stored pixels are to be turned
    int components = 3;         ///< 1 grey, 3 RGB, 4 CMYK
    bool inverted = false;      ///< Adobe CMYK: 0 is full ink
    bool line_art = false;      ///< a few colours side by side, with nothing between
    ImageEncoding encoding = ImageEncoding::Deflated;
    std::shared_ptr<const Bytes> data;   ///< JPEG file, or deflated samples
    std::shared_ptr<const Bytes> alpha;  ///< deflated, of 8 bits; null where opaque
    std::shared_ptr<const Bytes> icc;    ///< profile, null where none
};
using ImagePtr = std::shared_ptr<const ImageResource>;

/// The same face of the same file, at the same instance.
[[nodiscard]] bool same(const FontResource& a, const FontResource& b);
/// The same pixels in the same colours, wherever they were read.
[[nodiscard]] bool same(const ImageResource& a, const ImageResource& b);

}  // namespace cicero::document
