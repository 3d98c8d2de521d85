#include "layout/image_frame.hpp"

#include <algorithm>
#include <cmath>

#include "layout/drawing.hpp"

namespace cicero::layout {

namespace {

// Where a side of `box` begins along a frame, so that the focal point is as near the middle as can
// be.
Length aligned(Length frame, Length box, double focal) {
    const Length wanted = frame / 2 - box * focal;
    return std::clamp(wanted, std::min(frame - box, Length{}), std::max(frame - box, Length{}));
}

document::AnchorPtr anchor_of(const story::Picture& picture) {
    auto out = std::make_shared<document::Anchor>();
    out->tag = picture.tag;
    out->source = diagnostic::SourceMap(picture.span);
    return out;
}

// To the area, or to the ellipse in it, where it would be seen outside.
document::Child cropped(document::Child image, const Rect& area, const story::Picture& picture) {
    using Kind = style::Drawing::Kind;
    const Rect box{image.at, std::get<document::Picture>(image.what).size};
    if (!picture.ellipse && (!picture.cover || box == area)) return image;
    auto out = std::make_shared<document::Fragment>();
    out->box = area;
    out->group =
        document::Group{path_of({picture.ellipse ? Kind::Ellipse : Kind::Rectangle}, area)};
    out->children.push_back(std::move(image));
    return {{}, document::FragmentPtr(std::move(out)), nullptr};
}

}  // namespace

Size upright_size(const document::ImageResource& image) {
    const bool turned = image.orientation > 4;
    return {Length::points(turned ? image.height : image.width),
            Length::points(turned ? image.width : image.height)};
}

namespace {

// Logos look alike in size where they take up as much of the paper: a broad one is less high.
double optical_scale(const Size& area, const Size& pixels) {
    constexpr double share = 0.4;  // of the area
    return std::sqrt(share * area.width.points() * area.height.points() /
                     (pixels.width.points() * pixels.height.points()));
}

}  // namespace

document::Child place_image(const Rect& area, const story::Picture& picture) {
    const Size pixels = upright_size(*picture.resource);
    const double by_width = area.size.width / pixels.width,
                 by_height = area.size.height / pixels.height;
    double scale = picture.cover ? std::max(by_width, by_height) : std::min(by_width, by_height);
    if (picture.optical) scale = std::min(scale, optical_scale(area.size, pixels));
    const Size size = pixels * scale;
    const Point at{area.left() + aligned(area.size.width, size.width, picture.focal[0]),
                   area.top() + aligned(area.size.height, size.height, picture.focal[1])};
    return cropped({at, document::Picture{picture.resource, size}, anchor_of(picture)}, area,
                   picture);
}

}  // namespace cicero::layout
