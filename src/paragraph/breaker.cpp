#include "paragraph/breaker.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <utility>

#include "paragraph/badness.hpp"
#include "paragraph/breakpoints.hpp"
#include "paragraph/levers.hpp"

namespace cicero::paragraph {

namespace {

constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

// In the last resort only, and dearer than any badness: a hyphen too many, before a line that is
// too wide, and that by how much: a worst line for each thousandth of the line's width.
constexpr Demerits worst_line = worst_badness * worst_badness;
constexpr Demerits too_many_flagged = 100 * worst_line;
constexpr Demerits overfull_line = 1000 * worst_line;
constexpr Width most_excess = 10000;  // thousandths; beyond ten widths nothing gets worse

// Where a paragraph of thousands of such lines stops counting.
constexpr Demerits most_demerits = std::numeric_limits<Demerits>::max() / 4;

Demerits overfull_demerits(Width missing, Width width) {
    const double excess = 1000.0 * double(-missing) / double(std::max<Width>(width, 1));
    return overfull_line + worst_line * Width(std::min(excess, double(most_excess)));
}

/// A feasible break with what later lines can tell apart: place, lines before it, fitness class,
/// hyphens in a row. Of two nodes alike in all these only the cheaper is kept.
struct Node {
    std::size_t breakpoint = 0;
    std::size_t line = 0;  ///< lines up to here
    Fitness fitness = Fitness::Normal;
    int flags = 0;
    Demerits demerits = 0;
    std::size_t previous = none;
    bool overfull = false;
};

/// A line that has been measured: what it lacks (< 0: what it must shrink), and its badness.
struct Measured {
    Sums sums;
    Width missing = 0;
    bool overfull = false;
    bool filled = false;         ///< by infinite glue, or because it is empty
    bool beyond_limits = false;  ///< spaces stretch more than they should
    std::int64_t badness = 0;
};

struct Attempt {
    Pass pass = Pass::First;
    std::int64_t tolerance = 0;  ///< badness
    Width emergency = 0;
};

class Breaker {
public:
    Breaker(const std::vector<Item>& items, const std::function<Width(std::size_t)>& width,
            const Parameters& parameters)
        : width_(width), p_(parameters), breakpoints_(find_breakpoints(items)) {}

    Breaks run() {
        std::optional<Breaks> found;
        for (const Attempt& attempt : attempts()) {
            // A pass that has lines but not the looseness asked for gives way to the next ordinary
            // one; help from emergency stretch is only for lines.
            if (found && attempt.pass != Pass::Second) break;
            attempt_ = attempt;
            if (!search()) continue;
            const std::size_t best = choose();
            found = collect(best);
            if (std::ptrdiff_t(nodes_[best].line) == wanted_lines_) break;
        }
        return *found;
    }

private:
    std::vector<Attempt> attempts() const {
        const std::int64_t strict = p_.tolerance;
        const std::int64_t loose = std::max(strict, p_.loose_tolerance);
        std::vector<Attempt> all{{Pass::First, strict, 0}};
        if (loose > strict) all.push_back({Pass::Second, loose, 0});
        if (p_.emergency_stretch > 0) all.push_back({Pass::Emergency, loose, p_.emergency_stretch});
        all.push_back({Pass::LastResort, worst_badness, p_.emergency_stretch});
        return all;
    }

    bool search() {
        nodes_.assign(1, Node{});
        active_.assign(1, 0);
        for (std::size_t b = 1; b < breakpoints_.size(); ++b) {
            consider(b);
            if (active_.empty()) return false;
        }
        return true;
    }

