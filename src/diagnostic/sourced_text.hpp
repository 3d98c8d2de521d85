#pragma once

#include <string>

#include "base/text_map.hpp"
#include "diagnostic/source.hpp"

namespace cicero::diagnostic {

/// A text that knows, byte by byte, where in its file it stands.
struct SourcedText {
    std::string text;
    TextMap map;  ///< text → bytes of the file
    SourceFilePtr file;
    SourceSpan span;  ///< of the whole, quotes and all

    [[nodiscard]] SourceSpan span_of(std::size_t begin, std::size_t end) const;
    [[nodiscard]] SourcedText slice(std::size_t begin, std::size_t end) const;
    /// More text at the end; an empty one becomes the other.
    void append(const SourcedText& more);
    /// `derived` was made from this text: the same, with its places in the file.
    [[nodiscard]] SourcedText derived(MappedText other) const;
};

}  // namespace cicero::diagnostic
