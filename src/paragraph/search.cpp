#include "paragraph/search.hpp"

#include <algorithm>
#include <cstdlib>

namespace cicero::paragraph {

namespace {

constexpr Width unit = 297;  // of ratios, as in badness
// § 833: TeX forgets paths that have become dearer.
constexpr Demerits awful_bad = (Demerits(1) << 30) - 1;
constexpr Width no_fill = std::numeric_limits<Width>::max();

bool falls(const std::vector<Breakpoint>& breakpoints) {
    const auto less = [](const Breakpoint& a, const Breakpoint& b) {
        return b.before_end.stretch.space < a.before_end.stretch.space;
    };
    return std::adjacent_find(breakpoints.begin(), breakpoints.end(), less) != breakpoints.end();
}

}  // namespace

Search::Search(const std::vector<Breakpoint>& breakpoints, LineWidths& widths,
               const Parameters& parameters)
    : breakpoints_(breakpoints),
      widths_(widths),
      p_(parameters),
      pricing_(breakpoints, parameters),
      lead_(pricing_.largest_lead()),
      // Where the count of lines matters, no two lines are alike.
      uniform_from_(parameters.looseness != 0 ? std::numeric_limits<std::size_t>::max()
                                              : parameters.uniform_from),
      has_negative_stretch_(falls(breakpoints)) {
    nodes_.reserve(4 * breakpoints.size());
}

bool Search::run(const Allowance& allowance) {
    start(allowance);
    for (std::uint32_t b = 1; b < breakpoints_.size(); ++b) {
        consider(b);
        if (active_ == 0) return false;
    }
    return true;
}

void Search::start(const Allowance& allowance) {
    allowed_ = allowance;
    reaches_all_ = allowance.tolerance >= (p_.as_tex ? 10000 : worst_badness);
    loosest_ = largest_ratio(allowance.tolerance) + 1;
    if (allowance.within_limits && !p_.is_ragged()) loosest_ = std::min(loosest_, unit);
    nodes_.clear();
    for (Group& group : groups_) group.clear();
    lowest_ = active_ = 0;
    least_fill_ = no_fill;
    activate(0, Node{});
}

// All lines that may end at breakpoint b. Later groups come first, so that none meets the nodes
// that it gets here; only the uniform group gets nodes from itself, and from the one before.
void Search::consider(std::uint32_t b) {
    const Breakpoint& at = breakpoints_[b];
    if (at.divides && !allowed_.divides && !at.is_forced) return;
    const Target to = target(b);
    if (at.is_forced) least_fill_ = no_fill;
    dropped_.clear();
    offers_ = 0;
    for (std::size_t next = std::min(groups_.size(), uniform_from_);; --next) {
        fresh_.clear();
        if (next > lowest_) scan(next - 1, to);
        if (is_uniform(next) && next < groups_.size()) scan(next, to);
        activate_fresh(next);
        if (next <= lowest_) break;
    }
    while (lowest_ + 1 < groups_.size() && groups_[lowest_].node.empty()) ++lowest_;
    if (!allowed_.always_succeeds) return;
    if (p_.as_tex) set_artificial_demerits(b);
    else if (active_ == 0) succeed_anyhow(b);
}

Search::Target Search::target(std::uint32_t b) const {
    const Breakpoint& at = breakpoints_[b];
    Target to{b};
    to.is_plain = !at.is_forced && !reaches_all_ && !has_negative_stretch_ &&
                  at.before_end.fill <= least_fill_ && at.item >= last_start_;
    const Sums& s = at.before_end;
    const Width beside = p_.is_ragged() ? unit * p_.ragged_zone + loosest_ * p_.line_end_stretch
                                        : unit * (s.stretch.tracking + s.stretch.expansion) +
                                              loosest_ * s.stretch.space;
    to.reach = unit * (s.width + at.edge) + beside + loosest_ * allowed_.emergency;
    return to;
}

// A line is surely too loose where its spaces would have to go beyond `loosest_` although tracking
// and expansion stand at their limits: the node's part of that comparison.
Width Search::reach_needed(const Node& node) {
    const Sums& s = breakpoints_[node.breakpoint].before_start;
    const Width width = unit * (s.width + widths_[node.line]);
    if (p_.is_ragged()) return width;
    return width + unit * (s.stretch.tracking + s.stretch.expansion) + loosest_ * s.stretch.space;
}

void Search::scan(std::size_t g, const Target& to) {
    Group& group = groups_[g];
    // Of equal paths TeX's: the older one, or the younger where lines are not counted (§ 855).
    younger_wins_ = is_uniform(g);
    const std::size_t size = group.node.size();
    std::size_t kept = 0;
    for (std::size_t i = 0; i < size; ++i) {
        if (to.is_plain && group.reach_needed[i] > to.reach) {
            if (group.in_order) {
                kept = group.keep(i, size, kept);
                break;
            }
        } else if (!look(group.node[i], to)) {
            if (allowed_.always_succeeds) dropped_.push_back(group.node[i]);
            continue;
        }
        kept = group.keep(i, i + 1, kept);
    }
    group.shorten(kept);
    active_ -= size - kept;
}

std::size_t Search::Group::keep(std::size_t begin, std::size_t end, std::size_t kept) {
    if (begin == kept) return end;
    std::copy(node.begin() + std::ptrdiff_t(begin), node.begin() + std::ptrdiff_t(end),
              node.begin() + std::ptrdiff_t(kept));
    std::copy(reach_needed.begin() + std::ptrdiff_t(begin),
              reach_needed.begin() + std::ptrdiff_t(end),
              reach_needed.begin() + std::ptrdiff_t(kept));
    return kept + end - begin;
}

void Search::Group::shorten(std::size_t size) {
    node.resize(size);
    reach_needed.resize(size);
}

void Search::Group::clear() {
    shorten(0);
    in_order = true;
}

// Takes the line from `node` where it is feasible; false where no further one can be.
bool Search::look(std::uint32_t node, const Target& to) {
    const Breakpoint& begin = breakpoints_[nodes_[node].breakpoint];
    const Breakpoint& at = breakpoints_[to.breakpoint];
    if (at.item < begin.start) return true;  // inside the glue that vanished
    const Measured line = measure(begin, at, widths_[nodes_[node].line], allowed_.emergency, p_);
    if (is_feasible(line)) offer(pricing_.extended(nodes_[node], node, to.breakpoint, line));
    if (at.is_forced) return false;
    // TeX drops a line that is too wide at a hyphen, though the unbroken word may be narrower.
    if (p_.as_tex) return !line.overfull;
    const Width without_edge = line.missing + at.edge;
    return without_edge >= 0 ||
           -without_edge <= at.before_end.shrink.total() - begin.before_start.shrink.total();
}

bool Search::is_feasible(const Measured& line) const {
    if (line.overfull || line.badness > allowed_.tolerance) return false;
    return !allowed_.within_limits || !line.beyond_limits;
}

void Search::offer(const Node& node) {
    if (p_.as_tex && node.demerits > awful_bad) return;
    if (!p_.as_tex && node.flags > p_.most_flagged && !allowed_.always_succeeds) return;
    ++offers_;
    for (Node& other : fresh_) {
        if (!is_alike(node, other)) continue;
        if (node.demerits < other.demerits || (younger_wins_ && node.demerits == other.demerits))
            other = node;
        return;
    }
    fresh_.push_back(node);
}

bool Search::is_alike(const Node& a, const Node& b) const {
    if (a.fitness != b.fitness || a.flags != b.flags) return false;
    return p_.staircase_step == 0 || (a.trend == b.trend && a.blank == b.blank);
}

// A path that another leads by more than it can ever catch up (§ 836).
bool Search::is_beaten(const Node& node) const {
    return std::any_of(fresh_.begin(), fresh_.end(), [&](const Node& other) {
        return other.flags <= node.flags && other.demerits + lead_ < node.demerits;
    });
}

void Search::activate_fresh(std::size_t group) {
    // In TeX's order: loosest first where the younger win, tightest first where the older do.
    constexpr int classes = 4;
    for (int c = 0; c < classes && !fresh_.empty(); ++c) {
        const auto fitness = Fitness(is_uniform(group) ? classes - 1 - c : c);
        for (const Node& node : fresh_)
            if (node.fitness == fitness && !is_beaten(node)) activate(group, node);
    }
}

void Search::activate(std::size_t g, const Node& node) {
    if (groups_.size() <= g) groups_.resize(g + 1);
    Group& group = groups_[g];
    const Width needed = reach_needed(node);
    if (group.node.empty()) group.in_order = true;
    else if (needed < group.reach_needed.back()) group.in_order = false;
    group.node.push_back(std::uint32_t(nodes_.size()));
    group.reach_needed.push_back(needed);
    nodes_.push_back(node);
    ++active_;
    const Breakpoint& at = breakpoints_[node.breakpoint];
    last_start_ = at.start;
    least_fill_ = std::min(least_fill_, at.before_start.fill);
}

// No line that ends at b is feasible, and no path goes past it: now any line will do.
void Search::succeed_anyhow(std::uint32_t b) {
    younger_wins_ = false;
    for (std::size_t i = 0; i < dropped_.size();) {
        const std::size_t next = group_of(nodes_[dropped_[i]].line + 1);
        fresh_.clear();
        for (; i < dropped_.size() && group_of(nodes_[dropped_[i]].line + 1) == next; ++i)
            offer(extended_to(b, dropped_[i]));
        activate_fresh(next);
    }
    lowest_ = 0;
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
        const Node node = extended_to(b, last);
        activate(group_of(node.line), node);
        lowest_ = 0;
    }
    if (nodes_.back().previous == last) nodes_.back().demerits = nodes_[last].demerits;
}

Node Search::extended_to(std::uint32_t b, std::uint32_t number) {
    const Node& from = nodes_[number];
    const Measured line = measure(breakpoints_[from.breakpoint], breakpoints_[b],
                                  widths_[from.line], allowed_.emergency, p_);
    return pricing_.extended(from, number, b, line);
}

std::vector<std::uint32_t> Search::ends() const {
    std::vector<std::uint32_t> found;
    for (std::size_t g = 0; g < groups_.size(); ++g) {
        const auto& nodes = groups_[g].node;
        if (is_uniform(g)) found.insert(found.end(), nodes.begin(), nodes.end());
        else found.insert(found.end(), nodes.rbegin(), nodes.rend());
    }
    return found;
}

}  // namespace cicero::paragraph
