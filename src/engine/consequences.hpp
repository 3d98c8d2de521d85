#pragma once

#include <vector>

#include "diagnostic/diagnostic.hpp"

namespace cicero::engine {

/// What is wrong with frames first, and without what only follows from it: that a text does not fit
/// a frame that has no room, that a word wider than its column runs into what is beside it. What is
/// graver than its cause stays.
[[nodiscard]] std::vector<diagnostic::Diagnostic> without_consequences(
    std::vector<diagnostic::Diagnostic> remarks);

/// Low contrasts as one, with how many more there are: whoever did not make the layout mends them
/// all by one other colour.
[[nodiscard]] std::vector<diagnostic::Diagnostic> with_one_contrast(
    std::vector<diagnostic::Diagnostic> remarks);

/// Without what is said of a paragraph's spaces where its lines were meant otherwise, as `read`
/// says: it will be another one.
[[nodiscard]] std::vector<diagnostic::Diagnostic> without_spaces_of_misread(
    std::vector<diagnostic::Diagnostic> remarks, const std::vector<diagnostic::Diagnostic>& read);

}  // namespace cicero::engine
