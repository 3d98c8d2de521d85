#include "pdf/number.hpp"

#include <cmath>

namespace cicero::pdf {

namespace {

void append_decimal(std::string& out, std::int64_t value, int decimals) {
    if (value < 0) {
        out += '-';
        value = -value;
    }
    std::int64_t power = 1;
    for (int i = 0; i < decimals; ++i) power *= 10;
    out += std::to_string(value / power);
    std::int64_t rest = value % power;
    if (rest == 0) return;
    std::string digits = std::to_string(rest + power).substr(1);
    while (digits.back() == '0') digits.pop_back();
    out += '.' + digits;
}

}  // namespace

void append_points(std::string& out, Length length) {
    // Rounded to 1/10000 pt in integers: no binary fraction comes near the digits.
    const std::int64_t n = length.units() * 10000, d = Length::units_per_point;
    append_decimal(out, n >= 0 ? (n + d / 2) / d : -((-n + d / 2) / d), 4);
}

void append_real(std::string& out, double value, int decimals) {
    append_decimal(out, std::llround(value * std::pow(10, decimals)), decimals);
}

}  // namespace cicero::pdf
