#include "paragraph/search.hpp"

#include <algorithm>
#include <cstdlib>

namespace cicero::paragraph {

namespace {

constexpr Width unit = ratio_unit;
// § 833: TeX forgets paths that have become dearer.
constexpr Demerits awful_bad = (Demerits(1) << 30) - 1;
constexpr Width no_fill = std::numeric_limits<Width>::max();

bool falls(const std::vector<Breakpoint>& breakpoints) {
    const auto less = [](const Breakpoint& a, const Breakpoint& b) {
        return b.before_end.stretch.space < a.before_end.stretch.space;
    };
    return std::adjacent_find(breakpoints.begin(), breakpoints.end(), less) != breakpoints.end();
}

Width furthest_hang(const std::vector<Breakpoint>& breakpoints) {
    Width out = 0;
    for (const Breakpoint& at : breakpoints) out = std::max(out, -at.edge);
    return out;
}

}  // namespace

Search::Search(const std::vector<Breakpoint>& breakpoints, LineWidths& widths,
               const Parameters& parameters)
    : breakpoints_(breakpoints),
      widths_(widths),
      p_(parameters),
      pricing_(breakpoints, parameters),
      lead_(pricing_.largest_lead()),
      only_adds_(pricing_.only_adds()),
      // Where the count of lines matters, no two lines are alike.
      uniform_from_(parameters.looseness != 0 || parameters.lines != 0
                        ? std::numeric_limits<std::size_t>::max()
                        : parameters.uniform_from),
      is_ragged_(parameters.is_ragged()),
      has_negative_stretch_(falls(breakpoints)),
      furthest_hang_(furthest_hang(breakpoints)),
      groups_(2) {
    nodes_.reserve(2 * breakpoints.size());
    fresh_.reserve(16);
}

bool Search::run(const Allowance& allowance) {
    start(allowance);
    const auto count = std::uint32_t(breakpoints_.size());
    for (std::uint32_t b = first_breakpoint() + 1; b < count; ++b) {
        consider(b);
        if (active_ == 0) return false;
    }
    return true;
}

void Search::start(const Allowance& allowance) {
    allowed_ = allowance;
    reaches_all_ = allowance.tolerance >= (p_.as_tex ? 10000 : worst_badness);
    // Beside letters that give, spaces cost only their share of the price.
    const Capacity letters = breakpoints_.back().before_end.stretch;
    const bool adjustments = letters.tracking != 0 || letters.expansion != 0;
    loosest_ = largest_ratio(adjustments ? allowance.tolerance * all_prices / space_price + 1
                                         : allowance.tolerance) +
               1;
    if (allowance.within_limits && !is_ragged_) loosest_ = std::min(loosest_, unit);
    nodes_.clear();
    for (Group& group : groups_) group.clear();
    lowest_ = highest_ = active_ = 0;
    least_reach_needed_ = std::numeric_limits<Width>::min();
    least_fill_ = no_fill;
    Path path;
    if (p_.before) {
        path.flags = std::int16_t(p_.before->flags);
        if (p_.adjacent_demerits != 0) path.looseness = quarters_of(p_.before->space_ratio);
    }
    activate(0, path, first_breakpoint());
}

// That at which the lines before ended; else the paragraph's beginning.
std::uint32_t Search::first_breakpoint() const {
    if (!p_.before) return 0;
    const auto found =
        std::ranges::lower_bound(breakpoints_, p_.before->item, {}, &Breakpoint::item);
    return std::uint32_t(found - breakpoints_.begin());
}

// All lines that may end at breakpoint b. Later groups come first, so that none meets the nodes
// that it gets here; only the uniform group gets nodes from itself, and from the one before.
void Search::consider(std::uint32_t b) {
    const Breakpoint& at = breakpoints_[b];
    if (at.divides && !allowed_.divides && !at.is_forced) return;
    const Target to = target(at);
    if (to.is_plain && to.reach < least_reach_needed_) return;
    if (at.is_forced) least_fill_ = no_fill;
    dropped_.clear();
    offers_ = 0;
    for (std::size_t next = std::min(highest_ + 1, uniform_from_);; --next) {
        if (next > lowest_) scan(next - 1, to);
        if (next == uniform_from_ && next <= highest_) scan(next, to);
        if (!fresh_.empty()) activate_fresh(next, b);
        if (next <= lowest_) break;
    }
    if (groups_[lowest_].size() == 0) raise_lowest();
    least_reach_needed_ = least_reach_needed();
    if (!allowed_.always_succeeds) return;
    if (p_.as_tex) set_artificial_demerits(b);
    else if (active_ == 0) succeed_anyhow(b);
}

void Search::raise_lowest() {
    while (lowest_ < highest_ && groups_[lowest_].size() == 0) ++lowest_;
}

Width Search::least_reach_needed() const {
    Width least = std::numeric_limits<Width>::max();
    for (std::size_t g = lowest_; g <= highest_; ++g) {
        const Group& group = groups_[g];
        if (group.size() == 0) continue;
        if (!group.in_order) return std::numeric_limits<Width>::min();
        least = std::min(least, group.reach_needed[group.first]);
    }
    return least;
}

inline Search::Target Search::target(const Breakpoint& at) const {
    Target to{at};
    to.is_plain = !at.is_forced && !reaches_all_ && !has_negative_stretch_ &&
                  at.before_end.fill <= least_fill_ && at.item >= last_start_;
    const Sums& s = at.before_end;
    Width beside = 0;
    if (is_ragged_) beside = unit * p_.ragged_zone + loosest_ * p_.line_end_stretch;
    else beside = unit * (s.stretch.tracking + s.stretch.expansion) + loosest_ * s.stretch.space;
    to.reach = unit * (s.width + at.edge) + beside + loosest_ * allowed_.emergency;
    return to;
}

// A line is surely too loose where its spaces would have to go beyond `loosest_` although tracking
// and expansion stand at their limits: the beginning's part of that comparison.
inline Width Search::reach_needed(const Breakpoint& at, Width width) const {
    const Sums& s = at.before_start;
    const Width needed = unit * (s.width + width);
    if (is_ragged_) return needed;
    return needed + unit * (s.stretch.tracking + s.stretch.expansion) + loosest_ * s.stretch.space;
}

inline void Search::scan(std::size_t g, const Target& to) {
    Group& group = groups_[g];
    // Of equal paths TeX's: the older one, or the younger where lines are not counted (§ 855).
    younger_wins_ = is_uniform(g);
    const std::size_t size = group.node.size();
    const Width* const needed = group.reach_needed.data();
    const std::uint32_t* const node = group.node.data();
    std::size_t gone = group.first;  // before it all have, since `first`
    for (std::size_t i = gone; i < size; ++i) {
        if (to.is_plain && needed[i] > to.reach) {
            if (group.in_order) break;
            continue;
        }
        if (look(node[i], group.width, to)) continue;
        if (allowed_.always_succeeds) dropped_.push_back(node[i]);
        --active_;
        if (i != gone) group.drop(gone, i);
        ++gone;
    }
    group.first = gone;
}

// Takes out the node at `end`: those from `begin` to there move up by one, so that the order stays.
void Search::Group::drop(std::size_t begin, std::size_t end) {
    std::copy_backward(node.begin() + std::ptrdiff_t(begin), node.begin() + std::ptrdiff_t(end),
                       node.begin() + std::ptrdiff_t(end) + 1);
    std::copy_backward(reach_needed.begin() + std::ptrdiff_t(begin),
                       reach_needed.begin() + std::ptrdiff_t(end),
                       reach_needed.begin() + std::ptrdiff_t(end) + 1);
}

void Search::Group::clear() {
    node.clear();
    reach_needed.clear();
    first = 0;
    in_order = true;
}

// Takes the line from `node` where it is feasible; false where no further one can be.
inline bool Search::look(std::uint32_t number, Width width, const Target& to) {
    const Node& node = nodes_[number];
    const Breakpoint& begin = breakpoints_[node.breakpoint];
    if (to.at.item < begin.start) return true;  // inside the glue that vanished
    const Measured line = measure(begin, to.at, width, allowed_.emergency, p_);
    if (is_feasible(line)) {
        const Demerits least = pricing_.least(node.path, to.at, line);
        if (least <= beaten_above_) offer(pricing_.extended(node, number, to.at, line, least));
        else ++offers_;
    }
    if (to.at.is_forced) return false;
    // TeX drops a line that is too wide at a hyphen, though the unbroken word may be narrower.
    if (p_.as_tex) return !line.overfull;
    // So may one be that hangs further out at a later end.
    const Width without_edge = line.missing + to.at.edge + furthest_hang_;
    return without_edge >= 0 || -without_edge <= to.at.before_end.shrink.total() -
                                                     begin.before_start.shrink.total() + p_.overrun;
}

inline bool Search::is_feasible(const Measured& line) const {
    if (line.overfull || line.badness > allowed_.tolerance) return false;
    return !allowed_.within_limits || !line.beyond_limits;
}

inline void Search::offer(const Path& path) {
    if (p_.as_tex ? path.demerits > awful_bad
                  : path.flags > p_.most_flagged && !allowed_.always_succeeds)
        return;
    ++offers_;
    if (path.flags <= 1 && only_adds_)
        beaten_above_ = std::min(beaten_above_, path.demerits + lead_);
    for (Path& other : fresh_) {
        if (!path.is_alike(other)) continue;
        if (path.demerits < other.demerits || (younger_wins_ && path.demerits == other.demerits))
            other = path;
        return;
    }
    fresh_.push_back(path);
}

// Another leads it by more than it can ever catch up (§ 836).
inline bool Search::is_beaten(const Path& path) const {
    return std::any_of(fresh_.begin(), fresh_.end(), [&](const Path& other) {
        return other.demerits + lead_ < path.demerits && other.flags <= path.flags;
    });
}

void Search::activate_fresh(std::size_t group, std::uint32_t b) {
    // In TeX's order: loosest first where the younger win, tightest first where the older do.
    if (fresh_.size() == 1) activate(group, fresh_[0], b);
    else
        for (int c = tightest; c <= loosest; ++c) {
            const int looseness = is_uniform(group) ? tightest + loosest - c : c;
            for (const Path& path : fresh_)
                if (path.looseness == looseness && !is_beaten(path)) activate(group, path, b);
        }
    fresh_.clear();
    beaten_above_ = most_demerits;
}

void Search::activate(std::size_t g, const Path& path, std::uint32_t b) {
    const Breakpoint& at = breakpoints_[b];
    const std::uint32_t line = path.previous == no_node ? 0 : nodes_[path.previous].line + 1;
    if (line >= allowed_.most_lines && !at.is_end) return;
    if (g > highest_) {
        highest_ = g;
        if (groups_.size() <= g) groups_.resize(g + 1);
    }
    Group& group = groups_[g];
    if (group.size() == 0) {
        group.clear();
        group.width = widths_[line];
    }
    const Width needed = reach_needed(at, group.width);
    if (group.size() > 0 && needed < group.reach_needed.back()) group.in_order = false;
    group.node.push_back(std::uint32_t(nodes_.size()));
    group.reach_needed.push_back(needed);
    nodes_.push_back({path, b, line});
    ++active_;
    last_start_ = at.start;
    least_fill_ = std::min(least_fill_, at.before_start.fill);
}

// No line that ends at b is feasible, and no path goes past it: now any line will do.
void Search::succeed_anyhow(std::uint32_t b) {
    younger_wins_ = false;
    for (std::size_t i = 0; i < dropped_.size();) {
        const std::size_t next = group_of(nodes_[dropped_[i]].line + 1);
        for (; i < dropped_.size() && group_of(nodes_[dropped_[i]].line + 1) == next; ++i)
            offer(extended_to(b, dropped_[i]));
        activate_fresh(next, b);
    }
    lowest_ = 0;
    least_reach_needed_ = least_reach_needed();
}

// § 854: where all paths end and none but the last on TeX's list has a feasible line, that one goes
// on at no demerits. At a forced break so does a path that is alone, though its line be good.
void Search::set_artificial_demerits(std::uint32_t b) {
    const bool all_end = active_ == 0 || breakpoints_[b].is_forced;
    if (!all_end || offers_ > 1) return;
    const auto before = [&](std::uint32_t x, std::uint32_t y) {
        const std::size_t gx = group_of(nodes_[x].line), gy = group_of(nodes_[y].line);
        if (gx != gy) return gx < gy;
        return is_uniform(gx) ? x < y : x > y;
    };
    const std::uint32_t last = *std::max_element(dropped_.begin(), dropped_.end(), before);
    if (offers_ == 0) {
        activate(group_of(nodes_[last].line + 1), extended_to(b, last), b);
        lowest_ = 0;
        least_reach_needed_ = least_reach_needed();
    }
    Path& found = nodes_.back().path;
    if (found.previous == last) found.demerits = nodes_[last].path.demerits;
}

Path Search::extended_to(std::uint32_t b, std::uint32_t number) {
    const Node& from = nodes_[number];
    const Breakpoint& at = breakpoints_[b];
    const Measured line =
        measure(breakpoints_[from.breakpoint], at, widths_[from.line], allowed_.emergency, p_);
    return pricing_.extended(from, number, at, line, pricing_.least(from.path, at, line));
}

std::vector<std::uint32_t> Search::ends() const {
    std::vector<std::uint32_t> found;
    for (std::size_t g = 0; g < groups_.size(); ++g) {
        const Group& group = groups_[g];
        const auto begin = group.node.begin() + std::ptrdiff_t(group.first);
        const auto end = found.insert(found.end(), begin, group.node.end());
        if (!is_uniform(g)) std::reverse(end, found.end());
    }
    return found;
}

}  // namespace cicero::paragraph
