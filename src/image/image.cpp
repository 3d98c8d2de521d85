#include "image/image.hpp"

#include "files/read.hpp"
#include "image/jpeg.hpp"
#include "image/png.hpp"
#include "image/profile.hpp"

namespace cicero::image {

namespace {

constexpr std::uintmax_t largest_file = 256u << 20;
/// An A0 poster at 400 to the inch is 248 million. Each is up to four bytes once it is decoded.
constexpr std::int64_t most_pixels = 256'000'000;

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

}  // namespace

diagnostic::Result<document::ImageResource> load(const std::filesystem::path& file,
                                                 const diagnostic::SourceSpan& span,
                                                 diagnostic::Diagnostics& diagnostics,
                                                 const files::FileSystem& files) {
    const std::string name = file.filename().string();
    const auto fail = [&](const char* why) {
        return tl::make_unexpected(diagnostic::make(Code::image_unreadable, span, {name, why}));
    };
    auto read = files::read<document::Bytes>(file, largest_file, span, files);
    if (!read) return tl::make_unexpected(read.error());
    const auto bytes = std::make_shared<document::Bytes>(std::move(*read));
    const std::size_t size = bytes->size();
    const bool jpeg = size > 4 && (*bytes)[0] == 0xFF && (*bytes)[1] == 0xD8;
    const bool png = size > 8 && (*bytes)[0] == 0x89 && (*bytes)[1] == 'P';
    if (!jpeg && !png) return fail("format");
    if (png && png_pixels(*bytes) > most_pixels)
        return tl::make_unexpected(
            diagnostic::make(Code::image_too_large, span,
                             {name, std::to_string(png_pixels(*bytes) / 1'000'000),
                              std::to_string(most_pixels / 1'000'000)}));
    auto image = jpeg ? probe_jpeg(bytes) : decode_png(*bytes);
    if (!image) return fail(jpeg ? "JPEG" : "PNG");
    image->path = file.string();
    drop_unfit_profile(*image, name, span, diagnostics);
    return std::move(*image);
}

}  // namespace cicero::image
