#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace cicero::base {

struct Decoded {
    char32_t code_point;  ///< U+FFFD where the bytes are not valid
    std::size_t size;     ///< bytes taken, at least 1
    bool valid;
};

/// The same where the character may be any.
[[nodiscard]] Decoded decode_long_utf8(std::string_view text, std::size_t offset);
/// The character that starts at `offset` (< text.size()). Unicode 15, table 3-7.
[[nodiscard]] inline Decoded decode_utf8(std::string_view text, std::size_t offset) {
    const auto byte = static_cast<unsigned char>(text[offset]);
    if (byte < 0x80) return {byte, 1, true};  // most are
    return decode_long_utf8(text, offset);
}

void append_utf8(std::string& out, char32_t code_point);
[[nodiscard]] std::string to_utf8(std::u32string_view text);
[[nodiscard]] std::u32string to_utf32(std::string_view text);

/// Offset of the first byte that is not valid UTF-8.
[[nodiscard]] std::optional<std::size_t> find_invalid_utf8(std::string_view text);

/// Characters in valid UTF-8.
[[nodiscard]] std::size_t count_code_points(std::string_view text);

}  // namespace cicero::base
