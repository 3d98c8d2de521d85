#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "base/length.hpp"

/// Copyfitting: what may give so that texts go into their places, and how much of it is used.
namespace cicero::layout {

/// One thing that may give, in steps: 0 gives nothing, and what fits at one step fits at all
/// further ones (but for accidents of line breaking).
struct Lever {
    enum class Use : std::uint8_t {
        /// Any step of it costs more than all of the levers before it: the least step that fits.
        Dear,
        /// Of all steps that fit, of all weighed levers together, the cheapest are taken.
        Weighed,
        /// Where step 0 fits, a further step is taken if all is cheaper then.
        Improving,
    };
    /// In which order steps of a lever are tried: one after another, doubling, or halving; the
    /// least that fits is found so, and a weighed lever goes on from there.
    enum class Order : std::uint8_t { Rising, Doubling, Halving };

    std::string name;
    std::size_t most = 0;  ///< steps
    Use use = Use::Dear;
    Order order = Order::Rising;
    /// Of a step, in demerits, no less than that of the step before; null: none.
    std::function<double(std::size_t)> price = nullptr;
};

/// How far each lever goes.
using Steps = std::vector<std::size_t>;

/// What came of one try.
struct Outcome {
    bool fits = false;
    double cost = 0;       ///< of the text as it was set, in demerits
    std::size_t left = 0;  ///< lines and other pieces that found no room; 0: what fails is a width
};

/// Steps that were tried, and what came of it.
struct Try {
    Steps steps;
    bool fits = false;
    double cost = 0;  ///< that of the text, and the prices of the steps
    std::size_t left = 0;
};

struct Answer {
    bool found = false;
    Steps steps;             ///< where nothing was found: all of each lever
    double cost = 0;         ///< as of a try
    std::vector<Try> tries;  ///< all of them, cheapest first as the levers stand
};

/// The cheapest steps with which `attempt` fits: one frame, or all frames that are to share the
/// answer. `levers` come cheapest first; weighed and improving ones before dear ones. No steps are
/// tried twice.
[[nodiscard]] Answer find_fit(const std::vector<Lever>& levers,
                              const std::function<Outcome(const Steps&)>& attempt);

/// Names of levers, and how far each went; of those that gave something.
using UsedLevers = std::vector<std::pair<std::string, std::string>>;

/// A size as the layout would say it: "9.50pt".
[[nodiscard]] std::string points_text(Length length);

/// What the fit of a frame, of a flow or of a group of frames used.
struct FitReport {
    /// Steps that another answer would have been made of.
    struct Rejected {
        UsedLevers levers;
        bool fits = false;
        double cost = 0;
        std::size_t left = 0;
    };
    enum class Of : std::uint8_t { Frame, Flow, Group, Row };

    std::string frame;       ///< its name, or that of the flow or group
    std::uint32_t page = 0;  ///< from 1; the first
    UsedLevers levers;
    Of of = Of::Frame;
    bool found = true;
    double cost = 0;
    std::vector<std::pair<std::string, double>> prices;  ///< of the levers that have one
    std::vector<Rejected> rejected;                      ///< the cheapest ones, cheapest first
};

}  // namespace cicero::layout
