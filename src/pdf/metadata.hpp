#pragma once

#include "pdf/objects.hpp"
#include "pdf/writer.hpp"

namespace cicero::pdf {

/// Info, XMP that agrees with it, language, the window's title, the trailer's ID from `hash`.
void add_metadata(const document::Document& document, const Options& options, std::uint64_t hash,
                  Objects& objects);
/// The headings as a tree of bookmarks.
void add_outline(const document::Document& document, const std::vector<HPDF_Page>& pages,
                 Objects& objects);

}  // namespace cicero::pdf
