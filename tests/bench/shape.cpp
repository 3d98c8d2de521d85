// Shaping a megabyte of prose: by HarfBuzz alone, by us without joining words, with it. EB Garamond
// leaves spaces alone; Lato kerns them. The cache is empty at first, as it is for each document.
#include <benchmark/benchmark.h>

#include "corpus.hpp"
#include "text/shape_cache.hpp"

using namespace cicero;

namespace {

constexpr const char* families[] = {"EB Garamond", "Lato"};

void per_byte(benchmark::State& state) {
    std::size_t bytes = 0;
    for (const std::string& p : bench::megabyte()) bytes += p.size();
    state.SetBytesProcessed(std::int64_t(state.iterations() * bytes));
    state.SetLabel(families[state.range(0)]);
}

text::ShapeKey key_of(const font::FacePtr& face) {
    return {face.get(), {}, "fr", HB_SCRIPT_LATIN, false};
}

void hb_shape_alone(benchmark::State& state) {
    const font::FacePtr face = bench::face(families[state.range(0)]);
    hb_buffer_t* buffer = hb_buffer_create();
    const hb_language_t french = hb_language_from_string("fr", 2);
    for (auto _ : state)
        for (const std::string& text : bench::megabyte()) {
            hb_buffer_reset(buffer);
            hb_buffer_add_utf8(buffer, text.data(), int(text.size()), 0, int(text.size()));
            hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
            hb_buffer_set_script(buffer, HB_SCRIPT_LATIN);
            hb_buffer_set_language(buffer, french);
            hb_shape(face->hb_font(), buffer, nullptr, 0);
            benchmark::DoNotOptimize(hb_buffer_get_length(buffer));
        }
    hb_buffer_destroy(buffer);
    per_byte(state);
}
BENCHMARK(hb_shape_alone)->Unit(benchmark::kMillisecond)->Arg(0)->Arg(1);

void shape_through_cache(benchmark::State& state, bool join) {
    const font::FacePtr face = bench::face(families[state.range(0)]);
    std::size_t shapings = 0;
    for (auto _ : state) {
        text::ShapeCache cache;
        cache.join_words(join);
        const auto context = cache.context(key_of(face));
        for (const std::string& text : bench::megabyte())
            benchmark::DoNotOptimize(cache.shape_run(text, context).data());
        shapings = cache.shapings();
    }
    per_byte(state);
    state.counters["shapings"] = double(shapings);
}
BENCHMARK_CAPTURE(shape_through_cache, whole, false)->Unit(benchmark::kMillisecond)->Arg(0)->Arg(1);
BENCHMARK_CAPTURE(shape_through_cache, by_words, true)
    ->Unit(benchmark::kMillisecond)
    ->Arg(0)
    ->Arg(1);

}  // namespace
