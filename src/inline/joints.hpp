#pragma once

#include "inline/shaped_run.hpp"

/// Where one style follows another inside a word.
namespace cicero::inlines {

/// Neighbours that are shaped alike as one run, so that they are kerned and joined whatever they
/// are painted in.
[[nodiscard]] std::vector<ShapedRun> merged(std::vector<ShapedRun> runs);

/// A shaped run, cut where a paint begins inside a cluster, so that no ligature is in two colours:
/// where there are several, each has to be shaped anew. Letters that are written joined stay so.
[[nodiscard]] std::vector<ShapedRun> cut_inside_clusters(ShapedRun run);

/// The joints of neighbours from left to right. In one face and size it is the font's own kerning;
/// else the ink is kept no nearer than in the closer setting of the two, where both letters are of
/// one face, and no further, if they stand on one line in one size, than in the wider.
void set_joints(const std::string& text, std::vector<ShapedRun>& runs, Toolbox& toolbox);

}  // namespace cicero::inlines
