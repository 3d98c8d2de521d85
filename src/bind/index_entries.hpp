#pragma once

#include <string>
#include <vector>

#include "bind/references.hpp"

namespace cicero::bind {

/// A word of an index, and where it stands.
struct IndexEntry {
    diagnostic::SourcedText word;
    std::vector<std::string> places;
};

/// In the order of the language's dictionaries; what differs by capitals alone is one entry,
/// written as it is in the middle of a sentence.
[[nodiscard]] std::vector<IndexEntry> index_entries(const std::vector<References::Term>& terms,
                                                    const std::string& language);

}  // namespace cicero::bind
