#pragma once

#include <algorithm>
#include <cstddef>
#include <limits>
#include <vector>

#include "base/length.hpp"

namespace cicero::inlines {

/// How wide the column is beside each line that is to be set: it may change from line to line.
struct Measures {
    struct Part {
        std::size_t lines = 0;
        Length width;
        bool operator==(const Part&) const = default;
    };
    static constexpr std::size_t all = std::numeric_limits<std::size_t>::max();

    std::vector<Part> first;
    Length rest;  ///< beside all further lines
    std::size_t enough =
        all;  ///< lines: of a longer paragraph only so many are set, as if all were
    std::size_t undivided = 0;  ///< lines: the last of so many should not end in a hyphen

    [[nodiscard]] Length operator[](std::size_t line) const {
        for (const Part& part : first) {
            if (line < part.lines) return part.width;
            line -= part.lines;
        }
        return rest;
    }
    /// The line from which on all are the same.
    [[nodiscard]] std::size_t uniform_from() const {
        std::size_t lines = 0;
        for (const Part& part : first) lines += part.lines;
        return std::max(lines, undivided);
    }
    bool operator==(const Measures&) const = default;
};

/// Where a paragraph goes on, after lines that stand elsewhere. No lines: it begins.
struct Resumption {
    std::size_t lines = 0;  ///< that stand elsewhere
    std::size_t item = 0;   ///< of the breaker, at which the last of them broke
    int hyphens = 0;        ///< that they end with, in a row
    double ratio = 0;       ///< of the last one's spaces
    bool operator==(const Resumption&) const = default;
};

}  // namespace cicero::inlines
