#include "document/fragment.hpp"

#include <algorithm>

namespace cicero::document {

const TagPtr& Anchor::tag_of(std::uint32_t part) const {
    using Part = std::pair<std::uint32_t, TagPtr>;
    const auto found = std::ranges::find(parts, part, &Part::first);
    return found == parts.end() ? tag : found->second;
}

}  // namespace cicero::document
