#include <algorithm>
#include <cstdlib>
#include <iostream>

#include "app/commands.hpp"
#include "app/outputs.hpp"
#include "app/paths.hpp"
#include "app/quality.hpp"
#include "app/report.hpp"
#include "files/write.hpp"
#include "pdf/writer.hpp"
#include "trace/trace.hpp"

namespace cicero::app {

namespace {

namespace fs = std::filesystem;
using diagnostic::Code;
using diagnostic::Diagnostics;

std::optional<std::int64_t> source_date() {
    const char* set = std::getenv("SOURCE_DATE_EPOCH");
    if (!set || !*set) return std::nullopt;
    char* end = nullptr;
    const long long value = std::strtoll(set, &end, 10);
    return *end == '\0' ? std::optional<std::int64_t>(value) : std::nullopt;
}

/// How much of a content the layout leaves out; `check` says what.
void tell_of_omissions(const diagnostic::Diagnostics& diagnostics, std::size_t from,
                       const content::Content& content, const std::string& layout,
                       std::vector<diagnostic::Diagnostic>& out) {
    const auto& all = diagnostics.all();
    const auto count =
        std::count_if(all.begin() + std::ptrdiff_t(from), all.end(), [](const auto& d) {
            return d.code == Code::field_omitted || d.code == Code::part_omitted;
        });
    if (count == 0) return;
    out.push_back(diagnostic::make(Code::content_omitted, {},
                                   {std::to_string(count), layout, content.file->path()}));
}

class Builder {
public:
    Builder(const Request& request, Diagnostics& diagnostics)
        : request_(request),
          diagnostics_(diagnostics),
          session_(request, diagnostics),
          outputs_(outputs_of(request)) {}

    /// False where it is no use to go on.
    [[nodiscard]] bool outputs_are_free() {
        for (const std::string& content : request_.contents) session_.ledger().add_read(content);
        if (const auto layout = layout_file(request_.layout)) session_.ledger().add_read(*layout);
        check_outputs(outputs_, request_, diagnostics_);
        check_outputs(outputs_, session_.ledger(), diagnostics_);
        return !diagnostics_.has_errors();
    }

    void compose() {
        const auto layout = session_.layout();
        for (const std::string& file : request_.contents) {
            const std::size_t before = diagnostics_.all().size();
            const auto content = session_.content(file);
            auto composition = content ? session_.document_of(*content, layout) : std::nullopt;
            if (composition) compositions_.push_back(std::move(*composition));
            if (content && layout)
                tell_of_omissions(diagnostics_, before, *content, layout->name, omissions_);
        }
        // What the content and the fonts are read from is known by now.
        check_outputs(outputs_, session_.ledger(), diagnostics_);
    }

    // One PDF of all takes the compositions: what else is asked of them is asked before.
    void write() {
        if (!outputs_.one_each) {
            (void)write(layout::joined(std::move(compositions_)), outputs_.pdfs.front());
            return;
        }
        for (std::size_t i = 0; i < compositions_.size(); ++i)
            if (!write(compositions_[i], outputs_.pdfs[i])) return;
    }

    [[nodiscard]] std::string quality(diagnostic::Language language) const {
        return quality_report(compositions_, language);
    }
    [[nodiscard]] std::string timings() { return session_.timings().report(); }
    [[nodiscard]] const std::vector<diagnostic::Diagnostic>& omissions() const {
        return omissions_;
    }

private:
    bool write(const layout::Composition& composition, const fs::path& path) {
        if (!outputs_.trace.empty() &&
            !write(
                trace::to_json_lines(composition.document, composition.qualities, composition.fits),
                outputs_.trace))
            return false;
        const auto bytes = pdf::to_bytes(composition.document,
                                         {.date = source_date(), .contours = request_.contours});
        session_.timings().mark("pdf");
        if (!bytes) {
            diagnostics_.add(bytes.error());
            return false;
        }
        std::error_code error;
        if (path.has_parent_path()) fs::create_directories(path.parent_path(), error);
        const bool written = write(*bytes, path);
        session_.timings().mark("write " + path.filename().string());
        return written;
    }

    bool write(const std::string& bytes, const fs::path& path) {
        const auto done = files::write(path, bytes, session_.ledger());
        if (done) session_.ledger().add_written(path);
        else diagnostics_.add(done.error());
        return done.has_value();
    }

    const Request& request_;
    Diagnostics& diagnostics_;
    Session session_;
    Outputs outputs_;
    std::vector<layout::Composition> compositions_;
    std::vector<diagnostic::Diagnostic> omissions_;
};

}  // namespace

int build(const Request& request, const diagnostic::RenderOptions& messages) {
    Diagnostics diagnostics;
    Builder builder(request, diagnostics);
    if (!builder.outputs_are_free()) return report(diagnostics, messages, false);
    builder.compose();
    if (request.quality) std::cerr << builder.quality(messages.language);
    if (!diagnostics.has_errors()) builder.write();
    if (request.timings) std::cerr << builder.timings();
    const int status = report(diagnostics, messages, false);
    if (status == 0)
        for (const diagnostic::Diagnostic& d : builder.omissions())
            std::cerr << diagnostic::render(d, messages);
    return status;
}

}  // namespace cicero::app
