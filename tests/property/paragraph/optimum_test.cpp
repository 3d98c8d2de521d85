#include <algorithm>
#include <optional>
#include <random>

#include <catch2/catch.hpp>

#include "paragraph/badness.hpp"
#include "paragraph/breaker.hpp"
#include "paragraph/levers.hpp"

using namespace cicero::paragraph;

namespace {

struct Problem {
    std::vector<Item> items;
    std::vector<Width> widths;
    Parameters parameters;

    Width width(std::size_t line) const { return widths[std::min(line, widths.size() - 1)]; }
};

/// Tries every set of breaks. Written from the definitions, item by item, with nothing of the
/// breaker but badness and fitness: no sums, no pruning, no state.
class BruteForce {
public:
    BruteForce(const Problem& problem, Pass pass, std::int64_t tolerance, Width emergency)
        : problem_(problem),
          p_(problem.parameters),
          emergency_(emergency),
          ordinary_(pass <= Pass::Second),
          tolerance_(tolerance) {}

    std::optional<Demerits> optimum() {
        extend(none, 0, Fitness::Normal, 0, 0);
        return best_;
    }

private:
    static constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

    const std::vector<Item>& items() const { return problem_.items; }

    static bool is_forced(const Item& item) {
        return std::holds_alternative<Penalty>(item) && std::get<Penalty>(item).cost <= forced;
    }
    static bool stays(const Item& item) {
        return std::holds_alternative<Box>(item) || std::holds_alternative<Discretionary>(item);
    }

    bool legal(std::size_t i) const {
        if (const auto* penalty = std::get_if<Penalty>(&items()[i]))
            return penalty->cost < forbidden;
        if (const auto* disc = std::get_if<Discretionary>(&items()[i]))
            return disc->cost < forbidden;
        return std::holds_alternative<Glue>(items()[i]) && i > 0 && stays(items()[i - 1]);
    }

    struct Total {
        Width width = 0, fill = 0;
        Capacity stretch, shrink;
        bool empty = true;
    };

    Total total(std::size_t from, std::size_t to) const {
        Total t;
        std::size_t i = 0;
        if (from != none) {
            i = from + 1;
            const auto* disc = std::get_if<Discretionary>(&items()[from]);
            if (disc && disc->after != 0) {
                t.width += disc->after - disc->hang_after;
                t.empty = false;
            } else {
                while (i < to && !stays(items()[i]) && !is_forced(items()[i])) ++i;
            }
        }
        if (t.empty && i < to && std::holds_alternative<Box>(items()[i]))
            t.width -= std::get<Box>(items()[i]).hang_left;
        for (; i < to; ++i) add(t, items()[i]);
        const auto* disc = std::get_if<Discretionary>(&items()[to]);
        if (disc) t.width += disc->before;
        if (disc && disc->before != 0) t.width -= disc->hang_before;
        else if (to > 0 && !t.empty) t.width -= hang_of_last_box(to);
        return t;
    }

    Width hang_of_last_box(std::size_t to) const {
        while (to > 0 && std::holds_alternative<Penalty>(items()[to - 1])) --to;
        if (to == 0 || !std::holds_alternative<Box>(items()[to - 1])) return 0;
        return std::get<Box>(items()[to - 1]).hang_right;
    }

    static void add(Total& t, const Item& item) {
        t.empty = false;
        if (const auto* box = std::get_if<Box>(&item)) {
            t.width += box->width;
            t.stretch.tracking += box->tracking.stretch, t.shrink.tracking += box->tracking.shrink;
            t.stretch.expansion += box->expansion.stretch;
            t.shrink.expansion += box->expansion.shrink;
        } else if (const auto* glue = std::get_if<Glue>(&item)) {
            t.width += glue->width, t.fill += glue->fill;
            t.stretch.space += glue->stretch, t.shrink.space += glue->shrink;
        } else if (const auto* disc = std::get_if<Discretionary>(&item)) {
            t.width += disc->whole;
        }
    }

    void extend(std::size_t from, std::size_t line, Fitness fitness, int flags, Demerits demerits) {
        for (std::size_t to = from == none ? 0 : from + 1; to < items().size(); ++to) {
            if (legal(to)) try_line(from, to, line, fitness, flags, demerits);
            if (is_forced(items()[to])) return;
        }
    }

