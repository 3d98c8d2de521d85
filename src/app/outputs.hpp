#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/request.hpp"
#include "files/ledger.hpp"

namespace cicero::app {

/// Where what `build` makes goes.
struct Outputs {
    /// One for each content, where the output is a folder; else one for all.
    std::vector<std::filesystem::path> pdfs;
    std::filesystem::path trace;  ///< empty: none

    bool one_each = false;
};

[[nodiscard]] Outputs outputs_of(const Request& request);
/// That they are PDFs, and each a file of its own: what the request alone shows.
void check_outputs(const Outputs& outputs, const Request& request,
                   diagnostic::Diagnostics& diagnostics);
/// Whether all that is there already is PDFs: no content can have named one of them, so that one
/// may be replaced before all contents are read.
[[nodiscard]] bool replace_only_pdfs(const Outputs& outputs);
/// That none is a file that was read.
void check_outputs(const Outputs& outputs, const files::Ledger& ledger,
                   diagnostic::Diagnostics& diagnostics);

}  // namespace cicero::app
