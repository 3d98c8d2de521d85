#pragma once

#include <map>
#include <vector>

#include "diagnostic/diagnostic.hpp"
#include "lint/stretches.hpp"

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
    /// The lines that a comment speaks of.
    struct Entry {
        std::size_t first = 0, end = 0;
    };
    void read(std::size_t line, std::size_t at, const diagnostic::SourceFilePtr& file,
              diagnostic::Diagnostics& diagnostics);
    [[nodiscard]] Entry entry_of(const diagnostic::SourceFile& file, std::size_t line);
    void add(const std::vector<diagnostic::Code>& codes, std::size_t begin, std::size_t end);

    Stretches of_all_;
    std::map<diagnostic::Code, Stretches> of_code_;
    std::size_t known_from_ = 0;  ///< comments from this line on speak of `known_`
    Entry known_;
};

}  // namespace cicero::lint
