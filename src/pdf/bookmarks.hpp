#pragma once

#include <string>
#include <vector>

#include "pdf/objects.hpp"

namespace cicero::pdf {

/// A heading, and where it stands.
struct Heading {
    std::string title;
    int level = 1;
    Dict page;
    double height = 0;  ///< points from the foot of the page
};

/// The headings as a tree of bookmarks, which ISO 32000-1, 12.3.3 calls the document's outline: all
/// open.
void add_bookmarks(const std::vector<Heading>& headings, Objects& objects);

}  // namespace cicero::pdf
