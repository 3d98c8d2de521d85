#include <algorithm>
#include <array>
#include <cstdlib>
#include <iostream>
#include <iterator>

#include <fmt/format.h>

#include "app/commands.hpp"
#include "app/explain.hpp"
#include "app/omitted.hpp"
#include "app/outputs.hpp"
#include "app/paths.hpp"
#include "app/quality.hpp"
#include "app/report.hpp"
#include "base/utf8.hpp"
#include "files/recorded_files.hpp"
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

struct PhaseName {
    std::string_view phase, french;
};

constexpr std::array phase_names{
    PhaseName{"layout", "mise en page"}, PhaseName{"content", "contenu"},
    PhaseName{"reading", "relecture"},   PhaseName{"year", "année"},
    PhaseName{"pictures", "images"},     PhaseName{"bind", "liaison"},
    PhaseName{"fonts", "fontes"},        PhaseName{"compose", "composition"},
    PhaseName{"proof", "épreuve"},       PhaseName{"write", "écriture"},
};

// The first word is the phase, a file's name may follow.
std::string in_french(const std::string& phase) {
    const std::string_view word = std::string_view(phase).substr(0, phase.find(' '));
    const auto* const known = std::ranges::find(phase_names, word, &PhaseName::phase);
    return known == phase_names.end() ? phase
                                      : std::string(known->french) + phase.substr(word.size());
}

std::string shown(const engine::Timings& timings, diagnostic::Language language) {
    constexpr std::size_t width = 28;
    std::string out;
    for (const auto& [phase, ms] : timings.phases()) {
        const std::string name =
            language == diagnostic::Language::French ? in_french(phase) : phase;
        out += name + std::string(width - std::min(width, base::count_code_points(name)), ' ') +
               fmt::format(" {:8.2f} ms\n", ms);
    }
    return out;
}

class Builder {
public:
    Builder(const Request& request, diagnostic::Language language, Diagnostics& diagnostics)
        : request_(request),
          language_(language),
          diagnostics_(diagnostics),
          workshop_(furnishings(request, files_, diagnostics)),
          jobs_(jobs_of(request, diagnostics)),
          outputs_(outputs_of(request)) {}

    /// False where it is no use to go on.
    [[nodiscard]] bool outputs_are_free() {
        add_shipped(ledger_);
        for (const engine::Job& job : jobs_) ledger_.add_read(job.content);
        if (const auto layout = workshop_.data_folder().layout_file(request_.layout))
            ledger_.add_read(*layout);
        check_outputs(outputs_, request_, diagnostics_);
        check_outputs(outputs_, ledger_, diagnostics_);
        return !diagnostics_.has_errors();
    }

    // Each document is written as it is done and then forgotten, but where what it would replace
    // might be what a later content names.
    void run() {
        const bool at_once = outputs_.one_each && replace_only_pdfs(outputs_);
        for (std::size_t i = 0; i < jobs_.size(); ++i) {
            engine::Job& job = jobs_[i];
            job.timings = &timings_;
            engine::Outcome outcome = engine::run(workshop_, job);
            note(outcome);
            if (request_.explain && outcome.composition)
                fits_ += explained(outcome.composition->fits, language_);
            // Of a text that does not fit, too: what is not printed need not be shortened.
            if (outcome.composition) tell_of_omissions(outcome);
            if (!outcome.is_good()) {
                if (request_.fail_fast) break;
                continue;
            }
            ++good_;
            if (request_.quality) add_quality(*outcome.composition);
            if (!outputs_.one_each) join(i, std::move(*outcome.composition));
            else if (!at_once) compositions_.emplace_back(i, std::move(*outcome.composition));
            else if (!write(*outcome.composition, outputs_.pdfs[i])) return;
        }
        write_rest();
    }

    [[nodiscard]] std::string quality(diagnostic::Language language) const {
        return quality_report(qualities_, language);
    }
    [[nodiscard]] const std::string& fits() const { return fits_; }
    [[nodiscard]] std::string timings() const { return shown(timings_, language_); }
    /// What is said last: what layouts omit, and after errors how much was made all the same.
    [[nodiscard]] std::vector<diagnostic::Diagnostic> remarks(int status) const {
        std::vector<diagnostic::Diagnostic> out = omissions_;
        if (status != 0 && jobs_.size() > 1)
            out.push_back(diagnostic::make(
                Code::documents_not_made, {},
                {std::to_string(jobs_.size() - written_), std::to_string(jobs_.size())}));
        return out;
    }

private:
    void note(const engine::Outcome& outcome) {
        diagnostics_.append(outcome.remarks);
        for (const fs::path& file : files_.take_opened()) ledger_.add_read(file);
        if (!outcome.content) return;
        ledger_.add_read(outcome.content->project / "cicero.yaml");
        for (const auto& named : content::named_files(*outcome.content))
            ledger_.add_read(named.path);
    }

