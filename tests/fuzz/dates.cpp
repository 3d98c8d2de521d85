// Any bytes as a data file of days: read, each rule evaluated, written, read again: the same rule.
// The same bytes as persons, and as a table.
#include "calendar/entry_reader.hpp"
#include "calendar/people.hpp"
#include "calendar/rule_reader.hpp"
#include "calendar/rule_text.hpp"
#include "diagnostic/render.hpp"
#include "exchange/csv.hpp"
#include "input.hpp"

using namespace cicero;

namespace {

void read_again(const calendar::Rule& rule) {
    if (std::holds_alternative<calendar::Told>(rule.day)) return;
    // A table may tell of days that data files may not.
    const auto* years = std::get_if<calendar::Years>(&rule.day);
    if (years && years->first < calendar::first_year) return;
    diagnostic::Diagnostics diagnostics;
    const auto file =
        std::make_shared<const diagnostic::SourceFile>("r.yaml", calendar::to_text(rule) + "\n");
    const auto node = yaml::parse(file, diagnostics);
    if (!node || calendar::read_rule(*node, diagnostics) != rule) __builtin_trap();
}

void check(const std::vector<calendar::Entry>& entries) {
    for (const auto& entry : entries) {
        for (const auto& period : entry.periods) read_again(period.rule);
        if (is_reckoned(entry.periods.back().rule)) continue;  // the sky is slow
        for (const int year : {1583, 1900, 2024, 2027, 4100, 9999})
            for (const auto& days : falls(entry, year))
                if (days.last < days.first) __builtin_trap();
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto file = tests::input(data, size);
    if (!file) return 0;
    diagnostic::Diagnostics diagnostics;
    if (const auto root = tests::small_tree(file, diagnostics)) {
        check(calendar::read_entries(*root, {}, diagnostics));
        check(calendar::read_people(*root, diagnostics));
    }
    check(exchange::read_csv(file, diagnostics));
    for (const auto& d : diagnostics.all())
        (void)diagnostic::render(d, {diagnostic::Language::English, false});
    return 0;
}
