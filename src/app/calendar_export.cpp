#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fstream>

#include "app/calendar_request.hpp"
#include "app/report.hpp"
#include "exchange/ics_writer.hpp"
#include "exchange/records.hpp"

namespace cicero::app {

namespace {

/// To the file, or standard output; the file is whole or not there.
void write(const std::string& text, const std::string& file, diagnostic::Diagnostics& diagnostics) {
    if (file.empty()) {
        std::fwrite(text.data(), 1, text.size(), stdout);
        return;
    }
    const std::string half = file + ".tmp";
    std::ofstream out(half, std::ios::binary);
    out << text;
    out.close();
    if (out && std::rename(half.c_str(), file.c_str()) == 0) return;
    std::remove(half.c_str());
    diagnostics.add(diagnostic::Code::cannot_write, {}, {file, std::strerror(errno)});
}

}  // namespace

int calendar_export(const CalendarRequest& request, const diagnostic::RenderOptions& messages) {
    diagnostic::Diagnostics diagnostics;
    const calendar::Data data = calendar_data(request, diagnostics);
    const auto query = calendar_query(request, data, diagnostics);
    const auto clock = calendar_clock(request, data, diagnostics);
    if (query && clock && !diagnostics.has_errors()) {
        const auto found = calendar::resolve(data, *query, diagnostics);
        write(request.format == "json" ? exchange::to_json(found)
              : request.format == "csv"
                  ? exchange::to_csv(found)
                  : exchange::write_ics(found, language_of(request, messages), *clock),
              request.output, diagnostics);
    }
    return report(diagnostics, messages, true);
}

}  // namespace cicero::app
