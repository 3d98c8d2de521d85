#pragma once

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace cicero::lint {

/// Stretches of bytes, of which it is asked whether one meets another stretch.
class Stretches {
public:
    void add(std::size_t begin, std::size_t end) { all_.push_back({begin, end}); }

    /// After the last `add`, before the first question.
    void sort() {
        std::ranges::sort(all_, {}, &Stretch::begin);
        std::size_t furthest = 0;
        for (Stretch& s : all_) s.furthest = furthest = std::max(furthest, s.end);
    }

    /// One of them begins before `end` and ends after `begin`.
    [[nodiscard]] bool meet(std::size_t begin, std::size_t end) const {
        const auto after = std::ranges::lower_bound(all_, end, {}, &Stretch::begin);
        return after != all_.begin() && (after - 1)->furthest > begin;
    }

    [[nodiscard]] bool hold(std::size_t at) const { return meet(at, at + 1); }

private:
    struct Stretch {
        std::size_t begin = 0, end = 0;
        std::size_t furthest = 0;  ///< end of this one and those before it
    };
    std::vector<Stretch> all_;
};

}  // namespace cicero::lint
