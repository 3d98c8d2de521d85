#include "paragraph/justification.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "paragraph/badness.hpp"

namespace cicero::paragraph {

namespace {

constexpr int space_root = 2, tracking_root = 6, expansion_root = 1;
static_assert(space_root * space_root == space_price);
static_assert(tracking_root * tracking_root == tracking_price);
static_assert(expansion_root * expansion_root == expansion_price);

struct Adjustment {
    double give = 0;
    double drive = 0;  ///< √(give / price)
    double ratio = 0;
    bool at_limit = false;

    Adjustment(Width most, int price_root)
        : give(double(most)), drive(std::sqrt(give) / double(price_root)) {}
};

// Least Σ pᵢ|rᵢ|³ where Σ Sᵢrᵢ = missing: by Lagrange all 3pᵢrᵢ²/Sᵢ are equal, so that rᵢ is
// proportional to √(Sᵢ/pᵢ).
Justification within_limits(double missing, const Capacity& capacity) {
    Adjustment adjustments[] = {{capacity.space, space_root},
                                {capacity.tracking, tracking_root},
                                {capacity.expansion, expansion_root}};
    // An adjustment that would go beyond its limit stands at it; the others share what is left and
    // go further for it, so that none comes back from its limit.
    for (bool again = true; again;) {
        double left = missing, sum = 0;
        for (const Adjustment& adjustment : adjustments) {
            if (adjustment.at_limit) left -= adjustment.give;
            else sum += adjustment.give * adjustment.drive;
        }
        again = false;
        for (Adjustment& adjustment : adjustments) {
            if (adjustment.at_limit || sum == 0) continue;
            adjustment.ratio = left / sum * adjustment.drive;
            if (adjustment.ratio <= 1) continue;
            adjustment.ratio = 1;
            adjustment.at_limit = again = true;
        }
    }
    return {adjustments[0].ratio, adjustments[1].ratio, adjustments[2].ratio};
}

Justification at_limits(Width missing, const Capacity& capacity) {
    Justification set;
    const Width left = missing - capacity.tracking - capacity.expansion;
    if (capacity.space > 0) set.space = double(left) / double(capacity.space);
    if (capacity.tracking > 0) set.tracking = 1;
    if (capacity.expansion > 0) set.expansion = 1;
    return set;
}

// `missing` ≥ 0; so are the ratios.
Justification set_by(Width missing, const Capacity& capacity) {
    if (missing == 0) return {};
    const bool chooses = capacity.tracking + capacity.expansion > 0 && missing < capacity.total();
    return chooses ? within_limits(double(missing), capacity) : at_limits(missing, capacity);
}

double cube(double r) { return r * r * r; }

}  // namespace

Justification justify(Width missing, const Capacity& capacity) {
    if (missing >= 0) return set_by(missing, capacity);
    const Justification set = set_by(std::min(-missing, capacity.total()), capacity);
    return {0 - set.space, 0 - set.tracking, 0 - set.expansion};  // no −0
}

std::int64_t justification_badness(Width missing, const Capacity& capacity) {
    missing = std::abs(missing);
    if (missing > capacity.total() && capacity.space <= 0) return worst_badness;
    const Justification set = set_by(missing, capacity);
    const double space = space_price * cube(set.space);
    const double tracking = tracking_price * cube(set.tracking);
    const double expansion = expansion_price * cube(set.expansion);
    const int prices = space_price + (capacity.tracking > 0 ? tracking_price : 0) +
                       (capacity.expansion > 0 ? expansion_price : 0);
    const double cost = 100 * (space + tracking + expansion) / prices;
    return cost < double(worst_badness) ? std::llround(cost) : worst_badness;
}

}  // namespace cicero::paragraph
