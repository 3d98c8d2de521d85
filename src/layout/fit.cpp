#include "layout/fit.hpp"

#include <algorithm>
#include <cstdio>
#include <limits>
#include <map>
#include <optional>

#include "layout/fewest.hpp"

namespace cicero::layout {

namespace {

class FitSearch {
public:
    FitSearch(const std::vector<Lever>& levers, const std::function<Outcome(const Steps&)>& attempt)
        : levers_(levers), attempt_(attempt) {
        for (std::size_t i = 0; i < levers.size(); ++i) {
            all_.push_back(levers[i].use == Lever::Use::Dear ? levers[i].most : 0);
            if (levers[i].use == Lever::Use::Weighed) weighed_.push_back(i);
        }
    }

    Answer run() {
        Answer out;
        out.found = search();
        out.steps = steps_;
        if (out.found) out.cost = total(steps_, known_.at(steps_));
        for (const auto& [steps, outcome] : known_)
            out.tries.push_back({steps, outcome.fits, total(steps, outcome), outcome.left});
        std::ranges::stable_sort(out.tries,
                                 [&](const Try& a, const Try& b) { return is_cheaper(a, b); });
        return out;
    }

private:
    static constexpr double too_dear = std::numeric_limits<double>::infinity();

    bool search() {
        steps_.assign(levers_.size(), 0);
        if (!fits()) {
            steps_ = all_;
            if (!fits()) return false;
            for (std::size_t i = levers_.size(); i-- > 0;) take_back(i);
        }
        for (std::size_t i = 0; i < levers_.size(); ++i)
            if (levers_[i].use == Lever::Use::Improving) improve(i);
        return true;
    }

    [[nodiscard]] double total(const Steps& steps, const Outcome& outcome) const {
        double out = outcome.cost;
        for (std::size_t i = 0; i < levers_.size(); ++i) out += price(i, steps[i]);
        return out;
    }

    [[nodiscard]] bool is_cheaper(const Try& a, const Try& b) const {
        for (std::size_t i = levers_.size(); i-- > 0;)
            if (levers_[i].use == Lever::Use::Dear && a.steps[i] != b.steps[i])
                return a.steps[i] < b.steps[i];
        return a.cost < b.cost;
    }

    const Outcome& outcome() {
        const auto [known, fresh] = known_.try_emplace(steps_);
        if (fresh) known->second = attempt_(steps_);
        return known->second;
    }

    [[nodiscard]] double price(std::size_t lever, std::size_t step) const {
        return levers_[lever].price ? levers_[lever].price(step) : 0;
    }

    [[nodiscard]] double cost(std::size_t lever) {
        const Outcome& now = outcome();
        return now.fits ? now.cost + price(lever, steps_[lever]) : too_dear;
    }

    // With the steps as they are, and the best of those that are weighed.
    bool fits() { return weighed_.empty() ? outcome().fits : weigh(); }

    /// Steps of the weighed levers but the last.
    struct Combination {
        Steps steps;
        double price = 0;
    };

    // Cheapest first: behind one that alone costs more than what was found there is nothing.
    [[nodiscard]] std::vector<Combination> combinations() const {
        std::vector<Combination> out{{}};
        for (std::size_t i = 0; i + 1 < weighed_.size(); ++i) {
            std::vector<Combination> longer;
            for (const Combination& one : out)
                for (std::size_t step = 0; step <= levers_[weighed_[i]].most; ++step) {
                    longer.push_back({one.steps, one.price + price(weighed_[i], step)});
                    longer.back().steps.push_back(step);
                }
            out = std::move(longer);
        }
        std::ranges::stable_sort(out, {}, &Combination::price);
        return out;
    }

    bool weigh() {
        Steps best;
        double least = too_dear;
        for (const Combination& others : combinations()) {
            if (others.price >= least) break;
            for (std::size_t i = 0; i < others.steps.size(); ++i)
                steps_[weighed_[i]] = others.steps[i];
            weigh_last(others.price, least, best);
        }
        for (const std::size_t lever : weighed_) steps_[lever] = levers_[lever].most;
        if (least < too_dear) steps_ = best;
        return least < too_dear;
    }

    // From the least of its steps that fits, as far as one may be cheaper.
    void weigh_last(double others, double& least, Steps& best) {
        const std::size_t last = weighed_.back();
        std::size_t step = first_to_weigh(last, least - others);
        for (; step <= levers_[last].most && others + price(last, step) < least; ++step) {
            steps_[last] = step;
            const double now = others + cost(last);
            if (now >= least) continue;
            best = steps_;
            least = now;
        }
    }

    // Of a lever that is halved: the least step that fits, and none where even the furthest one
    // that may be paid does not.
    std::size_t first_to_weigh(std::size_t lever, double most_price) {
        if (levers_[lever].order != Lever::Order::Halving) return 0;
        const auto fits_at = [&](std::size_t step) {
            steps_[lever] = step;
            return outcome().fits;
        };
        std::size_t most = levers_[lever].most;
        while (most > 0 && price(lever, most) >= most_price) --most;
        if (fits_at(0)) return 0;
        if (most == 0 || !fits_at(most)) return levers_[lever].most + 1;
        return halved(most, fits_at);
    }

    bool fits_with(std::size_t lever, std::size_t step) {
        steps_[lever] = step;
        return fits();
    }

    // All of it fits: the least that does, with the cheaper levers used up and the dearer ones as
    // they were found.
    void take_back(std::size_t lever) {
        if (levers_[lever].use != Lever::Use::Dear || levers_[lever].most == 0) return;
        const std::size_t least = fits_with(lever, 0) ? 0 : least_step(lever);
        (void)fits_with(lever, least);
    }

    std::size_t least_step(std::size_t lever) {
        const std::size_t most = levers_[lever].most;
        if (levers_[lever].order == Lever::Order::Halving)
            return halved(most, [&](std::size_t step) { return fits_with(lever, step); });
        if (levers_[lever].order == Lever::Order::Doubling)
            return fewest(most, [&](std::size_t step) { return fits_with(lever, step); })
                .value_or(most);
        std::size_t step = 1;
        while (step < most && !fits_with(lever, step)) ++step;
        return step;
    }

    // Of steps of which 0 does not fit and `high` does.
    template <class Fits>
    static std::size_t halved(std::size_t high, const Fits& fits_at) {
        std::size_t low = 0;
        while (low + 1 < high) {
            const std::size_t middle = high - (high - low) / 2;
            (fits_at(middle) ? high : low) = middle;
        }
        return high;
    }

    void improve(std::size_t lever) {
        std::size_t best = 0;
        double least = cost(lever);
        for (std::size_t step = 1; step <= levers_[lever].most; ++step) {
            if (levers_[lever].price(step) >= least) break;
            steps_[lever] = step;
            const double now = cost(lever);
            if (now >= least) continue;
            best = step;
            least = now;
        }
        steps_[lever] = best;
    }

    const std::vector<Lever>& levers_;
    const std::function<Outcome(const Steps&)>& attempt_;
    Steps steps_, all_;
    std::vector<std::size_t> weighed_;
    std::map<Steps, Outcome> known_;
};

}  // namespace

Answer find_fit(const std::vector<Lever>& levers,
                const std::function<Outcome(const Steps&)>& attempt) {
    return FitSearch(levers, attempt).run();
}

std::string points_text(Length length) {
    char out[32];
    std::snprintf(out, sizeof out, "%.2fpt", length.points());
    return out;
}

}  // namespace cicero::layout
