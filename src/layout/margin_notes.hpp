#pragma once

#include "layout/columns.hpp"

namespace cicero::layout {

/// The notes of a column whose margin has them: each with its first line beside that of its mark,
/// lower where the one above needs the room, higher where it would end under the column's foot.
void place_beside(const Galley& galley, const Column& column, ColumnFill& fill);

}  // namespace cicero::layout
