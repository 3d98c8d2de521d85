#include "brute_force.hpp"

#include <cmath>

namespace cicero::paragraph::tests {

namespace {

constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

bool is_forced(const Item& item) {
    return std::holds_alternative<Penalty>(item) && std::get<Penalty>(item).cost <= forced;
}

bool stays(const Item& item) {
    return std::holds_alternative<Box>(item) || std::holds_alternative<Discretionary>(item);
}

bool is_legal(const std::vector<Item>& items, std::size_t i) {
    if (const auto* penalty = std::get_if<Penalty>(&items[i])) return penalty->cost < forbidden;
    if (const auto* disc = std::get_if<Discretionary>(&items[i])) return disc->cost < forbidden;
    return std::holds_alternative<Glue>(items[i]) && i > 0 && stays(items[i - 1]);
}

// Whether the glue may be broken at, itself or the penalty before it.
bool parts_words(const std::vector<Item>& items, std::size_t glue) {
    if (glue == 0) return false;
    const auto* penalty = std::get_if<Penalty>(&items[glue - 1]);
    return stays(items[glue - 1]) || (penalty && penalty->cost < forbidden);
}

// The least cost of the adjustments: at a common price of one more unit of width each goes as far
// as it is worth, and that price is found by halving.
struct Cost {
    std::int64_t badness = 0;
    double space = 0;  ///< ratio
};

Cost least_cost(double missing, const Capacity& capacity, bool& doubtful) {
    const double gives[] = {double(capacity.space), double(capacity.tracking),
                            double(capacity.expansion)};
    const double prices[] = {4, 36, 1};
    double ratios[3] = {};
    const auto given_at = [&](double price) {
        double sum = 0;
        for (int i = 0; i < 3; ++i) {
            ratios[i] = std::min(1.0, std::sqrt(price * gives[i] / (300 * prices[i])));
            sum += ratios[i] * gives[i];
        }
        return sum;
    };
    double low = 0, high = 1e7;
    for (int i = 0; i < 200; ++i) {
        const double middle = (low + high) / 2;
        (given_at(middle) < missing ? low : high) = middle;
    }
    const double beyond = missing - given_at(high);
    if (beyond > 1e-6) ratios[0] = gives[0] > 0 ? 1 + beyond / gives[0] : 1e9;
    double cost = 0, total = 4;
    for (int i = 1; i < 3; ++i) total += gives[i] > 0 ? prices[i] : 0;
    for (int i = 0; i < 3; ++i)
        if (gives[i] > 0 || i == 0) cost += 100 * prices[i] * std::pow(ratios[i], 3) / total;
    if (cost >= double(worst_badness)) return {worst_badness, gives[0] > 0 ? ratios[0] : 0};
    // Small numbers have costs of exactly a half: which way those go is nobody's law.
    constexpr double near = 1e-6;
    doubtful |= std::abs(cost - std::floor(cost) - 0.5) < near;
    return {std::llround(cost), gives[0] > 0 ? ratios[0] : 0};
}

Cost cost_of(Width missing, const Capacity& c, bool& doubtful) {
    if (c.tracking + c.expansion > 0) return least_cost(double(missing), c, doubtful);
    return {badness(missing, c.space), c.space > 0 ? double(missing) / double(c.space) : 0};
}

// Quarters of the limit, −1 to 2. Which way a half goes is a law only where no adjustment is beside
// it.
int nearest_quarter(double ratio, bool exact, bool& doubtful) {
    const double quarters = 4 * std::min(2.0, std::max(-1.0, ratio));
    const double part = quarters - std::floor(quarters);
    doubtful |= !exact && std::abs(part - 0.5) < 1e-9;
    return int(std::floor(quarters + 0.5));
}

}  // namespace

std::optional<Demerits> BruteForce::optimum() {
    extend(none);
    return best_;
}

bool BruteForce::legal(std::size_t i) const {
    const bool divides = std::holds_alternative<Discretionary>(items()[i]);
    return is_legal(items(), i) && (allowed_.divides || !divides);
}

void BruteForce::begin(Tried& t, std::size_t from, std::size_t to, std::size_t& i) const {
    t.follows_forced = from == none || is_forced(items()[from]);
    if (from != none) {
        i = from + 1;
        const auto* disc = std::get_if<Discretionary>(&items()[from]);
        if (disc && disc->after != 0) {
            t.natural += disc->after - disc->hang_after;
            t.empty = false;
            return;
        }
        while (i < to && !stays(items()[i]) && !is_forced(items()[i])) ++i;
    }
    if (i >= to || !std::holds_alternative<Box>(items()[i])) return;
    t.natural -= std::get<Box>(items()[i]).hang_left;
    t.first_word = std::get<Box>(items()[i]).first_word;
}

void BruteForce::end(Tried& t, std::size_t to) const {
    std::size_t last = to;
    while (last > 0 && std::holds_alternative<Penalty>(items()[last - 1])) --last;
    const auto* box = last > 0 ? std::get_if<Box>(&items()[last - 1]) : nullptr;
    const auto* disc = std::get_if<Discretionary>(&items()[to]);
    const auto* penalty = std::get_if<Penalty>(&items()[to]);
    if (disc) t.natural += disc->before;
    if (disc && disc->before != 0) t.natural -= disc->hang_before;
    else if (box && !t.empty) t.natural -= box->hang_right;
    if (box) t.last_word = box->last_word;
    if (penalty) t.cost = penalty->cost, t.flagged = penalty->flagged;
    if (disc) t.cost = disc->cost, t.flagged = disc->flagged;
    t.is_forced = t.cost <= forced;
    t.is_end = to + 1 == items().size();
}

BruteForce::Tried BruteForce::line(std::size_t from, std::size_t to) const {
    Tried t;
    std::size_t i = 0;
    begin(t, from, to, i);
    for (; i < to; ++i) {
        t.empty = false;
        if (const auto* box = std::get_if<Box>(&items()[i])) {
            t.natural += box->width;
            t.stretch.tracking += box->tracking.stretch, t.shrink.tracking += box->tracking.shrink;
            t.stretch.expansion += box->expansion.stretch;
            t.shrink.expansion += box->expansion.shrink;
        } else if (const auto* glue = std::get_if<Glue>(&items()[i])) {
            t.natural += glue->width, t.fill += glue->fill;
            t.gaps += parts_words(items(), i) ? 1 : 0;
            t.stretch.space += glue->stretch, t.shrink.space += glue->shrink;
        } else if (const auto* disc = std::get_if<Discretionary>(&items()[i])) {
            t.natural += disc->whole;
        }
    }
    end(t, to);
    t.missing = problem_.width(path_.size()) - t.natural;
    return t;
}

void BruteForce::extend(std::size_t from) {
    for (std::size_t to = from == none ? 0 : from + 1; to < items().size(); ++to) {
        if (legal(to)) try_line(from, to);
        if (is_forced(items()[to])) return;
    }
}

void BruteForce::try_line(std::size_t from, std::size_t to) {
    Tried t = line(from, to);
    if (t.empty || -t.missing > t.shrink.total() + p_.overrun) return;
    t.badness = badness_of(t);
    t.quarters = quarters_of(t);
    path_.push_back(t);
    if (is_feasible(t)) {
        const bool counts = allowed_.lines == 0 || path_.size() == allowed_.lines;
        if (!t.is_end) extend(to);
        else if (counts) keep(path_demerits());
    }
    path_.pop_back();
}

void BruteForce::keep(Demerits demerits) {
    if (best_ && demerits > *best_) return;
    const bool costs = end_demerits() > 0;
    is_tied_ = best_ == demerits && (is_tied_ || costs != costs_at_its_end_);
    best_ = demerits;
    costs_at_its_end_ = costs;
}

bool BruteForce::is_feasible(const Tried& t) const {
    if (t.badness > allowed_.tolerance || hyphens_up_to(path_.size() - 1) > p_.most_flagged)
        return false;
    return !allowed_.within_limits || p_.is_ragged() || t.fill > 0 ||
           t.missing <= t.stretch.total();
}

std::int64_t BruteForce::badness_of(const Tried& t) const {
    if (t.missing < 0 && p_.overrun > 0)
        return badness(std::max<Width>(0, -t.missing - t.shrink.total()), p_.line_end_stretch);
    if (t.missing < 0) return cost_of(-t.missing, t.shrink, doubtful_).badness;
    if (t.fill > 0 || t.missing == 0) return 0;
    if (p_.is_ragged())
        return badness(std::max<Width>(0, t.missing - p_.ragged_zone),
                       p_.line_end_stretch + allowed_.emergency);
    Capacity stretch = t.stretch;
    stretch.space += allowed_.emergency;
    return cost_of(t.missing, stretch, doubtful_).badness;
}

// Spaces that infinite glue or a blank spares are as they are.
int BruteForce::quarters_of(const Tried& t) const {
    if (t.missing == 0 || (t.missing > 0 && (t.fill > 0 || p_.is_ragged()))) return 0;
    const Capacity& give = t.missing < 0 ? t.shrink : t.stretch;
    const double ratio = cost_of(std::abs(t.missing), give, doubtful_).space;
    const bool exact = give.tracking + give.expansion == 0;
    return nearest_quarter(t.missing < 0 ? -ratio : ratio, exact, doubtful_);
}

Demerits BruteForce::neighbours(int a, int b) const {
    return p_.adjacent_demerits * std::min(16, (a - b) * (a - b)) / 16;
}

// Lines in a row that end with a hyphen, of which this is the last.
int BruteForce::hyphens_up_to(std::size_t line) const {
    int count = 0;
    while (path_[line].flagged && ++count && line-- > 0) {
    }
    return count;
}

Demerits BruteForce::path_demerits() const {
    Demerits sum = 0;
    for (std::size_t i = 0; i < path_.size(); ++i) {
        sum += own_demerits(i);
        if (i == 0) sum += neighbours(0, path_[0].quarters);
        if (i > 0) sum += pair_demerits(path_[i - 1], path_[i]);
        if (i < 2 || !is_step(path_[i - 2], path_[i - 1]) || !is_step(path_[i - 1], path_[i]))
            continue;
        const bool both_longer =
            path_[i - 2].missing > path_[i - 1].missing && path_[i - 1].missing > path_[i].missing;
        const bool both_shorter =
            path_[i - 2].missing < path_[i - 1].missing && path_[i - 1].missing < path_[i].missing;
        if (both_longer || both_shorter) sum += p_.staircase_demerits;
    }
    return sum;
}

Demerits BruteForce::own_demerits(std::size_t line) const {
    const Tried& t = path_[line];
    Demerits d = (p_.line_penalty + t.badness) * (p_.line_penalty + t.badness);
    if (!t.is_forced) d += t.cost >= 0 ? Demerits(t.cost) * t.cost : -Demerits(t.cost) * t.cost;
    if (hyphens_up_to(line) > p_.free_flagged) d += p_.most_flagged_demerits;
    return t.is_end ? d + end_demerits() : d;
}

// Of the last line; the only one of a paragraph may be as short as it likes.
Demerits BruteForce::end_demerits() const {
    const Tried& t = path_.back();
    if (path_.size() == 1) return 0;
    Demerits d = 0;
    if (t.natural < p_.shortest_last_line) d += p_.runt_demerits;
    if (t.gaps == 0 && !t.follows_forced) d += p_.lone_word_demerits;
    const Width width = std::max<Width>(0, problem_.width(path_.size() - 1));
    const Width ample = std::max(p_.ample_last_line, width * p_.ample_last_hundredths / 100);
    const Width lacking = ample - std::max<Width>(0, t.natural);
    return lacking > 0 ? d + p_.short_last_demerits * std::min(lacking, ample) / ample : d;
}

Demerits BruteForce::pair_demerits(const Tried& a, const Tried& b) const {
    Demerits d = neighbours(a.quarters, b.quarters);
    if (a.flagged && b.is_end) d += p_.final_flagged_demerits;
    if (a.flagged && b.flagged && !b.is_end) d += p_.flagged_demerits;
    if (!a.is_forced && a.first_word != 0 && a.first_word == b.first_word) d += p_.stack_demerits;
    if (!a.is_forced && !b.is_forced && a.last_word != 0 && a.last_word == b.last_word)
        d += p_.stack_demerits;
    return d;
}

bool BruteForce::is_step(const Tried& a, const Tried& b) const {
    if (p_.staircase_step == 0 || a.is_forced || b.is_forced) return false;
    const Width size = std::abs(a.missing - b.missing);
    return size >= p_.staircase_step && size <= 4 * p_.staircase_step;
}

std::optional<Optimum> optimum(const Problem& problem, bool* doubtful) {
    const Parameters& p = problem.parameters;
    const std::int64_t loose = std::max(p.tolerance, p.loose_tolerance);
    bool costs_at_its_end = false;
    const auto found = [&](const Allowed& allowed) {
        BruteForce force(problem, allowed);
        const auto best = force.optimum();
        costs_at_its_end = force.costs_at_its_end();
        if (doubtful) *doubtful |= force.is_doubtful() || (p.mends_last_line && force.is_tied());
        return best;
    };
    const bool has_second = loose > p.tolerance || !p.first_pass_divides;
    if (const auto d = found({p.tolerance, 0, p.within_limits, p.first_pass_divides})) {
        if (!has_second || !p.mends_last_line || !costs_at_its_end) return Optimum{Pass::First, *d};
        const auto second = found({loose, 0, p.within_limits});
        return second && *second < *d ? Optimum{Pass::Second, *second} : Optimum{Pass::First, *d};
    }
    if (has_second)
        if (const auto d = found({loose, 0, p.within_limits})) return Optimum{Pass::Second, *d};
    if (p.emergency_stretch > 0 || p.within_limits)
        if (const auto d = found({loose, p.emergency_stretch})) return Optimum{Pass::Emergency, *d};
    return std::nullopt;
}

std::size_t legal_breaks(const Problem& problem) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < problem.items.size(); ++i) count += is_legal(problem.items, i);
    return count;
}

}  // namespace cicero::paragraph::tests
