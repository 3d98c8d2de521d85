// A megabyte of French through ortho-typography and the proofreader, without spelling and with it,
// beside ortho-typography alone in the same run.
#include "lint/lint.hpp"

#include <benchmark/benchmark.h>

#include "corpus.hpp"

using namespace cicero;

namespace {

constexpr std::size_t megabyte = 1'000'000;

// A passage a paragraph, as content files have them.
std::vector<lint::Passage> passages() {
    const bench::Corpus& corpus = bench::corpus();
    std::vector<lint::Passage> out;
    for (std::size_t size = 0; size < megabyte;) {
        for (const std::string& text : corpus.paragraphs) {
            const auto file = std::make_shared<const diagnostic::SourceFile>("corpus", text);
            lint::Passage passage;
            passage.text = {text, TextMap::identity(text.size()), file, {file, 0, text.size()}};
            passage.language = "fr";
            passage.role = lint::Passage::Role::Body;
            passage.group = out.size() + 1;
            out.push_back(std::move(passage));
            size += text.size();
            if (size >= megabyte) break;
        }
    }
    return out;
}

void set(const std::vector<lint::Passage>& passages) {
    for (const lint::Passage& p : passages)
        benchmark::DoNotOptimize(text::typeset(p.text.text, p.language));
}

void typeset_1_MB(benchmark::State& state) {
    const auto all = passages();
    for (auto _ : state) set(all);
}
BENCHMARK(typeset_1_MB)->Unit(benchmark::kMillisecond);

void typeset_and_proofread_1_MB(benchmark::State& state) {
    const auto all = passages();
    lint::Options options;
    options.spelling = false;
    for (auto _ : state) {
        set(all);
        benchmark::DoNotOptimize(lint::read_through(all, options));
    }
}
BENCHMARK(typeset_and_proofread_1_MB)->Unit(benchmark::kMillisecond);

void typeset_proofread_and_spell_1_MB(benchmark::State& state) {
    const auto all = passages();
    for (auto _ : state) {
        set(all);
        benchmark::DoNotOptimize(lint::read_through(all, lint::Options{}));
    }
}
BENCHMARK(typeset_proofread_and_spell_1_MB)->Unit(benchmark::kMillisecond);

}  // namespace
