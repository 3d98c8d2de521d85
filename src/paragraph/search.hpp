#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
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
    bool within_limits = false;    ///< of the levers
    bool divides = true;           ///< breaks at discretionaries
    bool always_succeeds = false;  ///< with lines that are too wide, hyphens in a row, if need be
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
    /// Active nodes whose next line is the same one, in flat arrays, oldest break first.
    struct Group {
        std::vector<Width> reach_needed;  ///< of a line's end, for it not to be too loose
        std::vector<std::uint32_t> node;
        bool in_order = true;  ///< `reach_needed` never falls

        std::size_t keep(std::size_t begin, std::size_t end, std::size_t kept);
        void shorten(std::size_t size);
        void clear();
    };
    /// A breakpoint as the nodes before it see it.
    struct Target {
        std::uint32_t breakpoint = 0;
        Width reach = 0;
        bool is_plain = true;  ///< `reach` can be relied on
    };

    void start(const Allowance& allowance);
    void consider(std::uint32_t b);
    [[nodiscard]] Target target(std::uint32_t b) const;
    [[nodiscard]] Width reach_needed(const Node& node);
    void scan(std::size_t group, const Target& to);
    bool look(std::uint32_t node, const Target& to);
    [[nodiscard]] bool is_feasible(const Measured& line) const;
    void offer(const Node& node);
    [[nodiscard]] bool is_alike(const Node& a, const Node& b) const;
    [[nodiscard]] bool is_beaten(const Node& node) const;
    void activate_fresh(std::size_t group);
    void activate(std::size_t group, const Node& node);
    void succeed_anyhow(std::uint32_t b);
    void set_artificial_demerits(std::uint32_t b);
    [[nodiscard]] Node extended_to(std::uint32_t b, std::uint32_t number);
    [[nodiscard]] std::size_t group_of(std::size_t line) const {
        return std::min(line, uniform_from_);
    }
    [[nodiscard]] bool is_uniform(std::size_t group) const { return group >= uniform_from_; }

    const std::vector<Breakpoint>& breakpoints_;
    LineWidths& widths_;
    const Parameters& p_;
    Pricing pricing_;
    Demerits lead_;
    std::size_t uniform_from_;
    bool has_negative_stretch_ = false;

    Allowance allowed_;
    Width loosest_ = 0;         ///< largest ratio of glue, in 297ths; a line beyond it is too loose
    bool reaches_all_ = false;  ///< nothing is too loose
    bool younger_wins_ = false;
    std::vector<Node> nodes_;
    std::vector<Group> groups_;
    std::size_t lowest_ = 0;        ///< groups below are empty for good
    std::size_t active_ = 0;        ///< nodes in all groups
    std::uint32_t last_start_ = 0;  ///< the furthest item at which a line of a node begins
    Width least_fill_ = 0;          ///< before any of these lines
    std::vector<Node> fresh_;
    std::size_t offers_ = 0;              ///< feasible lines that end at this breakpoint
    std::vector<std::uint32_t> dropped_;  ///< at this breakpoint, where the pass must succeed
};

}  // namespace cicero::paragraph