    void try_line(std::size_t from, std::size_t to, std::size_t line, Fitness fitness, int flags,
                  Demerits demerits) {
        const Total t = total(from, to);
        if (t.empty) return;
        const Width missing = problem_.width(line) - t.width;
        if (-missing > t.shrink.total()) return;
        const std::int64_t bad = badness_of(t, missing);
        if (bad > tolerance_) return;
        if (ordinary_ && p_.within_limits && !p_.is_ragged() && t.fill == 0 &&
            missing > t.stretch.total())
            return;
        const bool end = to + 1 == items().size();
        const Fitness here = fitness_of(bad, missing < 0);
        int cost = 0;
        bool flagged = false;
        if (const auto* penalty = std::get_if<Penalty>(&items()[to]))
            cost = penalty->cost, flagged = penalty->flagged;
        if (const auto* disc = std::get_if<Discretionary>(&items()[to]))
            cost = disc->cost, flagged = disc->flagged;
        const int now = flagged ? flags + 1 : 0;
        if (now > p_.most_flagged) return;

        Demerits d = (p_.line_penalty + bad) * (p_.line_penalty + bad);
        if (cost > forced) d += cost >= 0 ? Demerits(cost) * cost : -Demerits(cost) * cost;
        if (flags > 0 && end) d += p_.final_flagged_demerits;
        if (flags > 0 && flagged && !end) d += p_.flagged_demerits;
        if (now > p_.free_flagged) d += p_.most_flagged_demerits;
        if (clash(fitness, here)) d += p_.adjacent_demerits;
        if (end && line > 0 && t.width < p_.shortest_last_line) d += p_.runt_demerits;
        d += demerits;
        if (end) best_ = best_ ? std::min(*best_, d) : d;
        else extend(to, line + 1, here, now, d);
    }

    std::int64_t badness_of(const Total& t, Width missing) const {
        if (missing < 0) return line_badness(missing, t.shrink);
        if (t.fill > 0 || missing == 0) return 0;
        if (p_.is_ragged())
            return badness(std::max<Width>(0, missing - p_.ragged_zone),
                           p_.line_end_stretch + emergency_);
        Capacity stretch = t.stretch;
        stretch.space += emergency_;
        return line_badness(missing, stretch);
    }

    const Problem& problem_;
    const Parameters& p_;
    Width emergency_;
    bool ordinary_;
    std::int64_t tolerance_;
    std::optional<Demerits> best_;
};

class Generator {
public:
    explicit Generator(unsigned seed) : random_(seed) {}

    Problem problem() {
        Problem p;
        levers_ = once_in(2);
        const int words = number(2, 7);
        for (int w = 0; w < words; ++w) {
            if (w > 0) space(p.items);
            word(p.items);
        }
        p.items.insert(p.items.end(), {Penalty{forbidden}, Glue{0, 0, 0, 1}, Penalty{forced}});
        for (int n = number(1, 4); n > 0; --n) p.widths.push_back(number(60, 130));
        parameters(p.parameters);
        return p;
    }

    int number(int low, int high) { return std::uniform_int_distribution<int>(low, high)(random_); }
    bool once_in(int n) { return number(1, n) == 1; }

private:
    void space(std::vector<Item>& items) {
        if (once_in(12)) items.insert(items.end(), {Glue{0, 0, 0, 1}, Penalty{forced}});
        if (once_in(10)) items.push_back(Penalty{number(-200, 300)});
        items.push_back(Glue{number(4, 12), number(0, 12), number(0, 4)});
    }

    void word(std::vector<Item>& items) {
        for (int parts = number(1, 4); parts > 0; --parts) {
            const Width width = number(8, 45);
            items.push_back(Box{width, number(0, 3), number(0, 3), give(), give()});
            if (parts > 1) items.push_back(hyphen());
        }
    }

    Give give() { return levers_ ? Give{number(0, 2), number(0, 2)} : Give{}; }

    Discretionary hyphen() {
        Discretionary disc{number(0, 6), once_in(4) ? number(1, 5) : 0,
                           once_in(4) ? number(1, 5) : 0, number(-30, 120)};
        disc.flagged = !once_in(6);
        disc.hang_before = std::min<Width>(disc.before, number(0, 2));
        disc.hang_after = std::min<Width>(disc.after, number(0, 2));
        return disc;
    }

