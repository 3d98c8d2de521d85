#pragma once

#include <optional>
#include <vector>

#include "paragraph/badness.hpp"
#include "paragraph/justification.hpp"
#include "problem.hpp"

namespace cicero::paragraph::tests {

/// What one pass allows.
struct Allowed {
    std::int64_t tolerance = 0;
    Width emergency = 0;
    bool within_limits = false;
    bool divides = true;
    std::size_t lines = 0;  ///< exactly so many; 0: any number
};

/// Tries every set of breaks. Written from the definitions, item by item, with nothing of the
/// breaker but TeX's badness: no sums, no pruning, no state; what pairs and threes
/// of lines cost is counted over whole paths; how the adjustments share is found by halving
/// intervals.
class BruteForce {
public:
    BruteForce(const Problem& problem, const Allowed& allowed)
        : problem_(problem), p_(problem.parameters), allowed_(allowed) {}

    [[nodiscard]] std::optional<Demerits> optimum();
    /// Whether the cheapest way ends in a line that costs as a last line.
    [[nodiscard]] bool costs_at_its_end() const { return costs_at_its_end_; }
    /// The badness of some line lies half-way between two whole numbers.
    [[nodiscard]] bool is_doubtful() const { return doubtful_; }
    [[nodiscard]] bool is_tied() const { return is_tied_; }

private:
    struct Tried {
        Width natural = 0, missing = 0, fill = 0;
        Capacity stretch, shrink;
        bool empty = true;
        int gaps = 0;  ///< between words
        bool follows_forced = false;
        std::uint32_t first_word = 0, last_word = 0;
        std::int64_t badness = 0;
        int cost = 0;
        int quarters = 0;  ///< of the limit, that its spaces go
        bool flagged = false, is_forced = false, is_end = false;
    };

    [[nodiscard]] const std::vector<Item>& items() const { return problem_.items; }
    [[nodiscard]] bool legal(std::size_t i) const;
    [[nodiscard]] Tried line(std::size_t from, std::size_t to) const;
    void begin(Tried& t, std::size_t from, std::size_t to, std::size_t& i) const;
    void end(Tried& t, std::size_t to) const;
    void extend(std::size_t from);
    void try_line(std::size_t from, std::size_t to);
    [[nodiscard]] bool is_feasible(const Tried& t) const;
    [[nodiscard]] std::int64_t badness_of(const Tried& t) const;
    [[nodiscard]] int quarters_of(const Tried& t) const;
    [[nodiscard]] Demerits neighbours(int a, int b) const;
    [[nodiscard]] int hyphens_up_to(std::size_t line) const;
    [[nodiscard]] Demerits path_demerits() const;
    [[nodiscard]] Demerits own_demerits(std::size_t line) const;
    [[nodiscard]] Demerits end_demerits() const;
    void keep(Demerits demerits);
    [[nodiscard]] Demerits pair_demerits(const Tried& a, const Tried& b) const;
    [[nodiscard]] bool is_step(const Tried& a, const Tried& b) const;

    const Problem& problem_;
    const Parameters& p_;
    Allowed allowed_;
    std::vector<Tried> path_;
    std::optional<Demerits> best_;
    bool costs_at_its_end_ = false;
    bool is_tied_ = false;  ///< between a way whose end costs and one whose end does not
    mutable bool doubtful_ = false;
};

struct Optimum {
    Pass pass = Pass::First;
    Demerits demerits = 0;
};

/// Nothing where only the last resort is left.
[[nodiscard]] std::optional<Optimum> optimum(const Problem& problem, bool* doubtful = nullptr);

[[nodiscard]] std::size_t legal_breaks(const Problem& problem);

}  // namespace cicero::paragraph::tests
