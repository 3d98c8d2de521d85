#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "diagnostic/diagnostic.hpp"
#include "document/document.hpp"
#include "pdf/memory.hpp"

namespace cicero::pdf {

struct Options {
    std::optional<std::int64_t>
        date;  ///< seconds since 1970, from SOURCE_DATE_EPOCH; none: no dates
    bool compress = true;
    bool contours = false;  ///< text as filled contours; the file has no fonts, and no text to copy
    /// Two bytes, of which 0 is left to `.notdef`; fewer in tests. Where they are used up, a
    /// further font begins.
    std::uint16_t codes_a_font = 0xFFFF;
    Memory memory;
};

/// The document as PDF 1.7. The same document and options give the same bytes.
[[nodiscard]] diagnostic::Result<std::string> to_bytes(const document::Document& document,
                                                       const Options& options);

}  // namespace cicero::pdf
