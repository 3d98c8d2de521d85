#pragma once

#include <optional>
#include <string>

#include "yaml/node.hpp"

/// Values that YAML takes for comments: #C0392B, #3.
namespace cicero::yaml {

struct EatenValue {
    diagnostic::SourceSpan span;  ///< from the `#` to the end of its line
    std::string key;              ///< whose value it was meant to be; empty: it follows prose
    std::string instead;          ///< the value between straight quotes
};

/// What stands, as a comment, where the value of this key should. `in_flow`: inside {…}.
[[nodiscard]] std::optional<EatenValue> comment_for_value(const Key& key, bool in_flow);

/// The comment that ate the end of a list or a map on one line, on the nearest line at or before
/// `at` that has such.
[[nodiscard]] std::optional<EatenValue> comment_in_flow(const diagnostic::SourceFilePtr& file,
                                                        std::size_t at);

}  // namespace cicero::yaml
