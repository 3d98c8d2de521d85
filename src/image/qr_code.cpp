#include "image/qr_code.hpp"

#include <array>

#include <qrencode.h>

#include "base/handle.hpp"

namespace cicero::image {

std::size_t most_bytes(QrLevel level) {
    // Of version 40 (ISO/IEC 18004, table 7).
    static constexpr std::array<std::size_t, 4> bytes{2953, 2331, 1663, 1273};
    return bytes[std::size_t(level)];
}

std::optional<QrCode> qr_code(std::string_view text, QrLevel level) {
    if (text.empty() || text.find('\0') != std::string_view::npos ||
        text.size() > 3 * most_bytes(level))
        return std::nullopt;
    const Handle<QRcode, QRcode_free> code(
        QRcode_encodeString(std::string(text).c_str(), 0, QRecLevel(level), QR_MODE_8, 1));
    if (!code) return std::nullopt;
    QrCode out;
    out.side = code->width;
    const std::size_t count = std::size_t(out.side) * std::size_t(out.side);
    out.dark.reserve(count);
    for (std::size_t i = 0; i < count; ++i) out.dark.push_back((code->data[i] & 1) != 0);
    return out;
}

std::string as_address(std::string text) {
    const std::size_t slash = text.find('/');
    const std::string_view host = std::string_view(text).substr(0, slash);
    const std::size_t dot = host.rfind('.');
    const bool is_address = dot != std::string_view::npos && dot > 0 && dot + 2 < host.size() &&
                            text.find_first_of(" \n:@") == std::string::npos &&
                            host.find_first_of("0123456789") != 0;
    return is_address ? "https://" + text : text;
}

}  // namespace cicero::image
