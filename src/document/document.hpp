#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "document/fragment.hpp"

/// The finished document: pages of placed fragments. Data only, and never changed by what writes
/// it. Lengths are in page space: origin at the top left of the trim box, y down.
namespace cicero::document {

struct Page {
    Size trim;
    Insets bleed;               ///< beyond the trim on each side
    std::vector<Length> folds;  ///< down the page, each by its distance from the left, ascending
    Length seen_from;           ///< how far its readers stand; 0: they hold it
    FragmentPtr content;
};

/// A heading as readers list it (ISO 32000-1, 12.3.3, calls it an outline item).
struct Bookmark {
    std::string title;
    int level = 1;
    std::uint32_t page = 0;
    Length top;
};

struct Metadata {
    std::string title, author, subject, keywords, language = "fr", creator;
};

struct Document {
    Metadata metadata;
    TagPtr structure;  ///< of all that is read; null: of nothing
    std::vector<Page> pages;
    std::vector<Bookmark> bookmarks;
    bool duplex_short_edge = false;
};

}  // namespace cicero::document