    void parameters(Parameters& p) {
        p.tolerance = badness_of_ratio(number(5, 40) / 10.0);
        p.loose_tolerance = p.tolerance + 5 * number(-200, 2000);
        p.within_limits = once_in(3);
        p.emergency_stretch = once_in(2) ? number(1, 30) : 0;
        p.line_end_stretch = once_in(4) ? number(1, 30) : 0;
        p.adjacent_demerits = number(0, 20000);
        p.flagged_demerits = number(0, 20000);
        p.final_flagged_demerits = number(0, 20000);
        p.free_flagged = number(0, 2);
        p.most_flagged = number(0, 3);
        p.most_flagged_demerits = number(0, 60000);
        p.shortest_last_line = once_in(2) ? number(5, 40) : 0;
        p.runt_demerits = number(0, 2000000);
    }

    std::mt19937 random_;
    bool levers_ = false;
};

struct Optimum {
    Pass pass;
    Demerits demerits;
};

std::optional<Optimum> optimum(const Problem& problem) {
    const Parameters& p = problem.parameters;
    if (const auto d = BruteForce(problem, Pass::First, p.tolerance, 0).optimum())
        return Optimum{Pass::First, *d};
    if (p.loose_tolerance > p.tolerance)
        if (const auto d = BruteForce(problem, Pass::Second, p.loose_tolerance, 0).optimum())
            return Optimum{Pass::Second, *d};
    if (p.emergency_stretch > 0)
        if (const auto d = BruteForce(problem, Pass::Emergency,
                                      std::max(p.tolerance, p.loose_tolerance), p.emergency_stretch)
                               .optimum())
            return Optimum{Pass::Emergency, *d};
    return std::nullopt;
}

Breaks broken(const Problem& problem) {
    return break_paragraph(
        problem.items, [&](std::size_t n) { return problem.width(n); }, problem.parameters);
}

}  // namespace

TEST_CASE("The optimum is that of trying everything") {
    int by_pass[4] = {};
    for (unsigned seed = 0; seed < 6000; ++seed) {
        Generator generator(seed);
        const Problem problem = generator.problem();
        const auto expected = optimum(problem);
        const Breaks breaks = broken(problem);
        ++by_pass[int(breaks.pass)];
        CAPTURE(seed);
        if (expected) {
            REQUIRE(breaks.pass == expected->pass);
            REQUIRE(breaks.demerits == expected->demerits);
        } else {
            REQUIRE(breaks.pass == Pass::LastResort);
        }
    }
    for (const int count : by_pass) CHECK(count > 200);  // the generator reaches every pass
}

TEST_CASE("Overfull lines appear only where no way avoids them") {
    for (unsigned seed = 0; seed < 3000; ++seed) {
        Generator generator(seed);
        Problem problem = generator.problem();
        const Breaks breaks = broken(problem);
        CAPTURE(seed);
        const bool overfull = std::any_of(breaks.lines.begin(), breaks.lines.end(),
                                          [](const Line& l) { return l.overfull; });
        problem.parameters.most_flagged = 1000;
        const bool avoidable = BruteForce(problem, Pass::LastResort, worst_badness,
                                          problem.parameters.emergency_stretch)
                                   .optimum()
                                   .has_value();
        REQUIRE(overfull == !avoidable);
    }
}

TEST_CASE("Lines follow on each other and end at the paragraph's end") {
    for (unsigned seed = 0; seed < 3000; ++seed) {
        Generator generator(seed);
        const Problem problem = generator.problem();
        const Breaks breaks = broken(problem);
        CAPTURE(seed);
        REQUIRE_FALSE(breaks.lines.empty());
        REQUIRE(breaks.lines.front().first == 0);
        REQUIRE(breaks.lines.back().last + 1 == problem.items.size());
        for (std::size_t i = 0; i < breaks.lines.size(); ++i) {
            const Line& line = breaks.lines[i];
            REQUIRE(line.first <= line.last);
            REQUIRE(line.space_ratio >= -1);
            REQUIRE(std::abs(line.tracking_ratio) <= 1);
            REQUIRE(std::abs(line.expansion_ratio) <= 1);
            if (i > 0) REQUIRE(line.first > breaks.lines[i - 1].last);
        }
    }
}

TEST_CASE("One class of lines after the last change of width changes nothing") {
    for (unsigned seed = 0; seed < 3000; ++seed) {
        Generator generator(seed);
        Problem problem = generator.problem();
        const Breaks apart = broken(problem);
        problem.parameters.uniform_from = problem.widths.size() - 1;
        const Breaks together = broken(problem);
        CAPTURE(seed);
        REQUIRE(together.demerits == apart.demerits);
        REQUIRE(together.pass == apart.pass);
    }
}
