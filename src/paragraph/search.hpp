#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <limits>
#include <vector>

#include "paragraph/path.hpp"

namespace cicero::paragraph {

/// Widths asked for once each.
class LineWidths {
public:
    explicit LineWidths(const std::function<Width(std::size_t)>& width) : width_(width) {}
    Width operator[](std::size_t line) {
        while (known_.size() <= line) known_.push_back(width_(known_.size()));
        return known_[line];
    }

private:
    const std::function<Width(std::size_t)>& width_;
    std::vector<Width> known_;
};

/// What one pass allows.
struct Allowance {
    std::int64_t tolerance = 0;    ///< badness
    Width emergency = 0;           ///< stretch of each line
    bool within_limits = false;    ///< of the adjustments
    bool divides = true;           ///< breaks at discretionaries
    bool always_succeeds = false;  ///< with lines that are too wide, hyphens in a row, if need be
    std::uint32_t most_lines = std::numeric_limits<std::uint32_t>::max();
};

/// One pass over the breakpoints: the cheapest path to each state at the end (p. 1159).
class Search {
public:
    Search(const std::vector<Breakpoint>& breakpoints, LineWidths& widths,
           const Parameters& parameters);

    /// False where no path reaches the end within the allowance.
    bool run(const Allowance& allowance);

    [[nodiscard]] const std::vector<Node>& nodes() const { return nodes_; }
    /// The nodes at the end, in the order in which TeX would look at them.
    [[nodiscard]] std::vector<std::uint32_t> ends() const;

private:
    /// Active nodes whose next line is the same one, in flat arrays, oldest break first. Most nodes
    /// go in that order too: then nothing moves.
    struct Group {
        std::vector<Width> reach_needed;  ///< of a line's end, for it not to be too loose
        std::vector<std::uint32_t> node;
        std::size_t first = 0;  ///< what stands before it has gone
        Width width = 0;        ///< of the line that comes next
        bool in_order = true;   ///< `reach_needed` never falls

        [[nodiscard]] std::size_t size() const { return node.size() - first; }
        void drop(std::size_t begin, std::size_t end);
        void clear();
    };
    /// A breakpoint as the nodes before it see it.
    struct Target {
        const Breakpoint& at;
        Width reach = 0;
        bool is_plain = true;  ///< `reach` can be relied on
    };

    void start(const Allowance& allowance);
    [[nodiscard]] std::uint32_t first_breakpoint() const;
    void consider(std::uint32_t b);
    void raise_lowest();
    [[nodiscard]] Width least_reach_needed() const;
    [[nodiscard]] Target target(const Breakpoint& at) const;
    [[nodiscard]] Width reach_needed(const Breakpoint& at, Width width) const;
    void scan(std::size_t group, const Target& to);
    [[gnu::always_inline]] bool look(std::uint32_t number, Width width, const Target& to);
    [[nodiscard]] bool is_feasible(const Measured& line) const;
    void offer(const Path& path);
    [[nodiscard]] bool is_beaten(const Path& path) const;
    void activate_fresh(std::size_t group, std::uint32_t b);
    void activate(std::size_t group, const Path& path, std::uint32_t b);
    void succeed_anyhow(std::uint32_t b);
    void set_artificial_demerits(std::uint32_t b);
    [[nodiscard]] Path extended_to(std::uint32_t b, std::uint32_t number);
    [[nodiscard]] std::size_t group_of(std::size_t line) const {
        return std::min(line, uniform_from_);
    }
    [[nodiscard]] bool is_uniform(std::size_t group) const { return group >= uniform_from_; }

    const std::vector<Breakpoint>& breakpoints_;
    LineWidths& widths_;
    const Parameters& p_;
    Pricing pricing_;
    Demerits lead_;
    bool only_adds_;
    std::size_t uniform_from_;
    bool is_ragged_ = false;
    bool has_negative_stretch_ = false;
    Width furthest_hang_ = 0;  ///< the most that the end of any line hangs out

    Allowance allowed_;
    Width loosest_ = 0;         ///< largest ratio of glue, in 297ths; a line beyond it is too loose
    bool reaches_all_ = false;  ///< nothing is too loose
    bool younger_wins_ = false;
    std::vector<Node> nodes_;
    std::vector<Group> groups_;
    std::size_t highest_ = 0;       ///< groups above have had no node yet
    std::size_t lowest_ = 0;        ///< groups below are empty for good
    std::size_t active_ = 0;        ///< nodes in all groups
    std::uint32_t last_start_ = 0;  ///< the furthest item at which a line of a node begins
    Width least_reach_needed_ = 0;  ///< by any active node
    Width least_fill_ = 0;          ///< before any of these lines
    std::vector<Path> fresh_;
    /// A path that costs more than this so far will be beaten by one of `fresh_`.
    Demerits beaten_above_ = most_demerits;
    std::size_t offers_ = 0;              ///< feasible lines that end at this breakpoint
    std::vector<std::uint32_t> dropped_;  ///< at this breakpoint, where the pass must succeed
};

}  // namespace cicero::paragraph
