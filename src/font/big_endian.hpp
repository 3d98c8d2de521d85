#pragma once

#include <cstdint>
#include <span>

namespace cicero::font {

/// Numbers of a table of a font file, at a byte; 0 past the end, because a hostile file may point
/// anywhere.
class BigEndian {
public:
    BigEndian(const char* data, unsigned size)
        : data_(reinterpret_cast<const std::uint8_t*>(data), size) {}

    [[nodiscard]] std::uint32_t u8(std::size_t at) const {
        return at < data_.size() ? data_[at] : 0;
    }
    [[nodiscard]] std::uint32_t u16(std::size_t at) const { return u8(at) << 8 | u8(at + 1); }
    [[nodiscard]] std::uint32_t u32(std::size_t at) const { return u16(at) << 16 | u16(at + 2); }
    [[nodiscard]] std::size_t size() const { return data_.size(); }

private:
    std::span<const std::uint8_t> data_;
};

}  // namespace cicero::font
