#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "style/drawing.hpp"

namespace cicero::image {

using style::QrLevel;

/// Squares, row after row from the top left, without the white around them.
struct QrCode {
    int side = 0;  ///< squares
    std::vector<bool> dark;
    [[nodiscard]] bool at(int column, int row) const {
        return dark[std::size_t(row) * std::size_t(side) + std::size_t(column)];
    }
};

/// The white that must be around a code, in squares (ISO/IEC 18004, 5.3.8).
inline constexpr int quiet_zone = 4;

/// The smallest code that says a text, bytes of UTF-8 as they are; none where none is large enough.
[[nodiscard]] std::optional<QrCode> qr_code(std::string_view text, QrLevel level);

/// Bytes that the largest code holds.
[[nodiscard]] std::size_t most_bytes(QrLevel level);

/// "mairie.example.org" with the beginning without which telephones take it for words.
[[nodiscard]] std::string as_address(std::string text);

}  // namespace cicero::image
