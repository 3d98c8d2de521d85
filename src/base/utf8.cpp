#include "base/utf8.hpp"

#include <array>

namespace cicero::base {

namespace {

constexpr char32_t replacement = 0xFFFD;

unsigned byte_at(std::string_view text, std::size_t i) {
    return static_cast<unsigned char>(text[i]);
}

struct Lead {
    std::size_t size;  // 0: not a lead byte
    unsigned second_min, second_max;
    char32_t bits;
};

// Unicode 15.0, table 3-7: the second byte's range shuts out overlong forms and surrogates.
Lead classify(unsigned b) {
    if (b < 0x80) return {1, 0, 0, b};
    if (b >= 0xC2 && b <= 0xDF) return {2, 0x80, 0xBF, b & 0x1Fu};
    if (b == 0xE0) return {3, 0xA0, 0xBF, 0};
    if (b == 0xED) return {3, 0x80, 0x9F, 0xD};
    if (b >= 0xE1 && b <= 0xEF) return {3, 0x80, 0xBF, b & 0xFu};
    if (b == 0xF0) return {4, 0x90, 0xBF, 0};
    if (b >= 0xF1 && b <= 0xF3) return {4, 0x80, 0xBF, b & 0x7u};
    if (b == 0xF4) return {4, 0x80, 0x8F, 4};
    return {0, 0, 0, 0};
}

}  // namespace

Decoded decode_long_utf8(std::string_view text, std::size_t offset) {
    const Lead lead = classify(byte_at(text, offset));
    if (lead.size == 0) return {replacement, 1, false};
    char32_t value = lead.bits;
    for (std::size_t k = 1; k < lead.size; ++k) {
        if (offset + k >= text.size()) return {replacement, k, false};
        const unsigned b = byte_at(text, offset + k);
        const unsigned low = k == 1 ? lead.second_min : 0x80;
        const unsigned high = k == 1 ? lead.second_max : 0xBF;
        if (b < low || b > high) return {replacement, k, false};
        value = (value << 6) | (b & 0x3Fu);
    }
    return {value, lead.size, true};
}

void append_utf8(std::string& out, char32_t c) {
    const auto put = [&](char32_t b) {
        out.push_back(static_cast<char>(static_cast<unsigned char>(b)));
    };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0 | (c >> 6));
        put(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        put(0xE0 | (c >> 12));
        put(0x80 | ((c >> 6) & 0x3F));
        put(0x80 | (c & 0x3F));
    } else {
        put(0xF0 | (c >> 18));
        put(0x80 | ((c >> 12) & 0x3F));
        put(0x80 | ((c >> 6) & 0x3F));
        put(0x80 | (c & 0x3F));
    }
}

std::string to_utf8(std::u32string_view text) {
    std::string out;
    out.reserve(text.size());
    for (const char32_t c : text) append_utf8(out, c);
    return out;
}

std::u32string to_utf32(std::string_view text) {
    std::u32string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const Decoded d = decode_utf8(text, i);
        out.push_back(d.code_point);
        i += d.size;
    }
    return out;
}

std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        if (byte_at(text, i) < 0x80) {
            ++i;
            continue;
        }
        const Decoded d = decode_utf8(text, i);
        if (!d.valid) return i;
        i += d.size;
    }
    return std::nullopt;
}

std::size_t count_code_points(std::string_view text) {
    std::size_t n = 0;
    for (const char c : text) n += (static_cast<unsigned char>(c) & 0xC0u) != 0x80u;
    return n;
}

}  // namespace cicero::base
