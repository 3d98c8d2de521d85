#pragma once

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <vector>

#include "paragraph/badness.hpp"
#include "paragraph/looseness.hpp"
#include "paragraph/measure.hpp"

namespace cicero::paragraph {

constexpr std::uint32_t no_node = std::numeric_limits<std::uint32_t>::max();

/// Whether the last two line ends of a ragged paragraph are a step of stairs.
enum class Trend : std::uint8_t { None, Longer, Shorter };

/// What later lines can tell of a path apart from the place and the lines before it: looseness,
/// hyphens in a row, in ragged setting the last line and the step to it. Of two paths alike in all
/// these only the cheaper is kept.
struct Path {
    static constexpr Width no_blank = std::numeric_limits<Width>::min();

    Demerits demerits = 0;
    Width blank = no_blank;            ///< at the end of the last line
    std::uint32_t previous = no_node;  ///< the node that it goes on from
    std::int16_t flags = 0;
    std::int8_t looseness = 0;  ///< of the last line: see quarters_of; TeX: a Fitness
    Trend trend = Trend::None;

    [[nodiscard]] bool is_alike(const Path& other) const {
        return flags == other.flags && looseness == other.looseness && trend == other.trend &&
               blank == other.blank;
    }
};

/// A feasible break.
struct Node {
    Path path;
    std::uint32_t breakpoint = 0;
    std::uint32_t line = 0;  ///< lines up to here
};

/// What a line adds to a path, and what it turns the path into.
class Pricing {
public:
    Pricing(const std::vector<Breakpoint>& breakpoints, const Parameters& parameters);

    /// What a path costs at least with one more line, to breakpoint `at`.
    [[nodiscard]] Demerits least(const Path& from, const Breakpoint& at,
                                 const Measured& line) const;

    /// The path of node `from` (whose number is `number`) with that line, `least` included.
    [[nodiscard]] Path extended(const Node& from, std::uint32_t number, const Breakpoint& at,
                                const Measured& line, Demerits least) const;

    /// The most by which a path can lose its lead over another that ends at the same break after
    /// like lines and has no fewer hyphens.
    [[nodiscard]] Demerits largest_lead() const;

    /// What a paragraph's last line costs beside others.
    [[nodiscard]] Demerits end_demerits(const Node& from, const Breakpoint& at,
                                        const Measured& line) const;

    /// Nothing but a break's own cost makes a path cheaper.
    [[nodiscard]] bool only_adds() const;

private:
    [[nodiscard]] std::int8_t looseness_of(const Measured& line) const;
    [[nodiscard]] Demerits neighbour_demerits(std::int8_t a, std::int8_t b) const;
    [[nodiscard]] Demerits hyphen_demerits(const Path& from, const Path& to,
                                           const Breakpoint& at) const;
    [[nodiscard]] Demerits short_last_demerits(const Measured& line) const;
    [[nodiscard]] Demerits stack_demerits(const Node& from, const Breakpoint& at) const;
    void look_for_stairs(const Path& from, Path& to, const Breakpoint& at,
                         const Measured& line) const;

    const std::vector<Breakpoint>& breakpoints_;
    const Parameters& p_;
    int most_flags_;
};

/// Costs that are dearer than any badness, for the last resort.
[[nodiscard]] Demerits overfull_demerits(const Measured& line);

/// Where a paragraph of thousands of such lines stops counting.
constexpr Demerits most_demerits = std::numeric_limits<Demerits>::max() / 4;

inline std::int8_t Pricing::looseness_of(const Measured& line) const {
    if (p_.as_tex) return std::int8_t(fitness_of(line.badness, line.missing < 0));
    if (p_.adjacent_demerits == 0) return 0;
    return quarters_of(justify(line.missing, line.capacity).space);
}

inline Demerits Pricing::neighbour_demerits(std::int8_t a, std::int8_t b) const {
    if (p_.as_tex) return clash(Fitness(a), Fitness(b)) ? p_.adjacent_demerits : 0;
    return p_.adjacent_demerits * unlikeness(a, b) / most_unlike;
}

// The 1981 paper, p. 1128, in the form of TeX (§ 859).
inline Demerits Pricing::least(const Path& from, const Breakpoint& at, const Measured& line) const {
    constexpr Demerits tex_limit = 10000;
    Demerits base = p_.line_penalty + line.badness;
    if (p_.as_tex) base = std::min(base, tex_limit);
    Demerits d = from.demerits + base * base;
    if (!at.is_forced) d += Demerits(at.cost) * std::abs(at.cost);
    return d;
}

inline Path Pricing::extended(const Node& from, std::uint32_t number, const Breakpoint& at,
                              const Measured& line, Demerits least) const {
    Path to;
    to.demerits = least;
    to.previous = number;
    to.looseness = looseness_of(line);
    if (line.overfull) to.demerits += overfull_demerits(line);
    if (at.flagged) to.flags = std::int16_t(std::min(from.path.flags + 1, most_flags_));
    if (to.flags > 0 || from.path.flags > 0) to.demerits += hyphen_demerits(from.path, to, at);
    if (to.looseness != from.path.looseness)
        to.demerits += neighbour_demerits(from.path.looseness, to.looseness);
    if (at.flagged && from.line + 1 == p_.undivided_line) to.demerits += p_.undivided_demerits;
    if (at.is_end) to.demerits += end_demerits(from, at, line);
    if (p_.stack_demerits != 0) to.demerits += stack_demerits(from, at);
    if (p_.staircase_step > 0) look_for_stairs(from.path, to, at, line);
    to.demerits = std::min(to.demerits, most_demerits);
    return to;
}

}  // namespace cicero::paragraph
