#pragma once

#include <chrono>
#include <string>
#include <utility>
#include <vector>

namespace cicero::engine {

/// How long each phase took.
class Timings {
public:
    /// What was done since the last one, or since the beginning.
    void mark(std::string phase) {
        const auto now = Clock::now();
        phases_.emplace_back(std::move(phase),
                             std::chrono::duration<double, std::milli>(now - last_).count());
        last_ = now;
    }
    /// Milliseconds, by phase, in their order.
    [[nodiscard]] const std::vector<std::pair<std::string, double>>& phases() const {
        return phases_;
    }

private:
    using Clock = std::chrono::steady_clock;
    Clock::time_point last_ = Clock::now();
    std::vector<std::pair<std::string, double>> phases_;
};

}  // namespace cicero::engine
