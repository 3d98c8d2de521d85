// A megabyte composed beside HarfBuzz alone on the same text, in the same run: the ratio counts.
// Its parts are counted by compose_parts.py.
#include <benchmark/benchmark.h>

#include "composing.hpp"
#include "corpus.hpp"

using namespace cicero;

namespace {

const bench::Texts& texts(const benchmark::State& state) {
    return state.range(0) == 0 ? bench::prose() : bench::megabyte();
}

void hb_shape_alone(benchmark::State& state) {
    const font::FacePtr face = bench::face("EB Garamond");
    for (auto _ : state) benchmark::DoNotOptimize(bench::hb_shape_alone(texts(state), face));
}
BENCHMARK(hb_shape_alone)->Unit(benchmark::kMillisecond)->Arg(0)->Arg(1);

void compose(benchmark::State& state, bool join_words) {
    const std::vector<story::Paragraph> paragraphs = bench::paragraphs_of(texts(state));
    font::Library library = bench::library();
    for (auto _ : state)
        benchmark::DoNotOptimize(bench::compose_all(paragraphs, library, join_words));
}
BENCHMARK_CAPTURE(compose, whole, false)->Unit(benchmark::kMillisecond)->Arg(0)->Arg(1);
BENCHMARK_CAPTURE(compose, by_words, true)->Unit(benchmark::kMillisecond)->Arg(0)->Arg(1);

}  // namespace
