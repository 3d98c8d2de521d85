#pragma once

#include <vector>

#include "document/document.hpp"
#include "pdf/objects.hpp"

namespace cicero::pdf {

/// The headings as a tree of bookmarks, which ISO 32000-1, 12.3.3 calls the document's outline: all
/// open.
void add_bookmarks(const document::Document& document, const std::vector<Dict>& pages,
                   Objects& objects);

}  // namespace cicero::pdf
