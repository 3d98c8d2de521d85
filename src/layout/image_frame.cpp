#include "layout/image_frame.hpp"

#include <algorithm>

#include "layout/drawing.hpp"

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

Size upright_size(const document::ImageResource& image) {
    const bool turned = image.orientation > 4;
    return {Length::points(turned ? image.height : image.width),
            Length::points(turned ? image.width : image.height)};
}

document::ImagePlacement place_image(const Rect& area, const bind::Picture& picture,
                                     Resources& resources) {
    const Size pixels = upright_size(*picture.resource);
    const double by_width = area.size.width / pixels.width,
                 by_height = area.size.height / pixels.height;
    const double scale =
        picture.cover ? std::max(by_width, by_height) : std::min(by_width, by_height);
    const Size size = pixels * scale;
    const Point at{area.left() + aligned(area.size.width, size.width, picture.focal[0]),
                   area.top() + aligned(area.size.height, size.height, picture.focal[1])};
    const Rect box{at, size};
    if (72 / scale < least_resolution)
        resources.diagnostics.add(
            diagnostic::Code::image_too_coarse, picture.span,
            {picture.file.filename().string(), std::to_string(int(72 / scale))});
    document::ImagePlacement out{resources.images.id(picture.resource),
                                 box,
                                 {},
                                 document::Role::Figure,
                                 picture.tag,
                                 picture.span};
    if (picture.ellipse) out.clip = path_of({templates::Drawing::Kind::Ellipse}, area);
    else if (picture.cover && box != area)
        out.clip = path_of({templates::Drawing::Kind::Rectangle}, area);
    return out;
}

}  // namespace cicero::layout
