#pragma once

#include <deque>
#include <span>
#include <string>
#include <string_view>

#include <hpdf.h>
#include <hpdf_doc.h>
#include <hpdf_objects.h>
#include <hpdf_pages.h>

#include "base/handle.hpp"
#include "diagnostic/diagnostic.hpp"

/// libharu's object layer, with owned strings. Errors stick to the document: ask `failed` after
/// each group of calls.
namespace cicero::pdf {

class Objects {
public:
    explicit Objects(bool compress);

    [[nodiscard]] HPDF_Doc doc() const { return doc_.get(); }
    [[nodiscard]] bool failed() const { return !doc_ || HPDF_GetError(doc_.get()) != HPDF_OK; }
    [[nodiscard]] std::string error() const;

    [[nodiscard]] HPDF_Dict dict();      ///< direct
    [[nodiscard]] HPDF_Dict indirect();  ///< in the cross-reference table
    /// A dictionary whose entries are written as given: libharu leaves a name's space bare (2.3.0
    /// to 2.4), and a spot ink is called « PANTONE 286 C » to the letter.
    [[nodiscard]] HPDF_Dict verbatim(std::string entries);
    /// How an entry written as given names an indirect object: `12 0 R`.
    [[nodiscard]] static std::string reference(HPDF_Dict indirect);
    [[nodiscard]] HPDF_Array array();
    /// A stream object, deflated where that is asked for (XMP must not be).
    [[nodiscard]] HPDF_Dict stream(std::string_view data, bool compress = true);
    /// The same into a stream that exists already.
    void fill(HPDF_Dict stream, std::string_view data, bool compress = true);
    /// UTF-8 as a text string, UTF-16BE with its mark (ISO 32000-1, 7.9.2.2).
    void add_text(HPDF_Dict dict, const char* key, std::string_view utf8);
    void add_bytes(HPDF_Dict dict, const char* key, std::string_view bytes);
    [[nodiscard]] HPDF_Array numbers(std::span<const double> values);
    [[nodiscard]] HPDF_Binary binary(std::string_view bytes);
    [[nodiscard]] HPDF_Binary text(std::string_view utf8);

private:
    Handle<_HPDF_Doc_Rec, HPDF_Free> doc_;
    std::deque<std::string> verbatim_;  // read when the document is written
    bool compress_;
};

/// A name with every byte outside the regular characters as #xx (ISO 32000-1, 7.3.5).
[[nodiscard]] std::string escaped_name(std::string_view name);

}  // namespace cicero::pdf
