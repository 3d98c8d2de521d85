#pragma once

#include <vector>

#include "layout/placed_quality.hpp"
#include "proof/scene.hpp"

namespace cicero::proof {

/// How the lines of all pages fell: hyphens, lone words, lone lines, rivers. One remark of each
/// kind, at the worst place, with how often it comes.
[[nodiscard]] std::vector<diagnostic::Diagnostic> check_lines(
    const std::vector<Scene>& scenes, const std::vector<layout::PlacedQuality>& qualities);

}  // namespace cicero::proof
