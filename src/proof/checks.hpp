#pragma once

#include "proof/conditions.hpp"
#include "proof/report.hpp"
#include "proof/scene.hpp"

/// What each check looks at, of one page.
namespace cicero::proof {

class Pictures;

/// Text over text, under what was painted later, or struck through.
void check_overlaps(const Scene& scene, Report& report);
/// Text and frames beyond the page or in its safe zone, across folds; grounds short of the bleed.
void check_edges(const Scene& scene, Report& report);
/// Text against what lies under it.
void check_contrast(const Scene& scene, Pictures& pictures, Report& report);
/// Frames, panels and pages that say nothing.
void check_emptiness(const Scene& scene, Report& report);
/// Pixels to the inch.
void check_pictures(const Scene& scene, Report& report);
/// Sizes and thicknesses that print does not keep, or eyes do not read.
void check_legibility(const Scene& scene, Pictures& pictures, Report& report);

}  // namespace cicero::proof
