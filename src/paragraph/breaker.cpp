#include "paragraph/breaker.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace cicero::paragraph {

namespace {

constexpr double infinitely_bad = 10000;
constexpr std::size_t none = std::size_t(-1);

struct Sums {
    Width width = 0, stretch = 0, shrink = 0, fill = 0;
    friend Sums operator-(Sums a, const Sums& b) {
        return {a.width - b.width, a.stretch - b.stretch, a.shrink - b.shrink, a.fill - b.fill};
    }
};

/// A feasible breakpoint; what is outside its state (position, line, class, run of hyphens) is
/// outside the law of the optimum.
struct Node {
    std::size_t position = 0;  ///< item; the line after it begins at `start`
    std::size_t start = 0;
    std::size_t line = 0;      ///< lines before it
    int fitness = 1;           ///< 0 tight, 1 normal, 2 loose, 3 very loose
    int flags = 0;             ///< hyphens in a row up to here
    Sums before;               ///< sums of all items before `start`
    double demerits = 0;
    std::size_t previous = none;
    double ratio = 0;
    Width natural = 0;
    bool overfull = false;
};

struct Break {
    int cost = 0;
    bool flagged = false;
    Width before = 0, after = 0;
};

int fitness_of(double ratio) {
    // Classes of the 1981 paper, p. 1155: −½, ½, 1.
    return ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3;
}

class Breaker {
public:
    Breaker(const std::vector<Item>& items, const std::function<Width(std::size_t)>& width, const Parameters& p)
        : items_(items), width_(width), p_(p) {
        sum_up();
    }

    Breaks run() {
        const double tolerances[] = {p_.tolerance, p_.loose_tolerance, p_.loose_tolerance};
        for (int pass = 1; pass <= 3; ++pass) {
            if (pass == 3 && p_.emergency_stretch == 0) continue;
            if (pass == 2 && p_.loose_tolerance <= p_.tolerance) continue;
            emergency_ = pass == 3 ? p_.emergency_stretch : 0;
            if (attempt(tolerances[pass - 1], false)) return collect(pass);
        }
        emergency_ = p_.emergency_stretch;
        attempt(std::numeric_limits<double>::max(), true);
        return collect(4);
    }

private:
    void sum_up() {
        sums_.resize(items_.size() + 1);
        for (std::size_t i = 0; i < items_.size(); ++i) {
            Sums s = sums_[i];
            if (const auto* box = std::get_if<Box>(&items_[i])) {
                s.width += box->width, s.stretch += box->stretch, s.shrink += box->shrink;
            } else if (const auto* glue = std::get_if<Glue>(&items_[i])) {
                s.width += glue->width, s.stretch += glue->stretch, s.shrink += glue->shrink, s.fill += glue->fill;
            } else if (const auto* disc = std::get_if<Discretionary>(&items_[i])) {
                s.width += disc->whole;
            }
            sums_[i + 1] = s;
        }
    }

    // Legal breaks, p. 1158: at a penalty or discretionary; at glue after a box.
    [[nodiscard]] bool legal(std::size_t i, Break& out) const {
        out = {};
        if (std::holds_alternative<Glue>(items_[i]))
            return i > 0 && (std::holds_alternative<Box>(items_[i - 1]) ||
                             std::holds_alternative<Discretionary>(items_[i - 1]));
        if (const auto* penalty = std::get_if<Penalty>(&items_[i])) {
            out = {penalty->cost, penalty->flagged, 0, 0};
            return penalty->cost < forbidden;
        }
        if (const auto* disc = std::get_if<Discretionary>(&items_[i])) {
            out = {disc->cost, disc->flagged, disc->before, disc->after};
            return disc->cost < forbidden;
        }
        return false;
    }

    // Glue and penalties after a break vanish, up to the next box or forced break.
    [[nodiscard]] std::size_t start_after(std::size_t i) const {
        std::size_t j = i + 1;
        for (; j < items_.size(); ++j) {
            if (std::holds_alternative<Box>(items_[j]) || std::holds_alternative<Discretionary>(items_[j])) break;
            const auto* penalty = std::get_if<Penalty>(&items_[j]);
            if (penalty && penalty->cost <= forced) break;
        }
        return j;
    }

    bool attempt(double tolerance, bool last_resort) {
        tolerance_ = tolerance;
        nodes_.clear();
        active_.clear();
        Node first;
        first.position = none;
        first.start = 0;
        nodes_.push_back(first);
        active_.push_back(0);
        Break at;
        for (std::size_t i = 0; i < items_.size(); ++i) {
            if (!legal(i, at)) continue;
            consider(i, at, last_resort);
            if (active_.empty()) return false;
        }
        return true;
    }

    // All lines that may end at item i.
    void consider(std::size_t i, const Break& at, bool last_resort) {
        fresh_.clear();
        kept_.clear();
        for (const std::size_t a : active_) {
            const double ratio = ratio_of(nodes_[a], i, at);
            const bool is_forced = at.cost <= forced;
            if (ratio >= -1 && ratio <= tolerance_ + 1e-9) offer(a, i, at, ratio, false);
            if (ratio >= -1 && !is_forced) kept_.push_back(a);
        }
        // The last resort keeps one way open: the line that is least too wide, or too loose.
        if (last_resort && kept_.empty() && fresh_.empty()) {
            const auto best = std::min_element(active_.begin(), active_.end(), [&](std::size_t a, std::size_t b) {
                return nodes_[a].demerits < nodes_[b].demerits;
            });
            offer(*best, i, at, std::max(-1.0, ratio_of(nodes_[*best], i, at)), true);
        }
        active_.swap(kept_);
        for (const Node& node : fresh_) {
            active_.push_back(nodes_.size());
            nodes_.push_back(node);
        }
    }

