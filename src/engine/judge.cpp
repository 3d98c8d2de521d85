#include "engine/judge.hpp"

#include <algorithm>
#include <map>

#include "lint/lint.hpp"
#include "lint/silence.hpp"
#include "proof/proof.hpp"

namespace cicero::engine {

namespace {

using diagnostic::Diagnostic;
using diagnostic::Diagnostics;
using diagnostic::Severity;
using diagnostic::SourceSpan;

/// The comments of all files that a remark may stand in, read when one does.
class Comments {
public:
    Comments(const content::Content& content, Diagnostics& diagnostics)
        : content_(content), diagnostics_(diagnostics) {}

    [[nodiscard]] bool silence(const Diagnostic& remark) {
        return silence(remark.code, remark.span) || silence(remark.code, remark.layout);
    }

private:
    bool silence(diagnostic::Code code, const SourceSpan& span) {
        return span.file && of(span.file).cover(diagnostic::make(code, span));
    }

    const lint::Silences& of(const diagnostic::SourceFilePtr& file) {
        const auto known = known_.find(file);
        if (known != known_.end()) return known->second;
        return known_
            .emplace(file, file == content_.file ? lint::silences_of(content_, diagnostics_)
                                                 : lint::Silences(file, {}, diagnostics_))
            .first->second;
    }

    const content::Content& content_;
    Diagnostics& diagnostics_;
    std::map<diagnostic::SourceFilePtr, lint::Silences> known_;
};

}  // namespace

void judge(Workshop& workshop, Workshop::Bench& bench, const content::Content& content,
           const layout::Composition& composition, const Judging& judging,
           Diagnostics& diagnostics) {
    if (!judging.wanted) return;
    std::vector<Diagnostic> remarks =
        proof::prove(composition, workshop.fonts(diagnostics), bench.samples());
    if (remarks.empty()) return;
    std::vector<diagnostic::Code> off = judging.off;
    const lint::Project project = lint::read_project(content.project, diagnostics, *content.files);
    off.insert(off.end(), project.off.begin(), project.off.end());
    Comments comments(content, diagnostics);
    for (Diagnostic& remark : remarks) {
        if (std::ranges::find(off, remark.code) != off.end() || comments.silence(remark)) continue;
        if (judging.draft && remark.severity == Severity::Error)
            remark.severity = Severity::Warning;
        diagnostics.add(std::move(remark));
    }
}

}  // namespace cicero::engine
