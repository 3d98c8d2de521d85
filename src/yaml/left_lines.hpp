#pragma once

#include <optional>
#include <string>
#include <vector>

#include "diagnostic/source.hpp"

/// Lines of a text that stand left of it: there YAML ends the text, and what follows spoils.
namespace cicero::yaml {

struct LeftLine {
    diagnostic::SourceSpan span;  ///< without its indentation
    std::string words;            ///< its first
    std::size_t wanted = 0;       ///< spaces that it lacks
    std::size_t more = 0;         ///< other lines of the same text that stand so
};

/// The first of each text after « | » or « > », of a file that is no YAML.
[[nodiscard]] std::vector<LeftLine> lines_left_of_blocks(const diagnostic::SourceFilePtr& file);

/// The one that goes on with the text of a key on the line before it: nothing where line `number`
/// is none.
[[nodiscard]] std::optional<LeftLine> line_left_of_value(const diagnostic::SourceFilePtr& file,
                                                         std::size_t number);

}  // namespace cicero::yaml
