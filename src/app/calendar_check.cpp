#include <cstdio>

#include "app/calendar_request.hpp"
#include "app/paths.hpp"
#include "app/report.hpp"
#include "calendar/entry_reader.hpp"
#include "calendar/review.hpp"
#include "yaml/parse.hpp"

namespace cicero::app {

int calendar_check(const CalendarRequest& request, const diagnostic::RenderOptions& messages) {
    diagnostic::Diagnostics diagnostics;
    calendar::Data data = calendar::load_data(calendar_folder(), diagnostics);
    if (!request.files.empty()) data.entries.clear();
    for (const std::string& file : request.files) {
        const auto source = yaml::load(file, diagnostics);
        const auto root = source ? yaml::parse(source, diagnostics) : std::nullopt;
        if (!root) continue;
        for (calendar::Entry& entry : calendar::read_entries(*root, data.zones, diagnostics))
            data.entries.push_back(std::move(entry));
    }
    calendar::review(data, diagnostics);
    const int status = report(diagnostics, messages, true);
    const bool french = messages.language == diagnostic::Language::French;
    std::printf(french ? "%zu entrées, %zu erreurs\n" : "%zu entries, %zu errors\n",
                data.entries.size(), diagnostics.error_count());
    return status;
}

}  // namespace cicero::app
