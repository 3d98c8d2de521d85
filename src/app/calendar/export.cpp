#include <cstdio>

#include "app/calendar/request.hpp"
#include "app/paths.hpp"
#include "app/report.hpp"
#include "exchange/ics_writer.hpp"
#include "exchange/records.hpp"
#include "files/write.hpp"

namespace cicero::app {

namespace {

/// To the file, or standard output.
void write(const std::string& text, const CalendarRequest& request,
           diagnostic::Diagnostics& diagnostics) {
    if (request.output.empty()) {
        std::fwrite(text.data(), 1, text.size(), stdout);
        return;
    }
    files::Ledger ledger;
    add_shipped(ledger);
    for (const std::string& file : request.files) ledger.add_read(file);
    const auto done = files::write(request.output, text, ledger);
    if (!done) diagnostics.add(done.error());
}

/// As it was asked for, else as the file's name ends.
std::string format_of(const CalendarRequest& request) {
    if (request.format != CalendarRequest().format) return request.format;
    const std::string ending = std::filesystem::path(request.output).extension().string();
    return ending == ".csv" ? "csv" : ending == ".json" ? "json" : "ics";
}

/// What people have beside agendas, and what an agenda is not.
bool is_of_another_sort(const CalendarRequest& request) {
    if (request.format != CalendarRequest().format) return false;
    const std::string ending = std::filesystem::path(request.output).extension().string();
    for (const char* other : {".pdf", ".xls", ".xlsx", ".ods", ".doc", ".docx", ".yaml", ".yml"})
        if (ending == other) return true;
    return false;
}

}  // namespace

int calendar_export(const CalendarRequest& request, const diagnostic::RenderOptions& messages) {
    diagnostic::Diagnostics diagnostics;
    if (is_of_another_sort(request))
        diagnostics.add(diagnostic::Code::output_not_agenda, {},
                        {request.output, ".ics, .csv, .json"});
    const calendar::Data data = calendar_data(request, diagnostics);
    const auto query = calendar_query(request, data, diagnostics);
    const auto clock = calendar_clock(request, data, diagnostics);
    if (query && clock && !diagnostics.has_errors()) {
        const auto found = calendar::resolve(data, *query, diagnostics);
        const std::string format = format_of(request);
        write(format == "json" ? exchange::to_json(found)
              : format == "csv"
                  ? exchange::to_csv(found)
                  : exchange::write_ics(found, language_of(request, messages), *clock),
              request, diagnostics);
    }
    return report(diagnostics, messages, true);
}

}  // namespace cicero::app
