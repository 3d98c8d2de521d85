#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "diagnostic/diagnostic.hpp"
#include "document/document.hpp"

namespace cicero::pdf {

struct Options {
    std::optional<std::int64_t>
        date;  ///< seconds since 1970, from SOURCE_DATE_EPOCH; none: no dates
    bool compress = true;
    bool outlines = false;  ///< text as filled shapes; the file has no fonts, and no text to copy
};

/// The document as PDF 1.7. The same document and options give the same bytes.
[[nodiscard]] diagnostic::Result<std::string> to_bytes(const document::Document& document,
                                                       const Options& options);

}  // namespace cicero::pdf
