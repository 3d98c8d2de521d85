#pragma once

#include <string>
#include <vector>

#include "yaml/schema.hpp"

/// Texts inside {…} that a comma cut: what follows it passes for a key.
namespace cicero::yaml {

struct CutText {
    std::size_t first = 0, last = 0;  ///< among the map's entries: what passes for keys
    bool has_key = true;              ///< an entry before it, of which it is the rest
    diagnostic::SourceSpan span;      ///< of the first
    std::string text;                 ///< whole, as it was meant
    std::string instead;              ///< what to write, where it has a key
};

/// Those of a map that is written on one line, by their places; none of any other node.
[[nodiscard]] std::vector<CutText> cut_texts(const Node& map, const Schema& schema);

/// Between straight quotes.
[[nodiscard]] std::string in_straight_quotes(const std::string& text);

}  // namespace cicero::yaml
