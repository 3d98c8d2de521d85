#pragma once

#include <algorithm>
#include <functional>
#include <vector>

#include "paragraph/breaker.hpp"

namespace cicero::paragraph::tests {

/// A paragraph to be broken.
struct Problem {
    std::vector<Item> items;
    std::vector<Width> widths;
    Parameters parameters;

    [[nodiscard]] Width width(std::size_t line) const {
        return widths[std::min(line, widths.size() - 1)];
    }
    [[nodiscard]] Breaks broken() const {
        return break_paragraph(
            items, [this](std::size_t n) { return width(n); }, parameters);
    }
};

/// A number from `low` to `high`.
using Chance = std::function<int(int low, int high)>;

enum class Kind { Justified, WithLetters, Ragged };

[[nodiscard]] Problem chance_problem(const Chance& chance, Kind kind);
/// One of the kinds, as the seed says.
[[nodiscard]] Problem seeded_problem(unsigned seed);

}  // namespace cicero::paragraph::tests
