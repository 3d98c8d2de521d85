#include "layout/fit.hpp"

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
        for (const Lever& lever : levers)
            all_.push_back(lever.use == Lever::Use::Dear ? lever.most : 0);
    }

    Answer run() {
        steps_.assign(levers_.size(), 0);
        if (!fits()) {
            steps_ = all_;
            if (!fits()) return {false, steps_};
            for (std::size_t i = levers_.size(); i-- > 0;) take_back(i);
        }
        for (std::size_t i = 0; i < levers_.size(); ++i)
            if (levers_[i].use == Lever::Use::Improving) improve(i);
        return {true, steps_};
    }

private:
    static constexpr double too_dear = std::numeric_limits<double>::infinity();

    const Outcome& outcome() {
        const auto [known, fresh] = known_.try_emplace(steps_);
        if (fresh) known->second = attempt_(steps_);
        return known->second;
    }

    [[nodiscard]] double cost(std::size_t lever) {
        const Outcome& now = outcome();
        const auto& price = levers_[lever].price;
        return now.fits ? now.cost + (price ? price(steps_[lever]) : 0) : too_dear;
    }

    // With the steps as they are, and the best of those that are weighed.
    bool fits() {
        for (std::size_t i = 0; i < levers_.size(); ++i)
            if (levers_[i].use == Lever::Use::Weighed) return weigh(i);
        return outcome().fits;
    }

    bool weigh(std::size_t lever) {
        std::size_t best = 0;
        double least = too_dear;
        for (std::size_t step = 0; step <= levers_[lever].most; ++step) {
            steps_[lever] = step;
            const double now = cost(lever);
            if (now >= least) continue;
            best = step;
            least = now;
        }
        steps_[lever] = least < too_dear ? best : levers_[lever].most;
        return least < too_dear;
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
        if (levers_[lever].order == Lever::Order::Halving) return halved(lever);
        if (levers_[lever].order == Lever::Order::Doubling)
            return fewest(most, [&](std::size_t step) { return fits_with(lever, step); })
                .value_or(most);
        std::size_t step = 1;
        while (step < most && !fits_with(lever, step)) ++step;
        return step;
    }

    std::size_t halved(std::size_t lever) {
        std::size_t low = 0, high = levers_[lever].most;  // does not fit, fits
        while (low + 1 < high) {
            const std::size_t middle = high - (high - low) / 2;
            (fits_with(lever, middle) ? high : low) = middle;
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
    std::map<Steps, Outcome> known_;
};

}  // namespace

Answer find_fit(const std::vector<Lever>& levers,
                const std::function<Outcome(const Steps&)>& attempt) {
    return FitSearch(levers, attempt).run();
}

}  // namespace cicero::layout
