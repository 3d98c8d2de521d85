#include "image/image.hpp"

#include <array>

#include "files/read.hpp"
#include "image/format.hpp"
#include "image/jpeg.hpp"
#include "image/jpeg_decode.hpp"
#include "image/png.hpp"
#include "image/profile.hpp"
#include "image/samples.hpp"

namespace cicero::image {

namespace {

constexpr std::uintmax_t largest_file = 256u << 20;
/// An A0 poster at 400 to the inch is 248 million. Each is up to six bytes once it is decoded.
constexpr std::int64_t most_pixels = 256'000'000;
/// Of a JPEG that is decoded row by row: a few seconds.
constexpr std::int64_t most_pixels_by_rows = 1'000'000'000;

using diagnostic::Code;

// What a profile that does not fit would do in the reader is anyone's guess: the samples are then
// of the device's space, as they would be without one.
void drop_unfit_profile(document::ImageResource& image, const std::string& name,
                        const diagnostic::SourceSpan& span, diagnostic::Diagnostics& diagnostics) {
    if (!image.icc) return;
    const std::string fault = profile_fault(*image.icc, image.components);
    if (fault.empty()) return;
    image.icc = nullptr;
    diagnostics.add(Code::image_profile_unfit, span, {name, fault});
}

/// What is said of one picture, where a content or a layout names it.
class Loader {
public:
    Loader(std::string name, const diagnostic::SourceSpan& span)
        : name_(std::move(name)), span_(span) {}

    [[nodiscard]] diagnostic::Result<document::ImageResource> read(
        const std::shared_ptr<const document::Bytes>& bytes) const {
        const Recognised found = recognise(*bytes);
        switch (found.known) {
            case Known::Jpeg: return jpeg(bytes);
            case Known::Png: return png(*bytes);
            case Known::Other:
                return fail(Code::image_format,
                            {std::string(found.other.name), std::string(found.other.french),
                             std::string(found.other.english)});
            case Known::None: break;
        }
        return fail(Code::image_unreadable, {"format"});
    }

private:
    using Loaded = diagnostic::Result<document::ImageResource>;

    [[nodiscard]] Loaded jpeg(const std::shared_ptr<const document::Bytes>& bytes) const {
        auto probed = probe_jpeg(bytes);
        if (!probed) return fail(Code::image_unreadable, {"JPEG"});
        if (probed->coding > JpegCoding::Progressive) return unknown_coding(probed->coding);
        const std::int64_t pixels = std::int64_t(probed->image.width) * probed->image.height;
        const bool whole = probed->coding == JpegCoding::Progressive;
        const std::int64_t most = whole ? most_pixels : most_pixels_by_rows;
        if (pixels > most) return too_large(pixels, most);
        if (!probed->has_codes) return damaged(jpeg_lacks_table());
        auto samples = decode_jpeg(*bytes, probed->image.inverted);
        if (!samples) return damaged(samples.error());
        probed->image.samples = std::make_shared<const document::ImageSamples>(
            upright(*std::move(samples), probed->image.orientation));
        return std::move(probed->image);
    }

    [[nodiscard]] Loaded damaged(const JpegFault& fault) const {
        return fail(Code::image_damaged, {fault.french, fault.english});
    }

    [[nodiscard]] Loaded png(const document::Bytes& bytes) const {
        if (const auto pixels = png_pixels(bytes); pixels > most_pixels)
            return too_large(pixels, most_pixels);
        auto image = decode_png(bytes);
        return image ? Loaded(std::move(*image)) : fail(Code::image_unreadable, {"PNG"});
    }

    [[nodiscard]] Loaded unknown_coding(JpegCoding coding) const {
        struct Words {
            const char *french, *english;
        };
        constexpr std::array words{
            Words{"sans perte", "lossless"}, Words{"hiérarchique", "hierarchical"},
            Words{"à codage arithmétique", "arithmetic"}, Words{"à 12 bits", "12-bit"}};
        const Words& said = words[std::size_t(coding) - std::size_t(JpegCoding::Lossless)];
        return fail(Code::image_jpeg_kind, {said.french, said.english});
    }

    [[nodiscard]] Loaded too_large(std::int64_t pixels, std::int64_t most) const {
        constexpr std::int64_t million = 1'000'000;
        return fail(Code::image_too_large,
                    {std::to_string(pixels / million), std::to_string(most / million)});
    }

    [[nodiscard]] Loaded fail(Code code, std::vector<std::string> params) const {
        params.insert(params.begin(), name_);
        return tl::make_unexpected(diagnostic::make(code, span_, std::move(params)));
    }

    std::string name_;
    const diagnostic::SourceSpan& span_;
};

}  // namespace

diagnostic::Result<document::ImageResource> load(const std::filesystem::path& file,
                                                 const diagnostic::SourceSpan& span,
                                                 diagnostic::Diagnostics& diagnostics,
                                                 const files::FileSystem& files) {
    const std::string name = file.filename().string();
    auto bytes = files::read<document::Bytes>(file, largest_file, span, files);
    if (!bytes) return tl::make_unexpected(bytes.error());
    auto image =
        Loader(name, span).read(std::make_shared<const document::Bytes>(std::move(*bytes)));
    if (!image) return image;
    image->path = file.string();
    drop_unfit_profile(*image, name, span, diagnostics);
    return image;
}

}  // namespace cicero::image
