#include "image/png.hpp"

#include <algorithm>

#include <png.h>

#include "image/deflate.hpp"
#include "image/samples.hpp"

namespace cicero::image {

namespace {

using document::Bytes;

constexpr unsigned most_colors_of_line_art = 4;

/// libpng's simple interface: errors come back as values, and no jump leaves a destructor out.
class Image {
public:
    explicit Image(const Bytes& bytes) {
        image_.version = PNG_IMAGE_VERSION;
        good_ = png_image_begin_read_from_memory(&image_, bytes.data(), bytes.size()) != 0;
    }
    ~Image() { png_image_free(&image_); }
    Image(const Image&) = delete;
    Image& operator=(const Image&) = delete;

    [[nodiscard]] bool good() const { return good_; }
    [[nodiscard]] int width() const { return int(image_.width); }
    [[nodiscard]] int height() const { return int(image_.height); }
    [[nodiscard]] bool color() const { return (image_.format & PNG_FORMAT_FLAG_COLOR) != 0; }
    /// Of its palette; 256 where it has none.
    [[nodiscard]] unsigned colors() const { return image_.colormap_entries; }
    [[nodiscard]] bool alpha() const { return (image_.format & PNG_FORMAT_FLAG_ALPHA) != 0; }

    std::optional<Bytes> read(png_uint_32 format) {
        image_.format = format;
        Bytes out(PNG_IMAGE_SIZE(image_));
        if (png_image_finish_read(&image_, nullptr, out.data(), 0, nullptr) == 0)
            return std::nullopt;
        return out;
    }

private:
    png_image image_{};
    bool good_ = false;
};

}  // namespace

// The header is the first chunk (PNG, 11.2.2).
std::int64_t png_pixels(const Bytes& bytes) {
    constexpr std::size_t width = 16, height = 20;
    if (bytes.size() < height + 4) return 0;
    return std::int64_t(png_get_uint_32(&bytes[width])) * png_get_uint_32(&bytes[height]);
}

std::optional<document::ImageResource> decode_png(const Bytes& bytes) {
    Image image(bytes);
    if (!image.good()) return std::nullopt;
    document::ImageResource out;
    out.width = image.width();
    out.height = image.height();
    out.components = image.color() ? 3 : 1;
    out.line_art = image.colors() <= most_colors_of_line_art;
    const bool alpha = image.alpha();
    auto samples = image.read(image.color() ? (alpha ? PNG_FORMAT_RGBA : PNG_FORMAT_RGB)
                                            : (alpha ? PNG_FORMAT_GA : PNG_FORMAT_GRAY));
    if (!samples) return std::nullopt;
    out.samples =
        std::make_shared<const document::ImageSamples>(samples_of(*samples, out.width, out.height));
    if (!alpha) {
        out.data = deflated(*samples);
        return out;
    }
    // The colours move together where they stand: a picture of this size is not held twice.
    const auto count = std::size_t(out.components);
    const std::size_t pixels = samples->size() / (count + 1);
    Bytes mask(pixels);
    for (std::size_t i = 0; i < pixels; ++i) {
        const std::uint8_t* from = samples->data() + i * (count + 1);
        mask[i] = from[count];
        std::copy_n(from, count, samples->data() + i * count);
    }
    samples->resize(pixels * count);
    out.data = deflated(*samples);
    out.alpha = deflated(mask);
    return out;
}

}  // namespace cicero::image
