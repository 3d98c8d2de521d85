#pragma once

#include <memory>
#include <unordered_map>
#include <vector>

#include "image/samples.hpp"
#include "proof/appearance.hpp"
#include "proof/scene.hpp"

namespace cicero::proof {

/// The topmost of what was painted before `order` at a point; null: paper.
[[nodiscard]] const Area* ground_at(const Scene& scene, Point at, Order order);

/// What pictures look like, at an eighth of their size; each decoded when it is asked for, and kept
/// as long as there are not too many.
class Pictures {
public:
    static constexpr std::size_t most_kept = 16;

    /// Null where it cannot be decoded.
    [[nodiscard]] const image::Samples* samples_of(const document::ImagePtr& picture);

private:
    std::unordered_map<document::ImagePtr, std::unique_ptr<const image::Samples>> known_;
};

/// What is seen at a point under what was painted as `order`.
[[nodiscard]] Seen ground_look(const Scene& scene, Point at, Order order, Pictures& pictures);

}  // namespace cicero::proof
