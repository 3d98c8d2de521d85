#pragma once

#include <vector>

#include "layout/notes.hpp"
#include "layout/piece.hpp"

namespace cicero::layout {

/// Pieces under one another that stand away from their story's column: what is never cut.
struct Stack {
    std::vector<document::Child> children;  ///< from its top left corner
    Length height;                          ///< to the last descent
    std::vector<diagnostic::Diagnostic> remarks;
    NotesPtr notes;  ///< that they have marks of; null: of none
    diagnostic::SourceSpan span;
};

[[nodiscard]] Stack stacked(const std::vector<Piece>& pieces);

/// Its shapes with its top left corner at a point.
void put(const Stack& stack, Point at, std::vector<document::Child>& out);

}  // namespace cicero::layout