    // All lines that may end at breakpoint b.
    void consider(std::size_t b) {
        const Breakpoint& at = breakpoints_[b];
        fresh_.clear();
        kept_.clear();
        for (const std::size_t a : active_) {
            const Breakpoint& from = breakpoints_[nodes_[a].breakpoint];
            if (at.item < from.start) {  // inside the glue that vanished at `from`
                kept_.push_back(a);
                continue;
            }
            const Measured line = measure(from, at, line_width(nodes_[a].line));
            if (is_feasible(line)) offer(a, b, line);
            if (!at.is_forced && !hopeless(from, at, line_width(nodes_[a].line)))
                kept_.push_back(a);
        }
        if (kept_.empty() && fresh_.empty() && attempt_.pass == Pass::LastResort)
            for (const std::size_t a : active_)
                offer(a, b,
                      measure(breakpoints_[nodes_[a].breakpoint], at, line_width(nodes_[a].line)));
        active_.swap(kept_);
        activate_fresh();
    }

    bool is_feasible(const Measured& line) const {
        if (line.overfull || line.badness > attempt_.tolerance) return false;
        return !p_.within_limits || !line.beyond_limits || attempt_.pass > Pass::Second;
    }

    // A node whose class costs the next line at most `adjacent_demerits` loses to one that is
    // cheaper by more (TeX, § 836).
    void activate_fresh() {
        for (const Node& node : fresh_) {
            const bool beaten = std::any_of(fresh_.begin(), fresh_.end(), [&](const Node& other) {
                return same_but_fitness(node, other) &&
                       other.demerits + p_.adjacent_demerits < node.demerits;
            });
            if (beaten) continue;
            active_.push_back(nodes_.size());
            nodes_.push_back(node);
        }
    }

    [[nodiscard]] Measured measure(const Breakpoint& from, const Breakpoint& at,
                                   Width width) const {
        Measured line;
        line.sums = at.sums - from.before_start;
        line.sums.width += at.edge;
        line.sums.stretch.space += p_.line_end_stretch;
        line.missing = width - line.sums.width;
        line.filled = (line.missing >= 0 && line.sums.fill > 0) || at.item == from.start;
        if (line.filled || line.missing == 0) return line;
        if (line.missing < 0) {
            line.overfull = -line.missing > line.sums.shrink.total();
            line.badness = line_badness(line.missing, line.sums.shrink);
            return line;
        }
        Capacity capacity = line.sums.stretch;
        line.beyond_limits = line.missing > capacity.total();
        capacity.space += attempt_.emergency;
        line.badness = line_badness(line.missing, capacity);
        return line;
    }

    // Too wide even without a hyphen or hanging sign at its end: later breaks make it wider. (TeX
    // drops a line that is too wide at a hyphen, though the unbroken word may be narrower.)
    static bool hopeless(const Breakpoint& from, const Breakpoint& at, Width width) {
        const Sums s = at.sums - from.before_start;
        return s.width - s.shrink.total() > width;
    }

    void offer(std::size_t a, std::size_t b, const Measured& line) {
        const Node& from = nodes_[a];
        const Breakpoint& at = breakpoints_[b];
        Node node{b, from.line + 1, fitness_of(line.badness, line.missing < 0)};
        node.flags = at.flagged ? std::min(from.flags, p_.most_flagged) + 1 : 0;
        if (node.flags > p_.most_flagged && attempt_.pass != Pass::LastResort) return;
        node.demerits = std::min(most_demerits, from.demerits + demerits(from, node, line));
        node.previous = a;
        node.overfull = line.overfull;
        keep_best(node);
    }

    void keep_best(const Node& node) {
        for (Node& other : fresh_) {
            if (other.fitness != node.fitness || !same_but_fitness(other, node)) continue;
            if (node.demerits < other.demerits) other = node;
            return;
        }
        fresh_.push_back(node);
    }

    bool same_but_fitness(const Node& a, const Node& b) const {
        return a.flags == b.flags && line_class(a.line) == line_class(b.line);
    }

    std::size_t line_class(std::size_t line) const {
        return p_.looseness != 0 ? line : std::min(line, p_.uniform_from);
    }

