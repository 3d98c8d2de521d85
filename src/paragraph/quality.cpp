#include "paragraph/quality.hpp"

#include <algorithm>
#include <cmath>

namespace cicero::paragraph {

namespace {

void add_setting(Quality& q, const Line& line) {
    q.largest_space_ratio = std::max(q.largest_space_ratio, std::abs(line.space_ratio));
    q.largest_tracking_ratio = std::max(q.largest_tracking_ratio, std::abs(line.tracking_ratio));
    q.largest_expansion_ratio = std::max(q.largest_expansion_ratio, std::abs(line.expansion_ratio));
    q.lines_expanded += line.expansion_ratio != 0 ? 1 : 0;
    q.overfull += line.overfull ? 1 : 0;
    q.underfull += line.underfull ? 1 : 0;
}

// What the breaker prices as such.
std::size_t stacks_of(const Line& above, const Line& below) {
    if (above.forced) return 0;
    const bool starts = above.first_word != 0 && above.first_word == below.first_word;
    const bool ends = !below.forced && above.last_word != 0 && above.last_word == below.last_word;
    return std::size_t(starts) + std::size_t(ends);
}

}  // namespace

Quality quality_of(const Breaks& breaks) {
    Quality q;
    q.pass = breaks.pass;
    q.lines = breaks.lines.size();
    std::size_t set = 0, run = 0;
    double sum = 0;
    for (std::size_t i = 0; i < breaks.lines.size(); ++i) {
        const Line& line = breaks.lines[i];
        add_setting(q, line);
        run = line.flagged ? run + 1 : 0;
        q.hyphens += line.flagged ? 1 : 0;
        q.longest_hyphen_run = std::max(q.longest_hyphen_run, run);
        if (i > 0) q.stacks += stacks_of(breaks.lines[i - 1], line);
        if (line.filled) continue;
        ++set;
        sum += std::abs(line.space_ratio);
    }
    if (set > 0) q.mean_space_ratio = sum / double(set);
    return q;
}

}  // namespace cicero::paragraph
