#pragma once

#include <unordered_set>

#include "document/document.hpp"

namespace cicero::document {

/// Which tags of a document's structure have something on a page, themselves or below them: others
/// are of wordings that were not taken, or of items that are told in another place.
class UsedTags {
public:
    explicit UsedTags(const Document& document);
    [[nodiscard]] bool contains(const Tag& tag) const { return used_.contains(&tag); }

private:
    bool note(const Tag& tag);

    std::unordered_set<const Tag*> used_;
};

}  // namespace cicero::document
