#include "engine/judge.hpp"

#include <algorithm>
#include <iterator>
#include <map>

#include "engine/consequences.hpp"
#include "lint/lint.hpp"
#include "lint/silence.hpp"
#include "proof/codes.hpp"
#include "proof/proof.hpp"

namespace cicero::engine {

namespace {

using diagnostic::Diagnostic;
using diagnostic::Diagnostics;
using diagnostic::Severity;
using diagnostic::SourceSpan;

/// What nobody wants to be told: by comments of the files that a remark stands in, each read when
/// one does, by the project and by the judging.
class Silence {
public:
    Silence(const content::Content& content, const Judging& judging, Diagnostics& diagnostics)
        : content_(content),
          off_(lint::read_silenced(content.project, diagnostics, *content.files)),
          diagnostics_(diagnostics) {
        off_.insert(off_.end(), judging.off.begin(), judging.off.end());
    }

    [[nodiscard]] bool covers(const Diagnostic& remark) const {
        return std::ranges::find(off_, remark.code) != off_.end() ||
               is_commented(remark.code, remark.span) || is_commented(remark.code, remark.layout);
    }

private:
    [[nodiscard]] bool is_commented(diagnostic::Code code, const SourceSpan& span) const {
        return span.file && comments_of(span.file).cover(diagnostic::make(code, span));
    }

    const lint::Silences& comments_of(const diagnostic::SourceFilePtr& file) const {
        const auto known = comments_.find(file);
        if (known != comments_.end()) return known->second;
        return comments_
            .emplace(file, file == content_.file ? lint::silences_of(content_, diagnostics_)
                                                 : lint::Silences(file, {}, diagnostics_))
            .first->second;
    }

    const content::Content& content_;
    std::vector<diagnostic::Code> off_;
    Diagnostics& diagnostics_;
    mutable std::map<diagnostic::SourceFilePtr, lint::Silences> comments_;
};

}  // namespace

void judge(Workshop& workshop, const content::Content& content,
           const layout::Composition& composition, const Diagnostics& composing,
           const Judging& judging, Diagnostics& diagnostics) {
    std::vector<Diagnostic> remarks = composing.all();
    if (judging.wanted)
        std::ranges::move(proof::prove(composition, workshop.fonts(diagnostics)),
                          std::back_inserter(remarks));
    const auto is_judgement = [](const Diagnostic& remark) {
        return std::ranges::find(proof::codes, remark.code) != proof::codes.end();
    };
    if (std::ranges::none_of(remarks, is_judgement)) {
        for (Diagnostic& remark : remarks) diagnostics.add(std::move(remark));
        return;
    }
    const Silence silence(content, judging, diagnostics);
    std::erase_if(remarks, [&](const Diagnostic& remark) {
        return is_judgement(remark) && silence.covers(remark);
    });
    for (Diagnostic& remark : remarks)
        if (judging.draft && is_judgement(remark))
            remark.severity = std::min(remark.severity, Severity::Warning);
    for (Diagnostic& remark : without_consequences(std::move(remarks)))
        diagnostics.add(std::move(remark));
}

}  // namespace cicero::engine
