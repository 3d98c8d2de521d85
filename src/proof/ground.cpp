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

Sample sample_at(const Area& area, Point seen_at, const document::ImageSamples& samples) {
    const Point at = area.moved.back(seen_at);
    const Size& size = area.picture->size;
    const auto [r, g, b, opacity] =
        samples.at((at.x - area.at.x) / size.width, (at.y - area.at.y) / size.height);
    return {seen(Rgb{r / 255.0, g / 255.0, b / 255.0}), opacity / 255.0};
}

// Of a ground.
Sample painted_at(const Area& area, Point at) {
    if (!area.gradient) return {seen(*area.fill), area.opacity};
    const document::GradientPaint& paint = *area.gradient;
    const double place =
        base::place_on(paint.colors, paint.box.moved_by(area.at), area.moved.back(at));
    const GradientStop stop = base::stop_at(paint.colors, place);
    return {seen(stop.color), stop.opacity * area.opacity};
}

}  // namespace

const Area* ground_at(const Scene& scene, Point at, Order order) {
    for (const Area& area : std::views::reverse(scene.areas))
        if (area.order < order && area.covers(at)) return &area;
    return nullptr;
}

Seen ground_look(const Scene& scene, Point at, Order order) {
    const Area* area = ground_at(scene, at, order);
    if (!area) return {};
    const document::ImageSamples* samples =
        area->fill ? nullptr : area->picture->image->samples.get();
    if (!area->fill && !samples) return {};
    Sample own = area->fill ? painted_at(*area, at) : sample_at(*area, at, *samples);
    if (!area->fill) own.opacity *= area->opacity;
    if (own.opacity >= 1) return own.seen;
    return mixed(own.seen, ground_look(scene, at, area->order), own.opacity);
}

}  // namespace cicero::proof
