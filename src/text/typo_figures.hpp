#pragma once

#include <vector>

#include "text/typo_units.hpp"

namespace cicero::text::typo {

/// Figures without a space in them: 12, 12,50, 2019-2020, 33/134, 01.42.34.56.78.
struct Figure {
    enum class Kind { Plain, Decimal, Range, Technical };
    Index begin = 0, end = 0;
    Index whole_end = 0;  ///< of the digits before the first sign
    Kind kind = Kind::Plain;

    [[nodiscard]] Index digits() const { return whole_end - begin; }
    [[nodiscard]] bool plain() const { return kind == Kind::Plain; }
};

/// Figures that follow each other with nothing but spaces between.
using Figures = std::vector<Figure>;

/// From the digit at i on.
[[nodiscard]] Figures read_figures(const Units& units, Index i);

/// Digits in all of them.
[[nodiscard]] Index count_digits(const Units& units, const Figures& figures);

[[nodiscard]] bool is_telephone(const Units& units, const Figures& figures);

/// How many figures from `at` on make one number in groups of three: 1 234 567; 1 where they don't.
[[nodiscard]] std::size_t count_groups(const Units& units, const Figures& figures, std::size_t at);

}  // namespace cicero::text::typo
