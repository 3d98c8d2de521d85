#include "inline/font_table.hpp"

namespace cicero::inlines {

document::FontId FontTable::id(const font::FacePtr& face) {
    for (std::size_t i = 0; i < faces_.size(); ++i)
        if (faces_[i] == face) return {std::uint32_t(i)};
    faces_.push_back(face);
    return {std::uint32_t(faces_.size() - 1)};
}

std::vector<document::FontResource> FontTable::resources() const {
    std::vector<document::FontResource> out;
    for (const font::FacePtr& face : faces_) out.push_back(face->resource());
    return out;
}

}  // namespace cicero::inlines
