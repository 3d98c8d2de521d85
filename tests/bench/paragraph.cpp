// The optimum against the peer that most programs use, first fit, over the same items.
#include <benchmark/benchmark.h>

#include "corpus.hpp"
#include "paragraph/breaker.hpp"
#include "text/shape.hpp"

using namespace cicero;
using namespace cicero::paragraph;

namespace {

// Words in EB Garamond, a break allowed in the middle of long ones.
std::vector<std::vector<Item>> items() {
    const font::FacePtr face = bench::face("EB Garamond");
    const text::ShapeKey key{face.get(), {}, "fr", HB_SCRIPT_LATIN, false};
    const auto width = [&](std::string_view word) {
        Width out = 0;
        for (const auto& g : text::shape(word, key)) out += g.advance;
        return out;
    };
    const Width hyphen = width("-");
    std::vector<std::vector<Item>> out;
    for (const std::string& p : bench::corpus().paragraphs) {
        std::vector<Item> list;
        for (std::size_t begin = 0, end = 0; begin < p.size(); begin = end + 1) {
            end = std::min(p.find(' ', begin), p.size());
            if (!list.empty()) list.emplace_back(Glue{250, 125, 83, 0});
            const Width w = width(std::string_view(p).substr(begin, end - begin));
            if (end - begin > 6) {
                list.emplace_back(Box{w / 2});
                list.emplace_back(Discretionary{hyphen, 0, 0, 50});
                list.emplace_back(Box{w - w / 2});
            } else list.emplace_back(Box{w});
        }
        list.emplace_back(Glue{0, 0, 0, 1});
        list.emplace_back(Penalty{forced});
        out.push_back(std::move(list));
    }
    return out;
}

constexpr Width measure = 26000;  // about 60 characters

void first_fit(benchmark::State& state) {
    const auto paragraphs = items();
    for (auto _ : state) {
        std::size_t lines = 0;
        for (const auto& list : paragraphs) {
            Width line = 0;
            for (const Item& item : list) {
                if (const auto* box = std::get_if<Box>(&item)) {
                    if (line + box->width > measure) ++lines, line = 0;
                    line += box->width;
                } else if (const auto* glue = std::get_if<Glue>(&item)) line += glue->width;
            }
        }
        benchmark::DoNotOptimize(lines);
    }
}
BENCHMARK(first_fit)->Unit(benchmark::kMicrosecond);

void optimum(benchmark::State& state) {
    const auto paragraphs = items();
    const Width slack = state.range(0);
    Parameters parameters;
    parameters.uniform_from = 0;  // as the composer says of a plain column
    std::int64_t lines = 0;
    for (auto _ : state)
        for (const auto& list : paragraphs)
            lines +=
                std::int64_t(break_paragraph(
                                 list, [&](std::size_t) { return measure - slack; }, parameters)
                                 .lines.size());
    state.SetItemsProcessed(lines);  // lines a second
}
BENCHMARK(optimum)->Unit(benchmark::kMicrosecond)->Arg(0)->Arg(13000)->ArgName("narrower");

}  // namespace
