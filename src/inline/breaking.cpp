#include "inline/breaking.hpp"

#include <algorithm>
#include <cmath>

#include "paragraph/badness.hpp"

namespace cicero::inlines {

namespace {

using paragraph::Breaks;
using paragraph::Item;
using paragraph::Parameters;
using paragraph::Width;
using LineWidth = std::function<Width(std::size_t)>;

// Ragged lines, in type sizes: a blank that nobody sees; how much more looks short; a step of
// stairs.
constexpr double ragged_zone = 0.75, ragged_stretch = 3.5, stair = 0.6;

/// A last line that hardly comes out from under the next paragraph's indent is short.
constexpr double indents_of_last_line = 1.5;

constexpr paragraph::Demerits stairs_demerits = 25000;
/// Badness of a blank that the first pass takes whatever the style says of full lines.
constexpr std::int64_t ragged_tolerance = 200;

/// By what part of the mean a line of a balanced paragraph may differ from it at badness 100; lines
/// of their own sizes live on being unlike.
constexpr double balance_give = 1.0 / 3, fitted_give = 0.45;
/// A break at this cost or more parts an article from its noun, or a number from what it counts.
constexpr int clinging = 1000;
/// Paths of unlike counts of lines are all kept: a paragraph of more lines than this, at its full
/// measure, is too long to be looser or tighter.
constexpr Width most_loosened_lines = 1000;

Parameters parameters_for(const style::ParagraphStyle& style) {
    Parameters p;
    const style::Breaking& b = style.breaking;
    p.tolerance = b.strict_tolerance;
    p.loose_tolerance = b.tolerance;
    p.line_penalty = b.line_penalty;
    p.adjacent_demerits = b.adjacent_demerits;
    p.flagged_demerits = b.double_hyphen_demerits;
    p.final_flagged_demerits = b.final_hyphen_demerits;
    p.free_flagged = b.max_consecutive_hyphens;
    p.most_flagged = b.max_consecutive_hyphens + 1;
    p.most_flagged_demerits = b.excess_hyphen_demerits;
    p.shortest_last_line = b.last_line.at(style.character.size).units();
    p.runt_demerits = b.runt_demerits;
    p.lone_word_demerits = b.lone_word_demerits;
    p.ample_last_line = (style.first_indent * indents_of_last_line).units();
    p.ample_last_hundredths = int(std::lround(b.last_line_share * 100));
    p.short_last_demerits = b.short_last_demerits;
    p.mends_last_line = true;
    p.looseness = b.looseness;
    p.stack_demerits = b.stack_demerits;
    if (b.as_tex) {
        p.as_tex = true;
        p.stack_demerits = p.shortest_last_line = p.lone_word_demerits = 0;
        p.short_last_demerits = 0;
        p.mends_last_line = false;
    }
    return p;
}

Parameters justified(const style::ParagraphStyle& style) {
    Parameters p = parameters_for(style);
    p.within_limits = !style.breaking.as_tex;
    p.first_pass_divides = false;  // a word is whole where the lines can do without its halves
    p.emergency_stretch = style.breaking.emergency_stretch.at(style.character.size).units();
    return p;
}

Parameters ragged(const style::ParagraphStyle& style) {
    Parameters p = parameters_for(style);
    const Length size = style.character.size;
    p.line_end_stretch = (size * ragged_stretch).units();
    p.adjacent_demerits = 0;  // unlike lengths are what ragged setting is
    if (style.breaking.as_tex) return p;
    p.tolerance = std::max(p.tolerance, ragged_tolerance);
    p.ragged_zone = (size * ragged_zone).units();
    p.staircase_step = (size * stair).units();
    p.staircase_demerits = stairs_demerits;
    return p;
}

Width natural(const Item& item) {
    if (const auto* box = std::get_if<paragraph::Box>(&item)) return box->width;
    if (const auto* glue = std::get_if<paragraph::Glue>(&item)) return glue->width;
    return 0;
}

Width natural(const std::vector<Item>& items) {
    Width sum = 0;
    for (const Item& item : items) sum += natural(item);
    return sum;
}

bool is_forced(const Item& item) {
    const auto* penalty = std::get_if<paragraph::Penalty>(&item);
    return penalty && penalty->cost <= paragraph::forced;
}

/// Lines of about the same length, broken by sense, between two forced breaks.
class Balance {
public:
    Balance(std::vector<Item> items, const style::ParagraphStyle& style, LineWidth width)
        : items_(std::move(items)),
          style_(style),
          width_(std::move(width)),
          p_(parameters_for(style)) {
        natural_ = natural(items_);
        p_.tolerance = paragraph::worst_badness;
        p_.adjacent_demerits = p_.runt_demerits = p_.lone_word_demerits = p_.stack_demerits = 0;
        p_.short_last_demerits = 0;
        p_.looseness = 0;
    }

    // The fewest lines; some more where that keeps articles with their nouns.
    Breaks run() const {
        if (is_too_long(width_(0))) return unbalanced();
        Breaks best = with_fewest_lines();
        const std::size_t lines = best.lines.size();
        if (lines < 2 || is_overfull(best) || !parts_what_clings(best)) return best;
        for (std::size_t more = 1; more <= std::max<std::size_t>(1, lines / 3); ++more) {
            Breaks longer = balanced(lines + more, width_(0), balance_give);
            if (longer.lines.size() != lines + more) break;
            if (!parts_what_clings(longer) && !is_overfull(longer)) return longer;
        }
        return best;
    }

