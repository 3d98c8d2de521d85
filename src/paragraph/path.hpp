#pragma once

#include <cstdint>
#include <limits>
#include <vector>

#include "paragraph/badness.hpp"
#include "paragraph/measure.hpp"

namespace cicero::paragraph {

constexpr std::uint32_t no_node = std::numeric_limits<std::uint32_t>::max();

/// Whether the last two line ends of a ragged paragraph are a step of stairs.
enum class Trend : std::uint8_t { None, Longer, Shorter };

/// A feasible break with what later lines can tell apart: the place, the lines before it, fitness
/// class, hyphens in a row, in ragged setting the last line and the step to it. Of two nodes alike
/// in all these only the cheaper is kept.
struct Node {
    Demerits demerits = 0;
    Width blank = no_blank;  ///< at the end of the line before it
    std::uint32_t breakpoint = 0;
    std::uint32_t line = 0;  ///< lines up to here
    std::uint32_t previous = no_node;
    Fitness fitness = Fitness::Normal;
    Trend trend = Trend::None;
    bool overfull = false;
    int flags = 0;

    static constexpr Width no_blank = std::numeric_limits<Width>::min();
};

/// What a line adds to a path, and what it turns the path into.
class Pricing {
public:
    Pricing(const std::vector<Breakpoint>& breakpoints, const Parameters& parameters)
        : breakpoints_(breakpoints), p_(parameters) {}

    /// The path of node `from` (whose number is `number`) with a line more, to breakpoint `to`.
    [[nodiscard]] Node extended(const Node& from, std::uint32_t number, std::uint32_t to,
                                const Measured& line) const;

    /// The most by which a path can lose its lead over another that ends at the same break after
    /// like lines and has no fewer hyphens.
    [[nodiscard]] Demerits largest_lead() const;

private:
    [[nodiscard]] Demerits line_demerits(const Breakpoint& at, const Measured& line) const;
    [[nodiscard]] Demerits hyphen_demerits(const Node& from, const Node& to) const;
    [[nodiscard]] Demerits word_demerits(const Node& from, const Node& to,
                                         const Measured& line) const;
    void look_for_stairs(const Node& from, Node& to, const Measured& line) const;

    const std::vector<Breakpoint>& breakpoints_;
    const Parameters& p_;
};

}  // namespace cicero::paragraph
