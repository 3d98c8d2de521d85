#include <algorithm>
#include <cmath>
#include <filesystem>

#include "proof/checks.hpp"
#include "proof/remark.hpp"

namespace cicero::proof {

namespace {

using diagnostic::Code;

// Across, in pixels, as it stands upright.
int width_of(const document::ImageResource& image) {
    return image.orientation > 4 ? image.height : image.width;
}

double resolution_of(const document::Picture& picture) {
    return 72 * width_of(*picture.image) / picture.size.width.points();
}

// So many that whoever makes a picture of that width is told nothing again: where it is cut to a
// frame's height its own is rounded too, to a whole pixel.
int width_wanted(const document::Picture& picture, double resolution) {
    constexpr double step = 10;
    const Size& size = picture.size;
    const double pixel_of_height = size.width.points() / std::max(size.height.points(), 1.0);
    const double exact = resolution * size.width.points() / 72 + std::max(pixel_of_height, 1.0);
    return int(std::ceil(exact / step) * step);
}

}  // namespace

void check_pictures(const Scene& scene, Report& report) {
    const Conditions conditions;
    const Resolution wanted = resolution_at(scene.page->seen_from, conditions);
    for (const Area& area : scene.areas) {
        if (!area.picture) continue;
        const document::ImageResource& image = *area.picture->image;
        const double found = resolution_of(*area.picture);
        const bool drawn = image.line_art;
        const double needed = drawn ? std::min(conditions.line_art_resolution,
                                               wanted.needed * conditions.line_art_resolution /
                                                   conditions.needed_resolution)
                                    : wanted.needed;
        if (found >= needed) continue;
        diagnostic::Diagnostic remark = remark_on(
            scene, drawn ? Code::line_art_too_coarse : Code::image_too_coarse,
            area.anchor->source.span(), area.bounds,
            {std::filesystem::path(image.path).filename().string(),
             std::to_string(std::lround(std::floor(found))), std::to_string(std::lround(needed)),
             std::to_string(width_wanted(*area.picture, needed)), std::to_string(width_of(image))});
        if (area.frame) remark.layout = area.frame->span;
        if (remark.layout == remark.span) remark.layout = {};
        if (found < wanted.least) remark.severity = diagnostic::Severity::Error;
        report.add(std::move(remark), needed / found);
    }
}

}  // namespace cicero::proof
