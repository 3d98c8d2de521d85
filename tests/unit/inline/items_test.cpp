#include <catch2/catch.hpp>

#include "../../support/sourced.hpp"
#include "inline/breakable_text.hpp"
#include "inline/finish.hpp"

using namespace cicero;
using namespace cicero::inlines;
using paragraph::Box;
using paragraph::Discretionary;
using paragraph::Glue;
using paragraph::Penalty;

namespace {

struct Shop {
    diagnostic::Diagnostics diagnostics;
    font::Library library{font::read_catalogue(
        std::string(CICERO_SOURCE_DIR) + "/fonts/catalogue.yaml", diagnostics)};
    Toolbox toolbox{library, {}, {}};
};

story::Paragraph paragraph_in(const std::string& family, const std::string& s) {
    story::Paragraph p;
    story::Span span;
    span.text = tests::sourced(s);
    p.spans.push_back(span);
    p.style.character.families = {family};
    p.style.hyphenate = true;
    p.style.optical_margins = false;
    return p;
}

bool vanishes(const paragraph::Item& item) {
    return std::holds_alternative<Glue>(item) || std::holds_alternative<Penalty>(item);
}

bool may_break(const std::vector<paragraph::Item>& items, std::size_t i) {
    if (std::holds_alternative<Discretionary>(items[i])) return true;
    if (const auto* penalty = std::get_if<Penalty>(&items[i]))
        return penalty->cost < paragraph::forbidden;
    return std::holds_alternative<Glue>(items[i]) && i > 0 && !vanishes(items[i - 1]);
}

/// The width of the line between two breaks (items; npos: the paragraph's beginning), as the
/// breaker adds it up.
paragraph::Width held_to_be(const std::vector<paragraph::Item>& items, std::size_t first,
                            std::size_t last, const Discretionary* before) {
    paragraph::Width sum = before ? before->after : 0;
    for (std::size_t i = first; i < last; ++i) {
        if (const auto* box = std::get_if<Box>(&items[i])) sum += box->width;
        if (const auto* glue = std::get_if<Glue>(&items[i])) sum += glue->width;
        if (const auto* disc = std::get_if<Discretionary>(&items[i])) sum += disc->whole;
    }
    const auto* disc = std::get_if<Discretionary>(&items[last]);
    return sum + (disc ? disc->before : 0);
}

// Between all its breaks.
void check_widths(const story::Paragraph& p, Shop& shop, const std::string& name) {
    std::vector<Remark> remarks;
    BreakableText breakable;
    breakable.collected = collect(p.spans, p.style.character);
    breakable.runs = shape_runs(breakable.collected, shop.toolbox, remarks);
    make_items(breakable, p.style, shop.toolbox);
    const auto& items = breakable.items;
    for (std::size_t from = 0; from + 1 < items.size(); ++from) {
        if (from > 0 && !may_break(items, from)) continue;
        const auto* before = from > 0 ? std::get_if<Discretionary>(&items[from]) : nullptr;
        std::size_t first = from > 0 ? from + 1 : 0;
        while (first < items.size() && vanishes(items[first])) ++first;
        for (std::size_t to = first + 1; to < items.size(); ++to) {
            if (!may_break(items, to)) continue;
            LinePlan plan;
            plan.begin = breakable.item_text[first];
            plan.end = breakable.item_text[to];
            plan.hyphenated =
                std::binary_search(breakable.hyphens.begin(), breakable.hyphens.end(), plan.end);
            plan.measure = Length::millimetres(1000);
            const Line line = finish_line(breakable, p, plan, shop.toolbox).line;
            INFO(name << ": "
                      << breakable.collected.text.text.substr(plan.begin, plan.end - plan.begin));
            // A few roundings of 1/914400 inch.
            CHECK(std::abs(line.width.units() - held_to_be(items, first, to, before)) < 40);
        }
    }
}

}  // namespace

TEST_CASE("a line's glyphs are as wide as the breaker holds them to be, wherever it breaks") {
    // Kerned across spaces, at hyphens of the text and at added ones; ligatures divided.
    const std::string text =
        "Vous serez avertis : « Lempel-Ziv-Welch », difficile affiche, AV-TO ; Y. Tavernier "
        "efficace, l’affluence d’ef-forts.";
    const auto family = GENERATE("EB Garamond", "Linux Libertine", "Lato");
    Shop shop;
    const story::Paragraph p = paragraph_in(family, text);
    check_widths(p, shop, family);
}

TEST_CASE("so they are where styles change inside words, and a line ends there") {
    const auto family = GENERATE("EB Garamond", "Linux Libertine", "Lato");
    Shop shop;
    story::Paragraph p = paragraph_in(family, {});
    p.spans.clear();
    auto slanted = std::make_shared<style::CharacterStyle>(p.style.character);
    slanted->italic = true;
    auto red = std::make_shared<style::CharacterStyle>(p.style.character);
    red->color = base::Cmyk{0, 1, 1, 0};
    auto featured = std::make_shared<style::CharacterStyle>(p.style.character);
    featured->features.push_back({"tnum", 1});
    const auto add = [&](const std::string& s, std::shared_ptr<style::CharacterStyle> style) {
        p.spans.push_back(paragraph_in(family, s).spans[0]);
        p.spans.back().style = std::move(style);
    };
    add("Où l’affluence (", nullptr);
    add("faif-", slanted);
    add("j) porte-", nullptr);
    add("Voix, dif", red);
    add("ficile AV", nullptr);
    add("AV, infor", featured);
    add("mation ; f", slanted);
    add(") ", nullptr);
    add("fin", red);
    check_widths(p, shop, family);
}
