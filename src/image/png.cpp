#include "image/png.hpp"

#include <png.h>

namespace cicero::image {

namespace {

using document::Bytes;

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

std::optional<document::ImageResource> decode_png(const Bytes& bytes) {
    Image image(bytes);
    constexpr std::int64_t most_pixels = 100'000'000;
    if (!image.good() || std::int64_t(image.width()) * image.height() > most_pixels)
        return std::nullopt;
    document::ImageResource out;
    out.width = image.width();
    out.height = image.height();
    out.components = image.color() ? 3 : 1;
    const bool alpha = image.alpha();
    auto samples = image.read(image.color() ? (alpha ? PNG_FORMAT_RGBA : PNG_FORMAT_RGB)
                                            : (alpha ? PNG_FORMAT_GA : PNG_FORMAT_GRAY));
    if (!samples) return std::nullopt;
    if (!alpha) {
        out.data = std::make_shared<const Bytes>(std::move(*samples));
        return out;
    }
    const auto count = std::size_t(out.components);
    auto color = std::make_shared<Bytes>();
    auto mask = std::make_shared<Bytes>();
    color->reserve(samples->size());
    for (std::size_t i = 0; i < samples->size(); i += count + 1) {
        color->insert(color->end(), samples->begin() + std::ptrdiff_t(i),
                      samples->begin() + std::ptrdiff_t(i + count));
        mask->push_back((*samples)[i + count]);
    }
    out.data = std::move(color);
    out.alpha = std::move(mask);
    return out;
}

}  // namespace cicero::image
