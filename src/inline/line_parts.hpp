#pragma once

#include "inline/run_part.hpp"

namespace cicero::inlines {

/// What stands of `runs` on a line, in logical order, at its natural width: tracked, and joined
/// where one run follows another.
[[nodiscard]] std::vector<RunPart> parts_of_line(const std::vector<ShapedRun>& runs,
                                                 const Cut& line, const std::string& text,
                                                 Toolbox& toolbox);

/// With what has been added to their glyphs so far.
[[nodiscard]] Length width_of(const std::vector<RunPart>& parts);

}  // namespace cicero::inlines
