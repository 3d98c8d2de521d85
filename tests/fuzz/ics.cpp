// Any bytes as an ICS file: read, its events on days, each diagnostic rendered. What was read is
// written and read again: the same days.
#include "exchange/ics.hpp"

#include <algorithm>

#include "diagnostic/render.hpp"
#include "exchange/ics_writer.hpp"
#include "input.hpp"

using namespace cicero;

namespace {

std::vector<calendar::Days> days_of(const std::vector<calendar::Entry>& entries) {
    std::vector<calendar::Days> out;
    for (const auto& entry : entries)
        for (const auto& [year, all] : entry.exceptions)
            out.insert(out.end(), all.begin(), all.end());
    std::sort(out.begin(), out.end());
    return out;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto file = tests::input(data, size);
    if (!file) return 0;
    static const sky::Clock clock = *sky::Clock::named("Europe/Paris");
    const exchange::IcsRange range{2020, 2030, clock};
    diagnostic::Diagnostics diagnostics;
    const auto entries = exchange::read_ics(file, range, diagnostics);
    for (const auto& d : diagnostics.all()) {
        if (d.span.begin > d.span.end || d.span.end > file->text().size()) __builtin_trap();
        (void)diagnostic::render(d, {diagnostic::Language::French, true});
    }
    const auto found = days_of(entries);
    if (found.size() > 500) return 0;
    std::vector<calendar::Occurrence> occurrences;
    for (const auto& entry : entries)
        for (const auto& [year, all] : entry.exceptions)
            for (const auto& days : all) occurrences.push_back({&entry, year, days, {}});
    const auto again = std::make_shared<const diagnostic::SourceFile>(
        "g.ics", exchange::write_ics(occurrences, "fr", clock));
    diagnostic::Diagnostics none;
    if (days_of(exchange::read_ics(again, range, none)) != found) __builtin_trap();
    return 0;
}
