#include "app/annotated.hpp"

#include <algorithm>
#include <iterator>

#include "files/write.hpp"
#include "proof/annotate.hpp"

namespace cicero::app {

void AnnotatedPages::add(const layout::Composition& composition,
                         const diagnostic::Diagnostics& remarks, diagnostic::Language language,
                         engine::Workshop& workshop) {
    if (request_.annotated.empty()) return;
    std::vector<diagnostic::Diagnostic> shown;
    std::ranges::copy_if(remarks.all(), std::back_inserter(shown),
                         [](const auto& d) { return d.severity != diagnostic::Severity::Note; });
    diagnostic::Diagnostics known;  // the document was composed with the same fonts
    engine::Workshop::Bench bench(workshop);
    pdf_.add(proof::annotated(composition.document, shown, language, bench.composer(known)));
    any_ = true;
}

void AnnotatedPages::write(files::Ledger& read, diagnostic::Diagnostics& diagnostics) {
    if (!any_) return;
    const auto bytes = pdf_.finish();
    if (!bytes) return diagnostics.add(bytes.error());
    const auto done = files::write(request_.annotated, *bytes, read);
    if (done) read.add_written(request_.annotated);
    else diagnostics.add(done.error());
}

}  // namespace cicero::app
