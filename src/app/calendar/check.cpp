#include <algorithm>
#include <array>
#include <cstdio>
#include <map>

#include "app/calendar/request.hpp"
#include "app/paths.hpp"
#include "app/report.hpp"
#include "calendar/review.hpp"
#include "exchange/import.hpp"
#include "exchange/recurrence.hpp"

namespace cicero::app {

namespace {

using diagnostic::Code;
using diagnostic::Diagnostic;
using diagnostic::Diagnostics;

/// A kind of remark, after a number.
struct Remark {
    Code code;
    const char *french, *english;
};
constexpr std::array remarks{
    Remark{Code::same_day_twice, "en double", "given twice"},
    Remark{Code::names_alike, "aux noms qui disent la même chose", "with names that say the same"},
    Remark{Code::entry_unconfirmed, "à confirmer", "to be confirmed"},
    Remark{Code::source_missing, "sans source", "without a source"},
    Remark{Code::source_not_kept, "sans source gardée", "whose source was not kept"},
    Remark{Code::since_missing, "sans première année établie", "without an established first year"},
    Remark{Code::short_name_missing, "sans forme courte", "without a short form"},
    Remark{Code::short_name_long, "à la forme courte trop longue", "with a short form too long"},
};

bool is_remark(Code code) {
    return std::any_of(remarks.begin(), remarks.end(),
                       [&](const Remark& remark) { return remark.code == code; });
}

/// All but what comes after the first few remarks of a kind.
Diagnostics shortened(const Diagnostics& diagnostics) {
    constexpr int few = 3;
    std::map<Code, int> counts;
    Diagnostics out;
    for (const Diagnostic& d : diagnostics.all())
        if (!is_remark(d.code) || ++counts[d.code] <= few) out.add(d);
    return out;
}

void print_counts(const Diagnostics& diagnostics, bool french) {
    for (const Remark& remark : remarks) {
        const auto count =
            std::count_if(diagnostics.all().begin(), diagnostics.all().end(),
                          [&](const Diagnostic& d) { return d.code == remark.code; });
        if (count > 0) std::printf("%5td %s\n", count, french ? remark.french : remark.english);
    }
}

}  // namespace

int calendar_check(const CalendarRequest& request, const diagnostic::RenderOptions& messages) {
    diagnostic::Diagnostics diagnostics;
    calendar::Data data = shipped_days(diagnostics);
    if (!request.files.empty()) data.entries.clear();
    for (const std::string& file : request.files) {
        const exchange::IcsRange range{calendar::first_year, exchange::Recurrence::last_year,
                                       *sky::Clock::named("Europe/Paris")};
        for (calendar::Entry& entry : exchange::import_file(file, data.zones, range, diagnostics))
            data.entries.push_back(std::move(entry));
    }
    calendar::review(data, diagnostics);
    const int status = report(request.all ? diagnostics : shortened(diagnostics), messages, true);
    const bool french = messages.language == diagnostic::Language::French;
    std::printf(french ? "%zu entrées, %zu erreurs\n" : "%zu entries, %zu errors\n",
                data.entries.size(), diagnostics.error_count());
    print_counts(diagnostics, french);
    return status;
}

}  // namespace cicero::app
