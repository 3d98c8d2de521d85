#include "paragraph/path.hpp"

#include <algorithm>
#include <cstdlib>

namespace cicero::paragraph {

namespace {

// In the last resort only, and dearer than any badness: a hyphen too many, before a line that is
// too wide, and that by how much: a worst line for each thousandth of the line's width.
constexpr Demerits worst_line = worst_badness * worst_badness;
constexpr Demerits too_many_flagged = 100 * worst_line;
constexpr Demerits overfull_line = 1000 * worst_line;
constexpr Width most_excess = 10000;  // thousandths; beyond ten widths nothing gets worse

// Where a paragraph of thousands of such lines stops counting.
constexpr Demerits most_demerits = std::numeric_limits<Demerits>::max() / 4;

/// A step of stairs is at most this many times the least: beyond, it is a short line, not a stair.
constexpr Width longest_step = 4;

Demerits overfull_demerits(const Measured& line) {
    const Width width = std::max<Width>(line.natural + line.missing, 1);
    const double excess = 1000.0 * double(-line.missing) / double(width);
    return overfull_line + worst_line * Width(std::min(excess, double(most_excess)));
}

Demerits square(Demerits n) { return n * n; }

}  // namespace

Node Pricing::extended(const Node& from, std::uint32_t number, std::uint32_t to,
                       const Measured& line) const {
    const Breakpoint& at = breakpoints_[to];
    Node node;
    node.breakpoint = to;
    node.line = from.line + 1;
    node.previous = number;
    node.fitness = fitness_of(line.badness, line.missing < 0);
    node.overfull = line.overfull;
    const int most = p_.as_tex ? 1 : p_.most_flagged + 1;  // TeX does not count
    if (at.flagged) node.flags = std::min(from.flags + 1, most);
    node.demerits = from.demerits;
    node.demerits += line_demerits(at, line) + hyphen_demerits(from, node);
    if (clash(from.fitness, node.fitness)) node.demerits += p_.adjacent_demerits;
    node.demerits += word_demerits(from, node, line);
    if (p_.staircase_step > 0) look_for_stairs(from, node, line);
    node.demerits = std::min(node.demerits, most_demerits);
    return node;
}

// The 1981 paper, p. 1128, in the form of TeX (§ 859).
Demerits Pricing::line_demerits(const Breakpoint& at, const Measured& line) const {
    constexpr Demerits tex_limit = 10000;
    const Demerits base = p_.line_penalty + line.badness;
    const Demerits cost = at.cost;
    Demerits d = square(p_.as_tex ? std::min(base, tex_limit) : base);
    if (cost > 0) d += square(cost);
    else if (!at.is_forced) d -= square(cost);
    if (line.overfull) d += overfull_demerits(line);
    return d;
}

Demerits Pricing::hyphen_demerits(const Node& from, const Node& to) const {
    const Breakpoint& at = breakpoints_[to.breakpoint];
    Demerits d = 0;
    if (from.flags > 0 && at.is_end) d += p_.final_flagged_demerits;
    else if (from.flags > 0 && at.flagged) d += p_.flagged_demerits;
    if (p_.as_tex) return d;
    if (to.flags > p_.free_flagged) d += p_.most_flagged_demerits;
    if (to.flags > p_.most_flagged) d += too_many_flagged;
    return d;
}

Demerits Pricing::word_demerits(const Node& from, const Node& to, const Measured& line) const {
    const Breakpoint& begin = breakpoints_[from.breakpoint];
    const Breakpoint& at = breakpoints_[to.breakpoint];
    if (at.is_end)
        return from.line > 0 && line.natural < p_.shortest_last_line ? p_.runt_demerits : 0;
    if (p_.stack_demerits == 0 || at.is_forced) return 0;
    Demerits d = 0;
    // The words that begin this line and the next; those that end the line before and this one.
    if (begin.first_word != 0 && begin.first_word == at.first_word) d += p_.stack_demerits;
    if (!begin.is_forced && at.last_word != 0 && begin.last_word == at.last_word)
        d += p_.stack_demerits;
    return d;
}

// A line at a forced break ends where it must.
void Pricing::look_for_stairs(const Node& from, Node& to, const Measured& line) const {
    if (breakpoints_[to.breakpoint].is_forced) return;
    to.blank = line.missing;
    if (from.blank == Node::no_blank) return;
    const Width step = from.blank - to.blank;
    const Width size = std::abs(step);
    if (size < p_.staircase_step || size > longest_step * p_.staircase_step) return;
    to.trend = step > 0 ? Trend::Longer : Trend::Shorter;
    if (to.trend == from.trend) to.demerits += p_.staircase_demerits;
}

Demerits Pricing::largest_lead() const {
    const Demerits adjacent = std::abs(p_.adjacent_demerits);
    // The next line may be the third of stairs for one and not for the other; the line after it
    // too.
    return p_.staircase_step > 0 ? adjacent + 2 * p_.staircase_demerits : adjacent;
}

}  // namespace cicero::paragraph
