#pragma once

#include "yaml/node.hpp"

namespace cicero::yaml {

struct ScannedScalar {
    diagnostic::SourcedText text;
    Style style = Style::Plain;
    std::size_t end = 0;  ///< first byte after the scalar (after the closing quote)
    /// The mark that is one too many; then the text is not in NFC.
    std::optional<diagnostic::SourceSpan> crowded = {};
};

/// Finds again in the file the scalar that yaml-cpp read as `value` and that begins at `begin`:
/// its style, its end, and for each byte of the value the bytes that wrote it (YAML 1.2, 7.3, 8.1).
[[nodiscard]] ScannedScalar scan_scalar(const diagnostic::SourceFilePtr& file, std::size_t begin,
                                        const std::string& value);

}  // namespace cicero::yaml
