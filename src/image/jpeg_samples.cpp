#include "image/jpeg_samples.hpp"

#include <csetjmp>
#include <cstdio>

#include <jpeglib.h>

namespace cicero::image {

namespace {

/// libjpeg ends a function by a jump out of its callback: no object with a destructor may stand in
/// one that it can leave.
struct Errors {
    jpeg_error_mgr manager{};
    std::jmp_buf leave{};
};

void leave(j_common_ptr info) {
    // The manager is the first member.
    std::longjmp(reinterpret_cast<Errors*>(info->err)->leave, 1);
}

void say_nothing(j_common_ptr, int) {}

class Decoder {
public:
    Decoder() {
        info_.err = jpeg_std_error(&errors_.manager);
        errors_.manager.error_exit = leave;
        errors_.manager.emit_message = say_nothing;
        jpeg_create_decompress(&info_);
    }
    ~Decoder() { jpeg_destroy_decompress(&info_); }
    Decoder(const Decoder&) = delete;
    Decoder& operator=(const Decoder&) = delete;

    bool begin(const document::Bytes& bytes) {
        if (setjmp(errors_.leave) != 0) return false;
        jpeg_mem_src(&info_, bytes.data(), bytes.size());
        jpeg_read_header(&info_, TRUE);
        info_.scale_num = 1;
        info_.scale_denom = Samples::reduction;
        info_.dct_method = JDCT_IFAST;
        info_.do_fancy_upsampling = FALSE;
        info_.out_color_space = info_.num_components == 4 ? JCS_CMYK : JCS_RGB;
        jpeg_start_decompress(&info_);
        return true;
    }
    bool row(std::uint8_t* samples) {
        if (setjmp(errors_.leave) != 0) return false;
        JSAMPROW rows[1] = {samples};
        jpeg_read_scanlines(&info_, rows, 1);
        return true;
    }

    [[nodiscard]] int width() const { return int(info_.output_width); }
    [[nodiscard]] int height() const { return int(info_.output_height); }
    [[nodiscard]] int components() const { return info_.output_components; }

private:
    jpeg_decompress_struct info_{};
    Errors errors_;
};

Samples::Pixel pixel_of(const std::uint8_t* s, int components, bool inverted) {
    if (components == 3) return {s[0], s[1], s[2], 255};
    const auto left = [&](int i) { return inverted ? s[i] : 255 - s[i]; };
    const auto through = [&](int i) { return std::uint8_t(left(i) * left(3) / 255); };
    return {through(0), through(1), through(2), 255};
}

}  // namespace

std::optional<Samples> jpeg_samples(const document::ImageResource& image) {
    Decoder decoder;
    if (!decoder.begin(*image.data)) return std::nullopt;
    Samples out;
    out.width = decoder.width();
    out.height = decoder.height();
    std::vector<std::uint8_t> row(std::size_t(out.width) * std::size_t(decoder.components()));
    for (int y = 0; y < out.height; ++y) {
        if (!decoder.row(row.data())) return std::nullopt;
        for (int x = 0; x < out.width; ++x)
            out.pixels.push_back(pixel_of(&row[std::size_t(x * decoder.components())],
                                          decoder.components(), image.inverted));
    }
    return out;
}

}  // namespace cicero::image