    void tell_of_omissions(const engine::Outcome& outcome) {
        std::ranges::copy_if(
            outcome.remarks.all(), std::back_inserter(omissions_), [](const auto& d) {
                return d.code == Code::passages_left_out || d.code == Code::dates_outside_calendar;
            });
        const Poured poured{outcome.content->file->path(), request_.layout, outcome.layout->name};
        if (auto told = what_is_omitted(outcome.remarks, poured, language_))
            omissions_.push_back(std::move(*told));
    }

    void add_quality(const layout::Composition& composition) {
        qualities_.insert(qualities_.end(), composition.qualities.begin(),
                          composition.qualities.end());
    }

    // Only a trace needs more than its pages, which are written at once. Where one content is bad,
    // none is.
    void join(std::size_t i, layout::Composition composition) {
        if (good_ < i + 1) return;
        joined_.add(composition.document);
        timings_.mark("pdf");
        if (!outputs_.trace.empty()) compositions_.emplace_back(i, std::move(composition));
    }

    // What contents, fonts and pictures are read from is known by now.
    void write_rest() {
        if (outputs_.one_each ? compositions_.empty() : good_ < jobs_.size()) return;
        const std::size_t errors = diagnostics_.error_count();
        check_outputs(outputs_, ledger_, diagnostics_);
        if (diagnostics_.error_count() > errors) return;
        if (outputs_.one_each) {
            for (auto& [i, composition] : compositions_)
                if (!write(composition, outputs_.pdfs[i])) return;
            return;
        }
        std::vector<layout::Composition> all;
        for (auto& [i, composition] : compositions_) all.push_back(std::move(composition));
        if (write_trace(layout::joined(std::move(all))))
            (void)write_pdf(joined_.finish(), outputs_.pdfs.front());
    }

    bool write(const layout::Composition& composition, const fs::path& path) {
        return write_trace(composition) &&
               write_pdf(pdf::to_bytes(composition.document, options_), path);
    }

    bool write_trace(const layout::Composition& composition) {
        return outputs_.trace.empty() ||
               write(trace::to_json_lines(composition.document, composition.qualities,
                                          composition.fits),
                     outputs_.trace);
    }

    // False where it is no use to go on: the disk takes no more, most likely. What is wrong with
    // one document alone stops no other.
    bool write_pdf(const diagnostic::Result<std::string>& bytes, const fs::path& path) {
        timings_.mark("pdf");
        if (!bytes) {
            diagnostics_.add(bytes.error());
            return !request_.fail_fast;
        }
        std::error_code error;
        if (path.has_parent_path()) fs::create_directories(path.parent_path(), error);
        const bool written = write(*bytes, path);
        timings_.mark("write " + path.filename().string());
        written_ += written;
        return written;
    }

    bool write(const std::string& bytes, const fs::path& path) {
        const auto done = files::write(path, bytes, ledger_);
        if (done) ledger_.add_written(path);
        else diagnostics_.add(done.error());
        return done.has_value();
    }

    const Request& request_;
    diagnostic::Language language_;
    Diagnostics& diagnostics_;
    files::RecordedFiles files_{files::disk()};
    engine::Workshop workshop_;
    std::vector<engine::Job> jobs_;
    Outputs outputs_;
    files::Ledger ledger_;
    engine::Timings timings_;
    const pdf::Options options_{.date = source_date(), .contours = request_.contours};
    pdf::Writer joined_{options_};  ///< where one PDF takes all
    std::size_t good_ = 0;          ///< composed
    std::size_t written_ = 0;
    /// Those that wait until all are composed, each with its place among the jobs.
    std::vector<std::pair<std::size_t, layout::Composition>> compositions_;
    std::vector<layout::PlacedQuality> qualities_;
    std::string fits_;  ///< of --explain
    std::vector<diagnostic::Diagnostic> omissions_;
};

}  // namespace

int build(const Request& request, const diagnostic::RenderOptions& messages) {
    Diagnostics diagnostics;
    Builder builder(request, messages.language, diagnostics);
    if (!builder.outputs_are_free()) return report(diagnostics, messages, false);
    builder.run();
    std::cerr << builder.fits();
    if (request.quality) std::cerr << builder.quality(messages.language);
    if (request.timings) std::cerr << builder.timings();
    const int status = report(diagnostics, messages, false);
    for (const diagnostic::Diagnostic& d : builder.remarks(status))
        std::cerr << diagnostic::render(d, messages);
    return status;
}

}  // namespace cicero::app
