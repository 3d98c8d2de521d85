#include "engine/judge.hpp"

#include <algorithm>
#include <iterator>

#include "engine/consequences.hpp"
#include "engine/silence.hpp"
#include "proof/codes.hpp"
#include "proof/proof.hpp"

namespace cicero::engine {

namespace {

using diagnostic::Diagnostic;
using diagnostic::Diagnostics;
using diagnostic::Severity;
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
    const Silence silence(content, judging.off, diagnostics);
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
