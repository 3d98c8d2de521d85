#include "document/resources.hpp"

#include <algorithm>
#include <tuple>

namespace cicero::document {

namespace {

bool same(const std::shared_ptr<const Bytes>& a, const std::shared_ptr<const Bytes>& b) {
    return a == b || (a && b && *a == *b);
}

}  // namespace

ImageSamples::Pixel ImageSamples::at(double x, double y) const {
    const auto index = [](double share, int count) {
        return std::clamp(int(share * count), 0, count - 1);
    };
    return pixels[std::size_t(index(y, height)) * std::size_t(width) +
                  std::size_t(index(x, width))];
}

bool same(const FontResource& a, const FontResource& b) {
    const bool same_file = a.path == b.path || (a.data && same(a.data, b.data));
    return same_file && a.face_index == b.face_index && a.variations == b.variations;
}

bool same(const ImageResource& a, const ImageResource& b) {
    const auto form = [](const ImageResource& i) {
        return std::tie(i.width, i.height, i.orientation, i.components, i.inverted, i.encoding);
    };
    return form(a) == form(b) && same(a.data, b.data) && same(a.alpha, b.alpha) &&
           same(a.icc, b.icc);
}

}  // namespace cicero::document
