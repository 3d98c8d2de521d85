#pragma once

#include <memory>
#include <string>

#include "diagnostic/sourced_text.hpp"

namespace cicero::tests {

/// A text that is the whole of a file.
inline diagnostic::SourcedText sourced(const std::string& text, const char* file = "t.yaml") {
    const auto source = std::make_shared<const diagnostic::SourceFile>(file, text);
    return {text, TextMap::identity(text.size()), source, {source, 0, text.size()}};
}

}  // namespace cicero::tests
