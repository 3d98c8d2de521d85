#include "image/format.hpp"

#include <array>

namespace cicero::image {

namespace {

using namespace std::string_view_literals;

struct Signature {
    std::size_t at;
    std::string_view bytes;
    Format format;
};

constexpr Format photograph(std::string_view name) { return {name, "JPEG", "JPEG"}; }
constexpr Format drawing(std::string_view name) { return {name, "PNG", "PNG"}; }

constexpr std::string_view fine_fr = "PNG, à 300 points par pouce de la taille imprimée";
constexpr std::string_view fine_en = "PNG, at 300 pixels to the inch of its size in print";
constexpr Format drawn(std::string_view name) { return {name, fine_fr, fine_en}; }

constexpr std::array signatures{
    Signature{0, "GIF8"sv, drawing("GIF")},
    Signature{8, "WEBP"sv, photograph("WebP")},
    Signature{4, "ftypavif"sv, photograph("AVIF")},
    Signature{4, "ftypavis"sv, photograph("AVIF")},
    Signature{4, "ftyphei"sv, photograph("HEIC")},
    Signature{4, "ftyphev"sv, photograph("HEIC")},
    Signature{4, "ftypmif1"sv, photograph("HEIF")},
    Signature{4, "ftypmsf1"sv, photograph("HEIF")},
    Signature{0, "II*\0"sv, photograph("TIFF")},
    Signature{0, "MM\0*"sv, photograph("TIFF")},
    Signature{0, "BM"sv, drawing("BMP")},
    Signature{4, "jP  \r\n"sv, photograph("JPEG 2000")},
    Signature{0, "\xFF\x0A"sv, photograph("JPEG XL")},
    Signature{4, "JXL \r\n"sv, photograph("JPEG XL")},
    Signature{0, "8BPS"sv, photograph("Photoshop")},
    Signature{0, "%PDF-"sv, drawn("PDF")},
    Signature{0, "%!PS"sv, drawn("EPS")},
};

bool stands_in(std::string_view text, const Signature& signature) {
    return text.size() >= signature.at && text.substr(signature.at).starts_with(signature.bytes);
}

/// An XML file says what it is after its comments.
bool is_svg(std::string_view text) {
    constexpr std::size_t beginning = 4096;
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && text[first] == '<' &&
           text.substr(0, beginning).find("<svg") != std::string_view::npos;
}

}  // namespace

Recognised recognise(const document::Bytes& bytes) {
    const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    if (text.size() > 4 && text.starts_with("\xFF\xD8")) return {Known::Jpeg};
    if (text.size() > 8 && text.starts_with("\x89P")) return {Known::Png};
    for (const Signature& signature : signatures)
        if (stands_in(text, signature)) return {Known::Other, signature.format};
    if (is_svg(text)) return {Known::Other, drawn("SVG")};
    return {};
}

}  // namespace cicero::image