    // As many lines as the text would fill, however wide.
    Breaks fitted(Width measure) const {
        if (is_too_long(measure)) return unbalanced();
        const double lines = double(natural_) / double(std::max<Width>(measure, 1));
        return balanced(std::size_t(std::max(std::lround(lines), 1L)), natural_, fitted_give);
    }

private:
    [[nodiscard]] bool is_too_long(Width measure) const {
        return natural_ / std::max<Width>(measure, 1) >= Width(most_balanced_lines);
    }

    // From line to line, as other ragged text.
    [[nodiscard]] Breaks unbalanced() const {
        Parameters p = ragged(style_);
        p.looseness = 0;
        p.uniform_from = 1;
        return paragraph::break_paragraph(items_, width_, p);
    }

    static bool is_overfull(const Breaks& breaks) {
        return std::any_of(breaks.lines.begin(), breaks.lines.end(),
                           [](const paragraph::Line& line) { return line.overfull; });
    }

    [[nodiscard]] bool parts_what_clings(const Breaks& breaks) const {
        return std::any_of(breaks.lines.begin(), breaks.lines.end(), [&](const auto& line) {
            const auto* penalty = std::get_if<paragraph::Penalty>(&items_[line.last]);
            return penalty && penalty->cost >= clinging;
        });
    }

    // No fewer than its length fills; where that is too few, the nearest count that can be had.
    [[nodiscard]] Breaks with_fewest_lines() const {
        const Width width = std::max<Width>(width_(0), 1);
        const auto filled = std::size_t(std::max<Width>(natural_ / width, 1));
        Breaks breaks = balanced(filled, width, balance_give);
        const std::size_t lines = breaks.lines.size();
        return lines == filled ? breaks : balanced(lines, width, balance_give);
    }

    // All of a line of the mean length; longer ones may use the width that is there.
    [[nodiscard]] Breaks balanced(std::size_t lines, Width most, double give) const {
        const Width mean = natural_ / Width(lines);
        Parameters p = p_;
        p.lines = int(lines);
        p.line_end_stretch = std::max<Width>(1, Width(double(mean) * give));
        p.overrun = std::max<Width>(0, most - mean);
        const auto goal = [&](std::size_t n) { return most - width_(0) + width_(n) - p.overrun; };
        return paragraph::break_paragraph(items_, goal, p);
    }

    std::vector<Item> items_;
    const style::ParagraphStyle& style_;
    LineWidth width_;
    Parameters p_;
    Width natural_ = 0;
};

// Stretches between forced breaks have nothing to do with each other.
template <class Break>
Breaks balanced(const std::vector<Item>& items, const style::ParagraphStyle& style,
                const LineWidth& width, const Break& break_stretch) {
    Breaks all;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (!is_forced(items[i])) continue;
        const auto at = [&](std::size_t n) { return items.begin() + std::ptrdiff_t(n); };
        const std::size_t before = all.lines.size();
        const auto rest = [&](std::size_t n) { return width(before + n); };
        const Breaks part = break_stretch(Balance({at(begin), at(i + 1)}, style, rest));
        for (paragraph::Line line : part.lines) {
            line.first += begin;
            line.last += begin;
            all.lines.push_back(line);
        }
        all.demerits += part.demerits;
        all.pass = std::max(all.pass, part.pass);
        begin = i + 1;
    }
    return all;
}

}  // namespace

Breaks find_breaks(const std::vector<Item>& items, const style::ParagraphStyle& style,
                   const LinesToFill& lines, const std::optional<Parameters::Before>& before) {
    if (style.balance)
        return balanced(items, style, lines.width, [](const Balance& b) { return b.run(); });
    Parameters p = style.align == style::Align::Justify ? justified(style) : ragged(style);
    p.uniform_from = lines.uniform_from;
    p.undivided_line = std::uint32_t(lines.undivided);
    p.before = before;
    if (before) p.looseness = 0;  // it was the whole paragraph's
    if (p.looseness == 0) return paragraph::break_paragraph(items, lines.width, p);
    const bool too_long = natural(items) / std::max<Width>(lines.width(0), 1) > most_loosened_lines;
    if (too_long) p.looseness = 0;
    Breaks breaks = paragraph::break_paragraph(items, lines.width, p);
    breaks.is_as_loose_as_wanted = breaks.is_as_loose_as_wanted && !too_long;
    return breaks;
}

bool are_balanced(const Breaks& breaks) {
    std::size_t lines = 0;
    for (const paragraph::Line& line : breaks.lines) {
        if (++lines > most_balanced_lines) return false;
        if (line.forced) lines = 0;
    }
    return true;
}

Breaks find_fitted_breaks(const std::vector<Item>& items, const style::ParagraphStyle& style,
                          Width measure) {
    const auto width = [measure](std::size_t) { return measure; };
    return balanced(items, style, width, [&](const Balance& b) { return b.fitted(measure); });
}

}  // namespace cicero::inlines
