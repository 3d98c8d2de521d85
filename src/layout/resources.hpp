#pragma once

#include <map>
#include <vector>

#include "diagnostic/diagnostic.hpp"
#include "document/document.hpp"
#include "image/store.hpp"
#include "inline/composer.hpp"

namespace cicero::layout {

/// Numbers the images that a document uses.
class ImageTable {
public:
    document::ImageId id(const image::Shared& image);
    [[nodiscard]] std::vector<document::ImageResource> take() { return std::move(images_); }

private:
    std::vector<document::ImageResource> images_;
    std::map<image::Shared, document::ImageId> ids_;
};

/// What composing needs from outside, passed along by reference.
struct Resources {
    inlines::Composer& composer;
    ImageTable& images;
    diagnostic::Diagnostics& diagnostics;
};

}  // namespace cicero::layout
