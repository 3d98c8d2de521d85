// Prices sequences of breaks on the items of src/inline by the formulas of TeX, without the
// breaker: no sums, no pruning. In: JSON lines of {layout, source, measure, sequences: [[byte of
// each line's beginning]]}; out: for each a JSON line of what each sequence costs. Run by
// compare.py.
#include <algorithm>
#include <cmath>
#include <fstream>
#include <iostream>
#include <map>
#include <optional>

#include <nlohmann/json.hpp>

#include "../../support/named_style.hpp"
#include "../../support/sourced.hpp"
#include "inline/breakable_text.hpp"
#include "paragraph/badness.hpp"

using namespace cicero;
using nlohmann::json;
using paragraph::Box;
using paragraph::Discretionary;
using paragraph::Glue;
using paragraph::Item;
using paragraph::Penalty;
using paragraph::Width;

namespace {

constexpr std::int64_t tex_infinite_badness = 10000;

struct Line {
    Width width = 0, stretch = 0, shrink = 0, fill = 0;
    Width missing = 0;
    int cost = 0;
    bool hyphen = false, last = false;
    std::string break_at;  ///< what stands on either side
};

class Pricer {
public:
    Pricer(const inlines::BreakableText& breakable, const style::ParagraphStyle& style,
           Length measure)
        : breakable_(breakable),
          items_(breakable.items),
          style_(style),
          measure_(measure.units()) {}

    json price(const std::vector<std::size_t>& starts) {
        std::vector<Line> lines;
        std::size_t from = 0;
        bool after_disc = false;
        for (std::size_t i = 0; i < starts.size(); ++i) {
            const bool last = i + 1 == starts.size();
            const auto at = last ? items_.size() - 1 : break_before(starts[i + 1]);
            if (!last && !break_before(starts[i + 1]))
                return {{"legal", false}, {"at", starts[i + 1]}, {"around", around(starts[i + 1])}};
            lines.push_back(line(from, *at, after_disc, last));
            after_disc = std::holds_alternative<Discretionary>(items_[*at]);
            from = *at + (after_disc ? 1 : 0);
            while (!after_disc && from < items_.size() && vanishes(items_[from])) ++from;
        }
        return summary(lines);
    }

private:
    static bool vanishes(const Item& item) {
        return std::holds_alternative<Glue>(item) || std::holds_alternative<Penalty>(item);
    }

    /// The item that must be broken at for a line to begin at `byte`.
    [[nodiscard]] std::optional<std::size_t> break_before(std::size_t byte) const {
        const std::string& text = breakable_.collected.text.text;
        for (std::size_t i = 0; i < items_.size(); ++i) {
            const std::size_t at = breakable_.item_text[i];
            const auto* penalty = std::get_if<Penalty>(&items_[i]);
            if (at == byte && std::holds_alternative<Discretionary>(items_[i])) return i;
            if (at == byte && penalty && penalty->cost < paragraph::forbidden) return i;
            if (at + 1 == byte && text[at] == ' ' && std::holds_alternative<Glue>(items_[i]))
                return i;
        }
        return std::nullopt;
    }

    [[nodiscard]] std::string around(std::size_t byte) const {
        const std::string& text = breakable_.collected.text.text;
        const auto edge = [&](std::size_t at) {
            while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) ++at;
            return at;
        };
        const std::size_t begin = edge(byte < 12 ? 0 : byte - 12);
        return text.substr(begin, byte - begin) + "|" +
               text.substr(byte, edge(std::min(text.size(), byte + 12)) - byte);
    }

    Line line(std::size_t from, std::size_t to, bool after_disc, bool last) const {
        Line out;
        out.last = last;
        for (std::size_t i = from; i < to; ++i) {
            if (const auto* box = std::get_if<Box>(&items_[i])) out.width += box->width;
            if (const auto* disc = std::get_if<Discretionary>(&items_[i])) out.width += disc->whole;
            if (const auto* glue = std::get_if<Glue>(&items_[i])) {
                out.width += glue->width;
                out.stretch += glue->stretch;
                out.shrink += glue->shrink;
                out.fill += glue->fill;
            }
        }
        if (after_disc) out.width += std::get<Discretionary>(items_[from - 1]).after;
        if (const auto* disc = std::get_if<Discretionary>(&items_[to])) {
            out.width += disc->before;
            out.cost = disc->cost;
            out.hyphen = disc->flagged;
        } else if (const auto* penalty = std::get_if<Penalty>(&items_[to]); penalty && !last) {
            out.cost = penalty->cost;
            out.hyphen = penalty->flagged;
        }
        out.missing = measure_ - out.width;
        out.break_at =
            around(last ? breakable_.collected.text.text.size() : breakable_.item_text[to]);
        return out;
    }

