#pragma once

#include <vector>

#include "document/document.hpp"
#include "font/face.hpp"

namespace cicero::inlines {

/// Numbers the faces that a document uses, in the order of their first use.
class FontTable {
public:
    document::FontId id(const font::FacePtr& face);
    [[nodiscard]] const font::Face& face(document::FontId id) const { return *faces_[id.index]; }
    [[nodiscard]] std::vector<document::FontResource> resources() const;

private:
    std::vector<font::FacePtr> faces_;
};

}  // namespace cicero::inlines
