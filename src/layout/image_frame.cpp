#include "layout/image_frame.hpp"

#include <algorithm>

namespace cicero::layout {

namespace {

/// Fewer pixels to the inch than this are seen on paper at reading distance.
constexpr double least_resolution = 150;

// Where a side of `box` begins along a frame, so that the focal point is as near the middle as can
// be.
Length aligned(Length frame, Length box, double focal) {
    const Length wanted = frame / 2 - box * focal;
    return std::clamp(wanted, std::min(frame - box, Length{}), std::max(frame - box, Length{}));
}

}  // namespace

std::optional<document::ImagePlacement> place_image(const bind::BoundFrame& frame,
                                                    const bind::BoundImage& image,
                                                    Resources& resources) {
    const auto id = resources.images.id(image.file, frame.spec->span);
    if (!id) return std::nullopt;
    const document::ImageResource& resource = resources.images[*id];
    const bool turned = resource.orientation > 4;
    const double width = turned ? resource.height : resource.width,
                 height = turned ? resource.width : resource.height;
    const Rect area = frame.area.inset_by(frame.spec->padding);
    const double by_width = area.size.width.points() / width,
                 by_height = area.size.height.points() / height;
    const auto& content = std::get<templates::ImageContent>(frame.spec->content);
    const double scale =
        content.cover ? std::max(by_width, by_height) : std::min(by_width, by_height);
    const Size size{Length::points(width * scale), Length::points(height * scale)};
    const auto focal = content.focal.value_or(image.focal);
    const Point at{area.left() + aligned(area.size.width, size.width, focal[0]),
                   area.top() + aligned(area.size.height, size.height, focal[1])};
    const Rect box{at, size};
    if (72 / scale < least_resolution)
        resources.diagnostics.add(
            diagnostic::Code::image_too_coarse, frame.spec->span,
            {image.file.filename().string(), std::to_string(int(72 / scale))});
    return document::ImagePlacement{
        *id, box, content.cover ? area : box, document::Role::Figure, image.tag, frame.spec->span};
}

}  // namespace cicero::layout
