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

/// Nobody means more hyphens in a row than this: then there is no limit.
constexpr int most_countable = 10000;

/// A step of stairs is at most this many times the least: beyond, it is a short line, not a stair.
constexpr Width longest_step = 4;

}  // namespace

Demerits overfull_demerits(const Measured& line) {
    const Width width = std::max<Width>(line.natural + line.missing, 1);
    const double excess = 1000.0 * double(-line.missing) / double(width);
    return overfull_line + worst_line * Width(std::min(excess, double(most_excess)));
}

Pricing::Pricing(const std::vector<Breakpoint>& breakpoints, const Parameters& parameters)
    : breakpoints_(breakpoints),
      p_(parameters),
      most_flags_(parameters.as_tex ? 1 : std::min(parameters.most_flagged, most_countable) + 1) {
}  // TeX does not count

Demerits Pricing::hyphen_demerits(const Path& from, const Path& to, const Breakpoint& at) const {
    Demerits d = 0;
    if (from.flags > 0 && at.is_end) d += p_.final_flagged_demerits;
    else if (from.flags > 0 && at.flagged) d += p_.flagged_demerits;
    if (p_.as_tex) return d;
    if (to.flags > p_.free_flagged) d += p_.most_flagged_demerits;
    if (to.flags > p_.most_flagged) d += too_many_flagged;
    return d;
}

// After a forced break the last line is short because the author would have it so.
Demerits Pricing::end_demerits(const Node& from, const Breakpoint& at, const Measured& line) const {
    if (from.line == 0) return 0;
    const Breakpoint& begin = breakpoints_[from.breakpoint];
    const bool is_lone = begin.gaps == at.gaps && !begin.is_forced;
    return (line.natural < p_.shortest_last_line ? p_.runt_demerits : 0) +
           (is_lone ? p_.lone_word_demerits : 0) + short_last_demerits(line);
}

Demerits Pricing::short_last_demerits(const Measured& line) const {
    const Width width = std::max<Width>(line.natural + line.missing, 0);
    const Width ample = std::max(p_.ample_last_line, width * p_.ample_last_hundredths / 100);
    if (line.natural >= ample) return 0;
    return p_.short_last_demerits * (ample - std::max<Width>(line.natural, 0)) / ample;
}

// A line at a forced break ends where it must; the words there are not in a column with others.
Demerits Pricing::stack_demerits(const Node& from, const Breakpoint& at) const {
    if (at.is_forced) return 0;
    const Breakpoint& begin = breakpoints_[from.breakpoint];
    Demerits d = 0;
    // The words that begin this line and the next; those that end the line before and this one.
    if (begin.first_word != 0 && begin.first_word == at.first_word) d += p_.stack_demerits;
    if (!begin.is_forced && at.last_word != 0 && begin.last_word == at.last_word)
        d += p_.stack_demerits;
    return d;
}

void Pricing::look_for_stairs(const Path& from, Path& to, const Breakpoint& at,
                              const Measured& line) const {
    if (at.is_forced) return;
    to.blank = line.missing;
    if (from.blank == Path::no_blank) return;
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

bool Pricing::only_adds() const {
    return std::min({p_.adjacent_demerits, p_.flagged_demerits, p_.final_flagged_demerits,
                     p_.most_flagged_demerits, p_.runt_demerits, p_.lone_word_demerits,
                     p_.short_last_demerits, p_.stack_demerits, p_.staircase_demerits}) >= 0;
}

}  // namespace cicero::paragraph
