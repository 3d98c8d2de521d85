#include "image/image.hpp"

#include "files/read.hpp"
#include "image/jpeg.hpp"
#include "image/png.hpp"

namespace cicero::image {

namespace {

constexpr std::uintmax_t largest_file = 256u << 20;

}  // namespace

diagnostic::Result<document::ImageResource> load(const std::filesystem::path& file,
                                                 const diagnostic::SourceSpan& span) {
    const auto fail = [&](const char* why) {
        return tl::make_unexpected(diagnostic::make(diagnostic::Code::image_unreadable, span,
                                                    {file.filename().string(), why}));
    };
    auto read = files::read<document::Bytes>(file, largest_file, span);
    if (!read) return tl::make_unexpected(read.error());
    const auto bytes = std::make_shared<document::Bytes>(std::move(*read));
    const std::size_t size = bytes->size();
    const bool jpeg = size > 4 && (*bytes)[0] == 0xFF && (*bytes)[1] == 0xD8;
    const bool png = size > 8 && (*bytes)[0] == 0x89 && (*bytes)[1] == 'P';
    if (!jpeg && !png) return fail("format");
    auto image = jpeg ? probe_jpeg(bytes) : decode_png(*bytes);
    if (!image) return fail(jpeg ? "JPEG" : "PNG");
    image->path = file.string();
    return std::move(*image);
}

}  // namespace cicero::image
