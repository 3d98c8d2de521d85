#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "diagnostic/diagnostic.hpp"
#include "document/document.hpp"
#include "story/bound_document.hpp"

/// Texts that say on which page something stands: lists of contents, indexes, references.
namespace cicero::layout {

[[nodiscard]] bool has_references(const story::BoundDocument& bound);
/// Where it is written.
[[nodiscard]] diagnostic::SourceSpan first_reference(const story::BoundDocument& bound);

struct PlacedAt {
    std::size_t page = 0;  ///< from 0
    std::string label;
    bool operator==(const PlacedAt&) const = default;
};
/// On which page the text of each named place begins.
using Places = std::map<std::string, PlacedAt>;
[[nodiscard]] Places places_of(const document::Document& document);

/// The same document, in which references say these pages; what has none says a question mark.
[[nodiscard]] story::BoundDocument with_pages(const story::BoundDocument& bound,
                                              const Places& places);

/// Of what refers to a page that it is not on.
void complain_of_nowhere(const story::BoundDocument& bound, const Places& places,
                         diagnostic::Diagnostics& diagnostics);

}  // namespace cicero::layout