    // The 1981 paper, p. 1128, in the form of TeX (§ 859).
    Demerits demerits(const Node& from, const Node& to, const Measured& line) const {
        const Breakpoint& at = breakpoints_[to.breakpoint];
        const Demerits base = p_.line_penalty + line.badness;
        const Demerits cost = at.cost;
        Demerits d = base * base;
        if (cost > 0) d += cost * cost;
        else if (!at.is_forced) d -= cost * cost;
        if (from.flags > 0 && at.is_end) d += p_.final_flagged_demerits;
        else if (from.flags > 0 && at.flagged) d += p_.flagged_demerits;
        if (to.flags > p_.free_flagged) d += p_.most_flagged_demerits;
        if (to.flags > p_.most_flagged) d += too_many_flagged;
        if (clash(from.fitness, to.fitness)) d += p_.adjacent_demerits;
        if (at.is_end && from.line > 0 && line.sums.width < p_.shortest_last_line)
            d += p_.runt_demerits;
        if (line.overfull) d += overfull_demerits(line.missing, line.sums.width + line.missing);
        return d;
    }

    std::size_t choose() {
        std::size_t best = active_.front();
        for (const std::size_t a : active_)
            if (nodes_[a].demerits < nodes_[best].demerits) best = a;
        wanted_lines_ = std::ptrdiff_t(nodes_[best].line) + p_.looseness;
        if (p_.looseness == 0) return best;
        // The nearest to the wanted count of lines; among those the cheapest (p. 1163).
        const auto rank = [&](std::size_t n) {
            const auto away = std::abs(std::ptrdiff_t(nodes_[n].line) - wanted_lines_);
            return std::pair(away, nodes_[n].demerits);
        };
        return *std::min_element(active_.begin(), active_.end(),
                                 [&](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
    }

    Breaks collect(std::size_t best) {
        Breaks out;
        out.pass = attempt_.pass;
        out.demerits = nodes_[best].demerits;
        attempt_.emergency = 0;  // what is reported is how the lines really stand
        for (std::size_t n = best; nodes_[n].previous != none; n = nodes_[n].previous)
            out.lines.push_back(finished(nodes_[nodes_[n].previous], nodes_[n]));
        std::reverse(out.lines.begin(), out.lines.end());
        return out;
    }

    Line finished(const Node& from, const Node& to) {
        const Breakpoint& begin = breakpoints_[from.breakpoint];
        const Breakpoint& end = breakpoints_[to.breakpoint];
        const Measured m = measure(begin, end, line_width(from.line));
        Line line;
        line.first = begin.start;
        line.last = end.item;
        line.natural = m.sums.width;
        line.flagged = end.flagged;
        line.overfull = to.overfull;
        line.underfull = m.missing > 0 && (m.badness > std::max(p_.tolerance, p_.loose_tolerance) ||
                                           (p_.within_limits && m.beyond_limits));
        if (m.filled) return line;
        const Setting set =
            m.overfull ? Setting{-1, -1, -1}
                       : set_line(m.missing, m.missing < 0 ? m.sums.shrink : m.sums.stretch);
        line.space_ratio = set.space;
        line.tracking_ratio = set.tracking;
        line.expansion_ratio = set.expansion;
        return line;
    }

    Width line_width(std::size_t line) {
        while (widths_.size() <= line) widths_.push_back(width_(widths_.size()));
        return widths_[line];
    }

    const std::function<Width(std::size_t)>& width_;
    const Parameters& p_;
    std::vector<Breakpoint> breakpoints_;
    std::vector<Width> widths_;  ///< asked for once each
    Attempt attempt_;
    std::ptrdiff_t wanted_lines_ = 0;
    std::vector<Node> nodes_;
    std::vector<std::size_t> active_, kept_;  ///< into nodes_
    std::vector<Node> fresh_;
};

}  // namespace

Breaks break_paragraph(const std::vector<Item>& items,
                       const std::function<Width(std::size_t)>& width,
                       const Parameters& parameters) {
    if (items.empty()) return {};
    return Breaker(items, width, parameters).run();
}

}  // namespace cicero::paragraph
