#pragma once

#include "proof/appearance.hpp"
#include "proof/scene.hpp"

namespace cicero::proof {

/// The topmost of what was painted before `order` at a point; null: paper.
[[nodiscard]] const Area* ground_at(const Scene& scene, Point at, Order order);

/// What is seen at a point under what was painted as `order`.
[[nodiscard]] Seen ground_look(const Scene& scene, Point at, Order order);

}  // namespace cicero::proof
