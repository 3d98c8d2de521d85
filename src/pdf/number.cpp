#include "pdf/number.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace cicero::pdf {

namespace {

constexpr std::array<std::int64_t, 7> powers{1, 10, 100, 1'000, 10'000, 100'000, 1'000'000};

void append_decimal(std::string& out, std::int64_t value, int decimals) {
    if (value < 0) {
        out += '-';
        value = -value;
    }
    std::int64_t power = powers[std::size_t(decimals)];
    std::array<char, 24> written{};
    char* end = std::to_chars(written.data(), written.data() + 20, value / power).ptr;
    std::int64_t rest = value % power;
    if (rest != 0) *end++ = '.';
    for (; rest != 0; rest %= power) {
        power /= 10;
        *end++ = char('0' + rest / power);
    }
    out.append(written.data(), end);
}

}  // namespace

void append_points(std::string& out, Length length) {
    // Rounded to 1/10000 pt in integers: no binary fraction comes near the digits.
    const std::int64_t n = length.units() * 10000, d = Length::units_per_point;
    append_decimal(out, n >= 0 ? (n + d / 2) / d : -((-n + d / 2) / d), 4);
}

void append_real(std::string& out, double value, int decimals) {
    append_decimal(out, std::llround(value * double(powers[std::size_t(decimals)])), decimals);
}

}  // namespace cicero::pdf
