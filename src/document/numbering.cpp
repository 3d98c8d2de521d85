#include "document/numbering.hpp"

#include <algorithm>

#include "document/walk.hpp"

namespace cicero::document {

namespace {

std::size_t size_of(const ImageResource& image) { return image.data ? image.data->size() : 0; }

}  // namespace

Numbering::Numbering(const Document& document) {
    for (const Page& page : document.pages) {
        for_each<GlyphRun>(
            page, [&](const GlyphRun& run, Point, const Anchor& anchor) { add(run, anchor); });
        for_each<Picture>(
            page, [&](const Picture& picture, Point, const Anchor&) { add(picture.image); });
    }
}

void Numbering::add(const GlyphRun& run, const Anchor& anchor) {
    const auto [number, fresh] = font_numbers_.try_emplace(run.font.get());
    if (!fresh) return;
    const auto known =
        std::ranges::find_if(fonts_, [&](const FontPtr& f) { return same(*f, *run.font); });
    number->second = std::uint32_t(known - fonts_.begin());
    if (known != fonts_.end()) return;
    fonts_.push_back(run.font);
    first_uses_.push_back(anchor.span_of(run));
}

void Numbering::add(const ImagePtr& image) {
    const auto [number, fresh] = image_numbers_.try_emplace(image.get());
    if (!fresh) return;
    const auto [begin, end] = images_by_size_.equal_range(size_of(*image));
    const auto known =
        std::find_if(begin, end, [&](const auto& k) { return same(*images_[k.second], *image); });
    if (known != end) {
        number->second = known->second;
        return;
    }
    number->second = std::uint32_t(images_.size());
    images_by_size_.emplace(size_of(*image), number->second);
    images_.push_back(image);
}

}  // namespace cicero::document
