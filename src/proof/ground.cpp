#include "proof/ground.hpp"

#include <algorithm>
#include <ranges>

namespace cicero::proof {

namespace {

/// Of a picture at a point of the page.
struct Sample {
    Seen seen;
    double opacity = 1;
};

Sample sample_at(const Area& area, Point at, const image::Samples& samples) {
    const Size& size = area.picture->size;
    const auto [r, g, b, opacity] =
        samples.at((at.x - area.at.x) / size.width, (at.y - area.at.y) / size.height);
    return {seen(Rgb{r / 255.0, g / 255.0, b / 255.0}), opacity / 255.0};
}

}  // namespace

const Area* ground_at(const Scene& scene, Point at, Order order) {
    for (const Area& area : std::views::reverse(scene.areas))
        if (area.order < order && area.covers(at)) return &area;
    return nullptr;
}

const image::Samples* Pictures::samples_of(const document::ImagePtr& picture) {
    if (known_.size() >= most_kept && !known_.contains(picture)) known_.clear();
    const auto [entry, fresh] = known_.try_emplace(picture);
    if (fresh) entry->second = image::samples_of(*picture);
    return entry->second.get();
}

Seen ground_look(const Scene& scene, Point at, Order order, Pictures& pictures) {
    const Area* area = ground_at(scene, at, order);
    if (!area) return {};
    if (area->fill) return seen(*area->fill);
    const image::Samples* samples = pictures.samples_of(area->picture->image);
    if (!samples) return {};
    const Sample own = sample_at(*area, at, *samples);
    if (own.opacity >= 1) return own.seen;
    return mixed(own.seen, ground_look(scene, at, area->order, pictures), own.opacity);
}

}  // namespace cicero::proof
