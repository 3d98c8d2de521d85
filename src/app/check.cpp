#include <cstdio>
#include <iostream>

#include "app/annotated.hpp"
#include "app/commands.hpp"
#include "app/paths.hpp"
#include "app/report.hpp"
#include "engine/consequences.hpp"
#include "files/recorded_files.hpp"
#include "files/write.hpp"
#include "lint/fix.hpp"
#include "lint/lint.hpp"

namespace cicero::app {

namespace {

using diagnostic::Code;
using diagnostic::Diagnostics;
using diagnostic::Severity;

/// Corrections may uncover others; a text that asks for more than this never ends.
constexpr int most_passes = 8;
/// Words for which Hunspell is asked what was meant: it takes 30 to 100 ms for one, and nobody
/// reads so many hints.
constexpr std::size_t most_guesses = 40;

class Checker {
public:
    Checker(const Request& request, engine::Workshop& workshop, Diagnostics& diagnostics)
        : request_(request),
          workshop_(workshop),
          diagnostics_(diagnostics),
          off_(silenced(request, diagnostics)) {
        if (const auto layout = data_folder().layout_file(request.layout))
            not_to_correct_.add_read(*layout);
    }

    lint::Findings findings(const content::Content& content) {
        lint::Options options = options_for(content, diagnostics_);
        options.explain = request_.explain;
        options.spelling = request_.spelling;
        options.guesses = &guesses_;
        return engine::proofread(workshop_, content, std::move(options), diagnostics_);
    }

    // The file with its safe corrections; false where it cannot be written.
    bool correct(const std::string& file) {
        for (int pass = 0; pass < most_passes; ++pass) {
            Diagnostics own;
            const auto content = content::read(file, {request_.language}, own);
            if (!content) return true;  // the check that follows says why
            lint::Options options = options_for(*content, own);
            options.spelling = false;
            const lint::Fixed done = lint::fixed(content->file, lint::lint(*content, options, own));
            if (done.count == 0) return true;
            if (!write(file, done.text)) return false;
            count_ += done.count;
        }
        return true;
    }

    [[nodiscard]] std::size_t corrected() const { return count_; }

private:
    [[nodiscard]] lint::Options options_for(const content::Content& content,
                                            Diagnostics& diagnostics) const {
        lint::Options options;
        options.off = off_;
        options.project = lint::read_project(content.project, diagnostics);
        return options;
    }

    bool write(const std::string& file, const std::string& text) {
        const auto written = files::write(file, text, not_to_correct_);
        if (!written) diagnostics_.add(written.error());
        return written.has_value();
    }

    const Request& request_;
    engine::Workshop& workshop_;
    Diagnostics& diagnostics_;
    files::Ledger not_to_correct_;
    std::vector<Code> off_;
    std::size_t count_ = 0, guesses_ = most_guesses;
};

void print_text(const lint::Findings& findings, std::size_t corrected,
                const diagnostic::RenderOptions& messages) {
    std::size_t errors = 0, warnings = 0;
    diagnostic::Readout readout(messages);
    for (const lint::Finding& f : findings) {
        std::cerr << readout.render(f.diagnostic);
        errors += f.diagnostic.severity == Severity::Error ? 1 : 0;
        warnings += f.diagnostic.severity == Severity::Warning ? 1 : 0;
    }
    std::cerr << readout.rest();
    const bool french = messages.language == diagnostic::Language::French;
    const auto count = [&](const char* fr, const char* en, std::vector<std::string> numbers) {
        std::cerr << diagnostic::filled(french ? fr : en, numbers, messages.language) << "\n";
    };
    if (corrected > 0)
        count("{0} correction(s) faite(s)", "{0} correction(s) made", {std::to_string(corrected)});
    count("{0} erreur(s), {1} avertissement(s)", "{0} error(s), {1} warning(s)",
          {std::to_string(errors), std::to_string(warnings)});
}

std::vector<diagnostic::Diagnostic> said_of(const lint::Findings& findings) {
    std::vector<diagnostic::Diagnostic> out;
    for (const lint::Finding& f : findings) out.push_back(f.diagnostic);
    return out;
}

}  // namespace

int check(const Request& request, const diagnostic::RenderOptions& messages) {
    Diagnostics diagnostics;
    files::RecordedFiles files(files::disk());
    engine::Workshop workshop(furnishings(request, files, diagnostics));
    Checker checker(request, workshop, diagnostics);
    AnnotatedPages pages(request);
    files::Ledger ledger;
    add_shipped(ledger);
    lint::Findings circled;
    for (const engine::Job& job : jobs_of(request, diagnostics)) {
        const auto layout =
            request.layout.empty() ? nullptr : engine::layout_of(workshop, job, diagnostics);
        if (request.fix && !checker.correct(job.content)) continue;
        const auto content = engine::content_of(workshop, job, diagnostics);
        if (!content) continue;
        lint::Findings own = checker.findings(*content);
        Diagnostics composed, made;
        const auto composition = engine::make(workshop, job, *content, layout, composed);
        for (auto& d : engine::without_spaces_of_misread(composed.all(), said_of(own)))
            made.add(std::move(d));
        circled.insert(circled.end(), std::make_move_iterator(own.begin()),
                       std::make_move_iterator(own.end()));
        if (composition) pages.add(*composition, made, messages.language, workshop);
        diagnostics.append(made);
        ledger.add_read(content->file->path());
    }
    for (const std::filesystem::path& file : files.take_opened()) ledger.add_read(file);
    pages.write(ledger, diagnostics);
    lint::Findings all;
    for (const diagnostic::Diagnostic& d : diagnostics.all()) all.push_back({d, std::nullopt});
    all.insert(all.end(), std::make_move_iterator(circled.begin()),
               std::make_move_iterator(circled.end()));
    int status = 0;
    for (const lint::Finding& f : all) {
        status = std::max(status, status_of(f.diagnostic));
        if (request.strict && f.diagnostic.severity == Severity::Warning)
            status = std::max(status, 1);
    }
    if (request.format == "json") std::cout << to_json(all, messages.language);
    else if (request.format == "sarif") std::cout << to_sarif(all, messages.language);
    else print_text(all, checker.corrected(), messages);
    return status;
}

}  // namespace cicero::app
