#pragma once

#include <vector>

#include "diagnostic/diagnostic.hpp"
#include "font/library.hpp"
#include "layout/layout.hpp"
#include "proof/ground.hpp"

namespace cicero::proof {

/// What the finished pages show that nobody wants, in the order of pages: each remark at the place
/// in the files that made it, with its place on paper. Faces are those of `library`, with which the
/// document was composed; `pictures` may be kept for other documents.
[[nodiscard]] std::vector<diagnostic::Diagnostic> prove(const layout::Composition& composition,
                                                        const font::Library& library,
                                                        Pictures& pictures);

}  // namespace cicero::proof
