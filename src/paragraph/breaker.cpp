#include "paragraph/breaker.hpp"

#include <algorithm>
#include <optional>

#include "paragraph/badness.hpp"
#include "paragraph/search.hpp"

namespace cicero::paragraph {

namespace {

struct Attempt {
    Pass pass = Pass::First;
    Allowance allowance;
};

std::vector<Attempt> attempts(const Parameters& p) {
    const Allowance first{p.tolerance, 0, p.within_limits, p.first_pass_divides, false};
    const Allowance second{std::max(p.tolerance, p.loose_tolerance), 0, p.within_limits, true,
                           false};
    std::vector<Attempt> all{{Pass::First, first}};
    if (second.tolerance > first.tolerance || !first.divides) all.push_back({Pass::Second, second});
    Allowance helped = second;
    helped.emergency = p.emergency_stretch;
    helped.within_limits = false;
    // Without the limits but at full price, one line suffers and not the whole paragraph; stretch
    // that all lines seem to have makes all of them loose.
    if (p.emergency_stretch > 0 || p.within_limits) all.push_back({Pass::Emergency, helped});
    helped.tolerance = worst_badness;
    helped.always_succeeds = true;
    all.push_back({Pass::LastResort, helped});
    return all;
}

// § 863: the last of at most three passes always succeeds.
std::vector<Attempt> attempts_of_tex(const Parameters& p) {
    std::vector<Attempt> all;
    if (p.tolerance >= 0)
        all.push_back({Pass::First, {p.tolerance, 0, false, p.first_pass_divides, false}});
    all.push_back({Pass::Second, {p.loose_tolerance, 0, false, true, false}});
    if (p.emergency_stretch > 0)
        all.push_back(
            {Pass::Emergency, {p.loose_tolerance, p.emergency_stretch, false, true, false}});
    all.back().allowance.always_succeeds = true;
    return all;
}

class Breaker {
public:
    Breaker(const std::vector<Item>& items, const std::function<Width(std::size_t)>& width,
            const Parameters& parameters)
        : p_(parameters),
          breakpoints_(find_breakpoints(items)),
          widths_(width),
          search_(breakpoints_, widths_, parameters) {}

    Breaks run() {
        std::optional<Breaks> found;
        for (const Attempt& attempt : p_.as_tex ? attempts_of_tex(p_) : attempts(p_)) {
            // A pass that has lines but not the looseness asked for, or a last line that could be
            // better, gives way to the next ordinary one; help from emergency stretch is only for
            // lines.
            if (found && attempt.pass != Pass::Second && !p_.as_tex) break;
            if (run_attempt(attempt, found) && !last_line_costs_) break;
        }
        return *std::move(found);
    }

private:
    struct Choice {
        std::uint32_t node = no_node;
        bool is_as_loose_as_wanted = true;
    };

    // Whether it has the lines that are wanted.
    bool run_attempt(const Attempt& attempt, std::optional<Breaks>& found) {
        if (p_.lines > 0 && p_.looseness == 0 && !p_.as_tex) {
            // Mostly there is a way with just so many, and all with more need not be looked at.
            Allowance few = attempt.allowance;
            few.most_lines = std::uint32_t(p_.lines);
            if (run_pass(attempt.pass, few, found)) return true;
        }
        return run_pass(attempt.pass, attempt.allowance, found);
    }

    bool run_pass(Pass pass, const Allowance& allowance, std::optional<Breaks>& found) {
        if (!search_.run(allowance)) return false;
        const Choice choice = choose();
        const bool mends = found && found->is_as_loose_as_wanted;
        if (mends &&
            !(choice.is_as_loose_as_wanted && node(choice.node).path.demerits < found->demerits))
            return true;
        last_line_costs_ = p_.mends_last_line && costs_at_its_end(node(choice.node));
        found = collect(choice.node, pass);
        found->is_as_loose_as_wanted = choice.is_as_loose_as_wanted;
        return choice.is_as_loose_as_wanted;
    }

    // Whether the last line of the path to the end costs something as a last line.
    [[nodiscard]] bool costs_at_its_end(const Node& end) {
        const Node& from = node(end.path.previous);
        const Breakpoint& begin = breakpoints_[from.breakpoint];
        const Breakpoint& at = breakpoints_[end.breakpoint];
        const Measured line = measure(begin, at, widths_[from.line], 0, p_);
        return Pricing(breakpoints_, p_).end_demerits(from, at, line) > 0;
    }

    [[nodiscard]] const Node& node(std::uint32_t number) const { return search_.nodes()[number]; }

    // The cheapest path, or of those with more lines or fewer that come nearest to the looseness
    // asked for and do not overshoot it (§ 874, § 875). A count of lines is a looseness too.
    [[nodiscard]] Choice choose() const {
        const std::vector<std::uint32_t> ends = search_.ends();
        const auto cheapest = [&](std::uint32_t a, std::uint32_t b) {
            return node(a).path.demerits < node(b).path.demerits;
        };
        std::uint32_t best = *std::min_element(ends.begin(), ends.end(), cheapest);
        const auto lines = std::ptrdiff_t(node(best).line);
        const std::ptrdiff_t wanted = p_.looseness + (p_.lines == 0 ? 0 : p_.lines - lines);
        std::ptrdiff_t looseness = 0;
        for (const std::uint32_t end : ends) {
            if (wanted == 0) break;
            const std::ptrdiff_t more = std::ptrdiff_t(node(end).line) - lines;
            const bool nearer =
                (more < looseness && wanted <= more) || (more > looseness && wanted >= more);
            if (!nearer && (more != looseness || !cheapest(end, best))) continue;
            best = end;
            looseness = more;
        }
        return {best, looseness == wanted};
    }

    [[nodiscard]] Breaks collect(std::uint32_t best, Pass pass) {
        Breaks out;
        out.pass = pass;
        out.demerits = node(best).path.demerits;
        out.lines.resize(node(best).line);
        for (std::uint32_t n = best; node(n).line > 0; n = node(n).path.previous)
            out.lines[node(n).line - 1] = finished(node(node(n).path.previous), node(n));
        return out;
    }

    // How the line really stands: without emergency stretch.
    [[nodiscard]] Line finished(const Node& from, const Node& to) {
        const Breakpoint& begin = breakpoints_[from.breakpoint];
        const Breakpoint& end = breakpoints_[to.breakpoint];
        const Measured m = measure(begin, end, widths_[from.line], 0, p_);
        Line line;
        line.first = begin.start;
        line.last = end.item;
        line.natural = m.natural;
        line.flagged = end.flagged;
        line.forced = end.is_forced;
        line.filled = m.filled;
        line.overfull = m.overfull;
        line.underfull = m.missing > 0 && (m.badness > std::max(p_.tolerance, p_.loose_tolerance) ||
                                           (p_.within_limits && m.beyond_limits));
        line.first_word = begin.first_word;
        line.last_word = end.last_word;
        if (m.filled) return line;
        const Justification set =
            m.overfull ? Justification{-1, -1, -1} : justify(m.missing, m.capacity);
        line.space_ratio = set.space;
        line.tracking_ratio = set.tracking;
        line.expansion_ratio = set.expansion;
        return line;
    }

    const Parameters& p_;
    std::vector<Breakpoint> breakpoints_;
    LineWidths widths_;
    Search search_;
    bool last_line_costs_ = false;  ///< of what was found
};

}  // namespace

Breaks break_paragraph(const std::vector<Item>& items,
                       const std::function<Width(std::size_t)>& width,
                       const Parameters& parameters) {
    if (items.empty()) return {};
    return Breaker(items, width, parameters).run();
}

}  // namespace cicero::paragraph
