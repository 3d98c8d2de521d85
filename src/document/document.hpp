#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "document/fragment.hpp"
#include "style/page.hpp"

/// The finished document: pages of placed fragments. Data only, and never changed by what writes
/// it. Lengths are in page space: origin at the top left of the trim box, y down.
namespace cicero::document {

/// What readers see as a page's number (ISO 32000-1, 12.4.2).
struct PageLabel {
    style::Numerals numerals = style::Numerals::Arabic;
    std::uint32_t number = 1;
    bool operator==(const PageLabel&) const = default;
};

struct Page {
    Size trim;
    Insets bleed;               ///< beyond the trim on each side
    std::vector<Length> folds;  ///< down the page, each by its distance from the left, ascending
    Length seen_from;           ///< how far its readers stand; 0: they hold it
    FragmentPtr content;
    PageLabel label{};
    bool is_blank = false;  ///< on purpose, so that the next one is a right-hand page
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
    bool has_labels = false;  ///< its pages are numbered otherwise than 1, 2, 3
};

}  // namespace cicero::document
