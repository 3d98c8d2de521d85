#pragma once

#include <cstdio>
#include <cstdlib>
#include <functional>

#include <jpeglib.h>

#include "document/resources.hpp"

namespace cicero::tests {

struct JpegShape {
    int width = 7, height = 9, components = 3;
    bool progressive = false, arithmetic = false;
};

/// A JPEG of a gradient, by libjpeg; `before_scan` may write markers.
inline document::Bytes make_jpeg(
    const JpegShape& shape, const std::function<void(jpeg_compress_struct&)>& before_scan = {}) {
    jpeg_compress_struct library{};
    jpeg_error_mgr errors{};
    library.err = jpeg_std_error(&errors);
    jpeg_create_compress(&library);
    unsigned char* bytes = nullptr;
    unsigned long size = 0;
    jpeg_mem_dest(&library, &bytes, &size);
    library.image_width = unsigned(shape.width);
    library.image_height = unsigned(shape.height);
    library.input_components = shape.components;
    library.in_color_space = shape.components == 1   ? JCS_GRAYSCALE
                             : shape.components == 3 ? JCS_RGB
                                                     : JCS_CMYK;
    jpeg_set_defaults(&library);
    if (shape.progressive) jpeg_simple_progression(&library);
    library.arith_code = shape.arithmetic ? TRUE : FALSE;
    jpeg_start_compress(&library, TRUE);
    if (before_scan) before_scan(library);
    document::Bytes row(std::size_t(shape.width * shape.components));
    for (int y = 0; y < shape.height; ++y) {
        for (std::size_t x = 0; x < row.size(); ++x) row[x] = std::uint8_t(int(x) * 37 + y * 11);
        JSAMPROW at = row.data();
        jpeg_write_scanlines(&library, &at, 1);
    }
    jpeg_finish_compress(&library);
    jpeg_destroy_compress(&library);
    document::Bytes out(bytes, bytes + size);
    std::free(bytes);  // NOLINT: libjpeg's malloc
    return out;
}

}  // namespace cicero::tests
