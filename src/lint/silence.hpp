#pragma once

#include <vector>

#include "diagnostic/diagnostic.hpp"

namespace cicero::lint {

/// What the comments of a file switch off: `# cicero: off CODE, CODE`, or `off` alone for all.
///
/// On a line of its own it speaks of the entry that follows, with all that is indented under it; at
/// the end of a line, of that line's entry; `off-file` speaks of the whole file. A name that is no
/// code is an error.
class Silences {
public:
    Silences(const diagnostic::SourceFilePtr& file,
             const std::vector<diagnostic::SourceSpan>& scalars,
             diagnostic::Diagnostics& diagnostics);

    [[nodiscard]] bool cover(const diagnostic::Diagnostic& diagnostic) const;

private:
    struct Stretch {
        std::size_t begin = 0, end = 0;
        std::vector<diagnostic::Code> codes;  ///< empty: all
    };
    void read(std::size_t line, std::size_t at, const diagnostic::SourceFilePtr& file,
              diagnostic::Diagnostics& diagnostics);

    std::vector<Stretch> stretches_;
};

}  // namespace cicero::lint
