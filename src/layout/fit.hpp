#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>

/// Copyfitting: what may give so that texts go into their places, and how much of it is used.
namespace cicero::layout {

/// One thing that may give, in steps: 0 gives nothing, and what fits at one step fits at all
/// further ones (but for accidents of line breaking).
struct Lever {
    enum class Use : std::uint8_t {
        /// Any step of it costs more than all of the levers before it: the least step that fits.
        Dear,
        /// Each step is tried; of those that fit the cheapest is taken.
        Weighed,
        /// Where step 0 fits, a further step is taken if all is cheaper then.
        Improving,
    };
    /// In which order steps of a dear lever are tried: one after another, doubling, or halving.
    enum class Order : std::uint8_t { Rising, Doubling, Halving };

    std::string name;
    std::size_t most = 0;  ///< steps
    Use use = Use::Dear;
    Order order = Order::Rising;
    std::function<double(std::size_t)> price = nullptr;  ///< of a step, in demerits; null: none
};

/// How far each lever goes.
using Steps = std::vector<std::size_t>;

/// What came of one try.
struct Outcome {
    bool fits = false;
    double cost = 0;  ///< of the text as it was set, in demerits
};

struct Answer {
    bool found = false;
    Steps steps;  ///< where nothing was found: all of each lever
};

/// The cheapest steps with which `attempt` fits: one frame, or all frames that are to share the
/// answer. `levers` come cheapest first; weighed and improving ones before dear ones. No steps are
/// tried twice.
[[nodiscard]] Answer find_fit(const std::vector<Lever>& levers,
                              const std::function<Outcome(const Steps&)>& attempt);

/// What a frame's fit used, lever by lever; of those that gave something.
struct FitReport {
    std::string frame;
    std::uint32_t page = 0;                                   ///< from 1
    std::vector<std::pair<std::string, std::string>> levers;  ///< name, how far
};

}  // namespace cicero::layout
