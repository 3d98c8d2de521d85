#include "layout/resources.hpp"

namespace cicero::layout {

document::ImageId ImageTable::id(const image::Shared& image) {
    const auto [entry, fresh] =
        ids_.try_emplace(image, document::ImageId{std::uint32_t(images_.size())});
    if (fresh) images_.push_back(*image);
    return entry->second;
}

}  // namespace cicero::layout