    [[nodiscard]] Sums line_sums(const Node& from, std::size_t i, const Break& at) const {
        Sums s = sums_[i] - from.before;
        s.width += at.before;
        return s;
    }

    [[nodiscard]] double ratio_of(const Node& from, std::size_t i, const Break& at) const {
        const Sums s = line_sums(from, i, at);
        const Width missing = width_(from.line) - s.width;
        if (missing == 0) return 0;
        if (missing > 0) {
            if (s.fill > 0) return 0;
            const Width stretch = s.stretch + emergency_;
            return stretch > 0 ? double(missing) / double(stretch) : std::numeric_limits<double>::infinity();
        }
        return s.shrink > 0 ? double(missing) / double(s.shrink) : -std::numeric_limits<double>::infinity();
    }

    void offer(std::size_t a, std::size_t i, const Break& at, double ratio, bool overfull) {
        const Node& from = nodes_[a];
        Node node;
        node.position = i;
        node.start = start_after(i);
        node.line = from.line + 1;
        node.flags = at.flagged ? from.flags + 1 : 0;
        if (node.flags > p_.most_flagged && !overfull) return;
        node.fitness = fitness_of(ratio);
        node.before = std::holds_alternative<Discretionary>(items_[i]) ? sums_[i + 1] : sums_[std::min(node.start, items_.size())];
        if (const auto* disc = std::get_if<Discretionary>(&items_[i])) {
            node.start = i + 1;
            node.before.width -= disc->after;
        }
        node.demerits = from.demerits + demerits(from, node, at, ratio, i);
        node.previous = a;
        node.ratio = ratio;
        node.natural = line_sums(from, i, at).width;
        node.overfull = overfull && ratio <= -1;
        keep_best(node);
    }

    // Of nodes that no later line can tell apart, the cheapest.
    void keep_best(const Node& node) {
        for (Node& other : fresh_) {
            if (other.line != node.line || other.fitness != node.fitness || other.flags != node.flags) continue;
            if (node.demerits < other.demerits) other = node;
            return;
        }
        fresh_.push_back(node);
    }

    // The 1981 paper, p. 1128, with TeX's penalties (The TeXbook, ch. 14).
    [[nodiscard]] double demerits(const Node& from, const Node& to, const Break& at, double ratio, std::size_t i) const {
        const double bad = p_.line_penalty + std::min(badness(ratio, p_.integer_badness), infinitely_bad);
        double d = bad * bad;
        if (at.cost >= 0) d += double(at.cost) * at.cost;
        else if (at.cost > forced) d -= double(at.cost) * at.cost;
        const bool end = i + 1 == items_.size();
        const bool from_flagged = from.flags > 0;
        if (at.flagged && from_flagged) d += p_.flagged_demerits;
        if (end && from_flagged) d += p_.final_flagged_demerits;
        if (to.flags > 2) d += p_.most_flagged_demerits * (to.flags - 2);
        if (std::abs(to.fitness - from.fitness) > 1) d += p_.adjacent_demerits;
        return d;
    }

    Breaks collect(int pass) const {
        Breaks out;
        out.pass = pass;
        if (active_.empty()) return out;
        std::size_t best = active_.front();
        for (const std::size_t a : active_)
            if (nodes_[a].demerits < nodes_[best].demerits) best = a;
        if (p_.looseness != 0) best = with_looseness(best);
        out.demerits = nodes_[best].demerits;
        for (std::size_t n = best; nodes_[n].previous != none; n = nodes_[n].previous) {
            const Node& node = nodes_[n];
            out.lines.push_back({nodes_[node.previous].start, node.position, node.ratio, node.natural, node.flags > 0,
                                 node.overfull});
        }
        std::reverse(out.lines.begin(), out.lines.end());
        return out;
    }

    // The nearest to the wanted count of lines; among those the cheapest (p. 1163).
    [[nodiscard]] std::size_t with_looseness(std::size_t optimum) const {
        const auto wanted = std::ptrdiff_t(nodes_[optimum].line) + p_.looseness;
        const auto distance = [&](std::size_t n) { return std::abs(std::ptrdiff_t(nodes_[n].line) - wanted); };
        std::size_t best = optimum;
        for (const std::size_t a : active_)
            if (distance(a) < distance(best) || (distance(a) == distance(best) && nodes_[a].demerits < nodes_[best].demerits))
                best = a;
        return best;
    }

    const std::vector<Item>& items_;
    const std::function<Width(std::size_t)>& width_;
    const Parameters& p_;
    std::vector<Sums> sums_;
    std::vector<Node> nodes_;
    std::vector<std::size_t> active_, kept_;
    std::vector<Node> fresh_;
    double tolerance_ = 1;
    Width emergency_ = 0;
};

}  // namespace

double badness(double ratio, bool integer) {
    if (!std::isfinite(ratio)) return infinitely_bad;
    const double bad = 100 * std::abs(ratio * ratio * ratio);
    return std::min(infinitely_bad, integer ? std::floor(bad + 0.5) : bad);
}

Breaks break_paragraph(const std::vector<Item>& items, const std::function<Width(std::size_t)>& width,
                       const Parameters& parameters) {
    return Breaker(items, width, parameters).run();
}

}  // namespace cicero::paragraph
