// Ortho-typography against ICU's line breaks, and whole paragraphs, all on the same prose in the
// same run: what counts is the ratio.
#include <benchmark/benchmark.h>

#include "corpus.hpp"
#include "inline/composer.hpp"
#include "text/line_breaks.hpp"
#include "text/typography.hpp"

using namespace cicero;

namespace {

void per_byte(benchmark::State& state) {
    state.SetBytesProcessed(std::int64_t(state.iterations() * bench::corpus().text.size()));
}

void inner_line_breaks(benchmark::State& state) {
    text::BreakOpportunities opportunities;
    for (auto _ : state)
        for (const std::string& p : bench::corpus().paragraphs)
            benchmark::DoNotOptimize(opportunities.inside_words(p, "fr"));
    per_byte(state);
}
BENCHMARK(inner_line_breaks)->Unit(benchmark::kMillisecond);

void ortho_typography(benchmark::State& state) {
    for (auto _ : state)
        for (const std::string& p : bench::corpus().paragraphs)
            benchmark::DoNotOptimize(text::typeset(p, "fr"));
    per_byte(state);
}
BENCHMARK(ortho_typography)->Unit(benchmark::kMillisecond);

// Everything from characters to placed glyphs: typography, shaping, hyphenation, lines.
void compose_justified(benchmark::State& state) {
    diagnostic::Diagnostics diagnostics;
    font::Library library(font::read_catalogue(
        std::string(CICERO_SOURCE_DIR) + "/fonts/catalogue.yaml", diagnostics));
    std::vector<story::Paragraph> paragraphs;
    for (const std::string& p : bench::corpus().paragraphs) {
        diagnostic::SourcedText text;
        text.file = std::make_shared<const diagnostic::SourceFile>("corpus", p);
        text.text = p;
        text.map = TextMap::identity(p.size());
        text.span = {text.file, 0, p.size()};
        story::Paragraph out;
        out.spans.push_back({text, nullptr, {}, false, story::Field::None});
        out.style.align = style::Align::Justify;
        out.style.hyphenate = true;
        paragraphs.push_back(std::move(out));
    }
    for (auto _ : state) {
        inlines::Composer composer(library);
        for (const story::Paragraph& p : paragraphs)
            benchmark::DoNotOptimize(
                composer.compose(p, Length::from_units(300 * Length::units_per_point)));
    }
    per_byte(state);
}
BENCHMARK(compose_justified)->Unit(benchmark::kMillisecond);

}  // namespace
