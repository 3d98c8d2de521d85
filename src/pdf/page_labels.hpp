#pragma once

#include <vector>

#include "document/document.hpp"
#include "pdf/objects.hpp"

namespace cicero::pdf {

/// What readers call the pages, from the first on (ISO 32000-1, 12.4.2).
void add_page_labels(const std::vector<document::PageLabel>& labels, Objects& objects);

}  // namespace cicero::pdf
