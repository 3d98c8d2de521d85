// Writes item lists of French prose, each with five cases, for LuaTeX to answer:
//
//   paragraph_lists COUNT MOST_ITEMS > cases.txt
//
// The sentences are those of content/, put together anew by a fixed sequence of numbers, and shaped
// in five fonts, so that no two lists are alike and every run writes the same.
#include <iostream>
#include <random>
#include <string>
#include <vector>

#include "corpus.hpp"
#include "inline/breakable_text.hpp"
#include "tex_cases.hpp"

using namespace cicero;
using paragraph::Item;

namespace {

/// A number below `most`: std::uniform_int_distribution differs between libraries.
class Numbers {
public:
    std::size_t below(std::size_t most) { return random_() % most; }
    template <std::size_t N>
    std::int64_t one_of(const std::int64_t (&values)[N]) {
        return values[below(N)];
    }

private:
    std::mt19937 random_{1981};
};

// What ends in a full stop and begins with a capital: YAML's keys are left out.
std::vector<std::string> sentences() {
    std::vector<std::string> out;
    for (const std::string& paragraph : bench::corpus().paragraphs) {
        std::size_t begin = 0;
        for (std::size_t stop = 0; (stop = paragraph.find(". ", begin)) != std::string::npos;) {
            const std::string sentence = paragraph.substr(begin, stop + 1 - begin);
            begin = stop + 2;
            const bool prose = sentence.size() > 40 && sentence[0] >= 'A' && sentence[0] <= 'Z' &&
                               sentence.find(": >-") == std::string::npos &&
                               sentence.find(": |") == std::string::npos;
            if (prose) out.push_back(sentence);
        }
    }
    return out;
}

class Lists {
public:
    Lists() : library_(font::read_catalogue(catalogue(), diagnostics_)), sentences_(sentences()) {}

    void write(std::size_t count, std::size_t most_items) {
        for (std::size_t written = 0; written < count;) {
            const std::vector<Item> items = list();
            if (items.size() > most_items) continue;
            std::cout << paragraph::tests::list_line(std::to_string(++written), items) << '\n';
            write_cases();
        }
    }

private:
    static std::string catalogue() {
        return std::string(CICERO_SOURCE_DIR) + "/fonts/catalogue.yaml";
    }

    std::vector<Item> list() {
        const char* const families[] = {"EB Garamond", "Lato", "Inter", "Linux Libertine",
                                        "Noto Serif"};
        style::ParagraphStyle style;
        style.character.families = {families[numbers_.below(std::size(families))]};
        style.character.size = Length::points(double(numbers_.one_of({8, 10, 11, 14})));
        style.align = style::Align::Justify;
        style.hyphenate = numbers_.below(5) > 0;
        style.optical_margins = false;
        style.breaking.hyphen_penalty = int(numbers_.one_of({0, 50, 60, 200}));
        em_ = in_sp(style.character.size.units());
        story::Span span;
        for (std::size_t n = 1 + numbers_.below(7); n > 0; --n) {
            if (!span.text.text.empty()) span.text.text += ' ';
            span.text.text += sentences_[numbers_.below(sentences_.size())];
        }
        inlines::Toolbox toolbox{library_, {}, {}};
        std::vector<inlines::Remark> remarks;
        inlines::BreakableText breakable;
        breakable.collected = inlines::collect({span}, style.character);
        breakable.runs = inlines::shape_runs(breakable.collected, toolbox, remarks);
        inlines::make_items(breakable, style, toolbox);
        for (Item& item : breakable.items) std::visit([](auto& i) { in_sp(i); }, item);
        breakable.items.pop_back();  // TeX breaks at the end by itself
        return breakable.items;
    }

    // About the size that they have in TeX, whose arithmetic depends on it.
    static paragraph::Width in_sp(paragraph::Width units) { return units * 65536 / 12700; }
    static void in_sp(paragraph::Box& b) { b = {in_sp(b.width)}; }
    static void in_sp(paragraph::Glue& g) {
        g = {in_sp(g.width), in_sp(g.stretch), in_sp(g.shrink), g.fill};
    }
    static void in_sp(paragraph::Penalty&) {}
    static void in_sp(paragraph::Discretionary& d) {
        d = {in_sp(d.before), in_sp(d.after), in_sp(d.whole), d.cost, d.flagged};
    }

    void write_cases() {
        for (const paragraph::Width ems : {12, 18, 24, 30, 42}) {
            const paragraph::Width hsize = ems * em_ + paragraph::Width(numbers_.below(65536));
            std::cout << "C hsize=" << hsize
                      << " pretolerance=" << numbers_.one_of({-1, -1, 100, 50})
                      << " tolerance=" << numbers_.one_of({100, 200, 500, 1000, 3000, 9999, 10000})
                      << " linepenalty=" << numbers_.one_of({10, 10, 1, 50})
                      << " adjdemerits=" << numbers_.one_of({10000, 10000, 3000, 0})
                      << " doublehyphendemerits=" << numbers_.one_of({10000, 3000, 50000})
                      << " finalhyphendemerits=" << numbers_.one_of({5000, 100000})
                      << " emergencystretch=" << numbers_.one_of({0, 0, 1, 3}) * em_
                      << " looseness=" << numbers_.one_of({0, 0, 0, 0, 1, -1, 2});
            if (numbers_.below(3) == 0) std::cout << " first=" << hsize - em_;
            std::cout << '\n';
        }
    }

    diagnostic::Diagnostics diagnostics_;
    font::Library library_;
    std::vector<std::string> sentences_;
    Numbers numbers_;
    paragraph::Width em_ = 0;
};

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::cerr << "paragraph_lists COUNT MOST_ITEMS\n";
        return 2;
    }
    Lists().write(std::stoul(argv[1]), std::stoul(argv[2]));
}
