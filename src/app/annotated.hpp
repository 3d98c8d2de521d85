#pragma once

#include <filesystem>

#include "app/request.hpp"
#include "diagnostic/render.hpp"
#include "engine/workshop.hpp"
#include "files/ledger.hpp"
#include "layout/layout.hpp"
#include "pdf/writer.hpp"

namespace cicero::app {

/// The PDF of `check --annotated`: pages of all contents with the remarks on them. Where none is
/// wanted it does nothing.
class AnnotatedPages {
public:
    explicit AnnotatedPages(const Request& request) : request_(request) {}

    void add(const layout::Composition& composition, const diagnostic::Diagnostics& remarks,
             diagnostic::Language language, engine::Workshop& workshop);
    /// After all were added; nothing of `read` is replaced.
    void write(files::Ledger& read, diagnostic::Diagnostics& diagnostics);

private:
    const Request& request_;
    pdf::Writer pdf_{{}};
    bool any_ = false;
};

}  // namespace cicero::app