    [[nodiscard]] static std::int64_t badness(const Line& line, Width emergency) {
        if (line.missing == 0 || (line.missing > 0 && line.fill > 0)) return 0;
        const Width available = line.missing > 0 ? line.stretch + emergency : line.shrink;
        return std::min(paragraph::badness(std::abs(line.missing), available),
                        tex_infinite_badness);
    }

    static bool overfull(const Line& line) { return -line.missing > line.shrink; }

    /// The first pass that takes all lines: 0 without emergency stretch, 1 with it, 2 none.
    [[nodiscard]] int pass_of(const std::vector<Line>& lines) const {
        for (int pass = 0; pass < 2; ++pass)
            if (std::all_of(lines.begin(), lines.end(), [&](const Line& l) {
                    return !overfull(l) &&
                           badness(l, pass * emergency()) <= style_.breaking.tolerance;
                }))
                return pass;
        return 2;
    }

    [[nodiscard]] Width emergency() const {
        return style_.breaking.emergency_stretch.at(style_.character.size).units();
    }

    // TeX, § 859.
    [[nodiscard]] std::int64_t demerits(const std::vector<Line>& lines, Width help) const {
        const style::Breaking& b = style_.breaking;
        std::int64_t sum = 0;
        auto fitness = paragraph::Fitness::Normal;
        bool hyphen = false;
        for (const Line& line : lines) {
            const std::int64_t bad = badness(line, help);
            const std::int64_t base = b.line_penalty + bad;
            const auto here = paragraph::fitness_of(bad, line.missing < 0);
            sum += base * base;
            if (line.cost > 0) sum += std::int64_t(line.cost) * line.cost;
            if (hyphen && line.last) sum += b.final_hyphen_demerits;
            else if (hyphen && line.hyphen) sum += b.double_hyphen_demerits;
            if (paragraph::clash(fitness, here)) sum += b.adjacent_demerits;
            hyphen = line.hyphen;
            fitness = here;
        }
        return sum;
    }

    [[nodiscard]] json summary(const std::vector<Line>& lines) const {
        json naturals = json::array(), shares = json::array(), ends = json::array();
        for (const Line& line : lines) {
            naturals.push_back(Length::from_units(line.width).points());
            shares.push_back(badness(line, 0));
            ends.push_back(line.break_at);
        }
        return {{"legal", true},
                {"overfull", std::count_if(lines.begin(), lines.end(), overfull)},
                {"pass", pass_of(lines)},
                {"demerits", {demerits(lines, 0), demerits(lines, emergency())}},
                {"natural", naturals},
                {"badness", shares},
                {"ends", ends}};
    }

    const inlines::BreakableText& breakable_;
    const std::vector<Item>& items_;
    const style::ParagraphStyle& style_;
    Width measure_;
};

style::ParagraphStyle style_of(const std::string& layout) {
    style::ParagraphStyle out = tests::named_style(layout, "texte");
    out.character.language = "fr";  // the content's: the layout says none
    return out;
}

story::Span span_of(const std::string& text) {
    story::Span span;
    span.text = tests::sourced(text);
    return span;
}

json answer(const json& question, inlines::Toolbox& toolbox) {
    const style::ParagraphStyle style = style_of(question["layout"]);
    std::vector<inlines::Remark> remarks;
    inlines::BreakableText breakable;
    breakable.collected = inlines::collect({span_of(question["source"])}, style.character);
    breakable.runs = inlines::shape_runs(breakable.collected, toolbox, remarks);
    inlines::make_items(breakable, style, toolbox);
    json out = json::array();
    for (const json& starts : question["sequences"])
        out.push_back(Pricer(breakable, style, Length::points(question["measure"]))
                          .price(starts.get<std::vector<std::size_t>>()));
    return out;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) return 2;
    diagnostic::Diagnostics diagnostics;
    font::Library library(font::read_catalogue(
        std::string(CICERO_SOURCE_DIR) + "/fonts/catalogue.yaml", diagnostics));
    inlines::Toolbox toolbox{library, {}, {}};
    std::ifstream in(argv[1]);
    for (std::string line; std::getline(in, line);)
        std::cout << answer(json::parse(line), toolbox).dump() << "\n";
}
