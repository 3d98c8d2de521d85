#include <cerrno>
#include <cstdio>
#include <cstring>

#include "app/calendar_request.hpp"
#include "app/paths.hpp"
#include "app/report.hpp"
#include "calendar/import.hpp"
#include "calendar/recurrence.hpp"
#include "calendar/review.hpp"

namespace cicero::app {

int calendar_check(const CalendarRequest& request, const diagnostic::RenderOptions& messages) {
    diagnostic::Diagnostics diagnostics;
    calendar::Data data = calendar::load_data(calendar_folder(), diagnostics);
    if (!request.files.empty()) data.entries.clear();
    for (const std::string& file : request.files) {
        const calendar::IcsRange range{calendar::first_year, calendar::Recurrence::last_year,
                                       *calendar::Clock::named("Europe/Paris")};
        for (calendar::Entry& entry : calendar::import_file(file, data.zones, range, diagnostics))
            data.entries.push_back(std::move(entry));
    }
    calendar::review(data, diagnostics);
    const int status = report(diagnostics, messages, true);
    const bool french = messages.language == diagnostic::Language::French;
    std::printf(french ? "%zu entrées, %zu erreurs\n" : "%zu entries, %zu errors\n",
                data.entries.size(), diagnostics.error_count());
    return status;
}

int calendar_write_cache(const diagnostic::RenderOptions& messages) {
    diagnostic::Diagnostics diagnostics;
    if (!calendar::write_cache(calendar_folder(), calendar_cache(), diagnostics) &&
        diagnostics.all().empty())
        diagnostics.add(diagnostic::Code::cannot_write, {},
                        {calendar_cache().string(), std::strerror(errno)});
    return report(diagnostics, messages, true);
}

}  // namespace cicero::app
