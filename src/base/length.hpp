#pragma once

#include <cmath>
#include <compare>
#include <cstdint>

namespace cicero::base {

/// A distance on paper. An integer count of 1/914400 inch: 12700 to the PostScript point, 36000 to
/// the millimetre, so that sums and comparisons are exact and no epsilon is ever needed.
class Length {
public:
    static constexpr std::int64_t units_per_point = 12700;
    static constexpr std::int64_t units_per_millimetre = 36000;
    static constexpr std::int64_t units_per_inch = 914400;

    constexpr Length() = default;
    static constexpr Length from_units(std::int64_t units) { return Length{units}; }
    static Length points(double value) { return rounded(value * double(units_per_point)); }
    static Length millimetres(double value) {
        return rounded(value * double(units_per_millimetre));
    }

    [[nodiscard]] constexpr std::int64_t units() const { return units_; }
    [[nodiscard]] constexpr double points() const {
        return double(units_) / double(units_per_point);
    }
    [[nodiscard]] constexpr double millimetres() const {
        return double(units_) / double(units_per_millimetre);
    }

    constexpr auto operator<=>(const Length&) const = default;
    constexpr Length operator-() const { return Length{-units_}; }
    constexpr Length& operator+=(Length other) {
        units_ += other.units_;
        return *this;
    }
    constexpr Length& operator-=(Length other) {
        units_ -= other.units_;
        return *this;
    }
    friend constexpr Length operator+(Length a, Length b) { return Length{a.units_ + b.units_}; }
    friend constexpr Length operator-(Length a, Length b) { return Length{a.units_ - b.units_}; }
    friend constexpr Length operator*(Length a, std::int64_t n) { return Length{a.units_ * n}; }
    friend constexpr Length operator*(Length a, int n) { return Length{a.units_ * n}; }
    friend Length operator*(Length a, double factor) { return rounded(double(a.units_) * factor); }
    friend constexpr Length operator/(Length a, std::int64_t n) { return Length{a.units_ / n}; }
    friend constexpr double operator/(Length a, Length b) {
        return double(a.units_) / double(b.units_);
    }

private:
    explicit constexpr Length(std::int64_t units) : units_(units) {}
    // llround, half away from zero, without a call: below 2^52 the fraction is exact.
    static Length rounded(double units) {
        constexpr double exact = double(std::int64_t(1) << 52);
        if (!(units > -exact && units < exact)) return Length{std::llround(units)};
        const auto whole = std::int64_t(units);
        const double rest = units - double(whole);
        return Length{whole + (rest >= 0.5 ? 1 : 0) - (rest <= -0.5 ? 1 : 0)};
    }

    std::int64_t units_ = 0;
};

/// A distance relative to the type size (1 em = the size).
struct Em {
    double value = 0;
    constexpr auto operator<=>(const Em&) const = default;
    [[nodiscard]] Length at(Length size) const { return size * value; }
};

/// A plain factor (1 = 100 %).
struct Ratio {
    double value = 1;
    constexpr auto operator<=>(const Ratio&) const = default;
};

/// `value` font units at `size`, for a font of `units_per_em`; rounded half away from zero.
[[nodiscard]] constexpr Length scale_font_units(std::int64_t value, Length size,
                                                std::int64_t units_per_em) {
    const std::int64_t product = value * size.units();
    const std::int64_t half = units_per_em / 2;
    return Length::from_units((product >= 0 ? product + half : product - half) / units_per_em);
}

namespace literals {
inline Length operator""_pt(long double v) { return Length::points(double(v)); }
inline Length operator""_pt(unsigned long long v) { return Length::points(double(v)); }
inline Length operator""_mm(long double v) { return Length::millimetres(double(v)); }
inline Length operator""_mm(unsigned long long v) { return Length::millimetres(double(v)); }
}  // namespace literals

}  // namespace cicero::base

namespace cicero {
using base::Em;
using base::Length;
using base::Ratio;
}  // namespace cicero
