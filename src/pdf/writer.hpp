#pragma once

#include <cstdint>
#include <memory>
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

/// One PDF 1.7 of the pages of documents that come one after another. The same documents and
/// options give the same bytes, as if the documents were one: `document::joined`.
class Writer {
public:
    explicit Writer(Options options = {});
    ~Writer();
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    /// Writes its pages. Of the document nothing is needed afterwards; its fonts are kept, for they
    /// are written last.
    void add(const document::Document& document);
    /// The file, once; or what went wrong first, at its place.
    [[nodiscard]] diagnostic::Result<std::string> finish();

private:
    class File;
    std::unique_ptr<File> file_;
};

/// One document as PDF.
[[nodiscard]] diagnostic::Result<std::string> to_bytes(const document::Document& document,
                                                       const Options& options);

}  // namespace cicero::pdf
