#pragma once

#include "lint/reading.hpp"

namespace cicero::lint {

struct Fixed {
    std::string text;  ///< the whole file
    std::size_t count = 0;
};

/// The file with the corrections of `findings` written in and not a byte else changed. Corrections
/// that overlap an earlier one wait for the next run. The result is read again: a scalar that would
/// then say anything but its corrected text is left as it was.
[[nodiscard]] Fixed fixed(const diagnostic::SourceFilePtr& file, const Findings& findings);

}  // namespace cicero::lint
