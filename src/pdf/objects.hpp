#pragma once

#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <hpdf.h>
#include <hpdf_doc.h>
#include <hpdf_objects.h>
#include <hpdf_pages.h>
#include <libdeflate.h>

#include "base/handle.hpp"
#include "pdf/memory.hpp"

/// libharu's object layer, with owned strings. Where libharu fails, which it tells by null, the
/// object is none; from then on the document has failed, libharu is not asked for anything more,
/// and whatever is done with objects does nothing. So a writer asks `failed` once, at its end.
namespace cicero::pdf {

class Objects;

/// Something that stands in a dictionary or an array.
class Object {
public:
    Object() = default;
    [[nodiscard]] explicit operator bool() const { return raw_ != nullptr; }

protected:
    Object(Objects& objects, void* raw) : objects_(&objects), raw_(raw) {}
    friend class Objects;
    Objects* objects_ = nullptr;
    void* raw_ = nullptr;
};

class Array : public Object {
public:
    Array() = default;
    Array& add(Object value);
    Array& name(const char* value);
    Array& integer(int value);
    Array& real(double value);
    Array& bytes(std::string_view bytes);

private:
    friend class Objects;
    Array(Objects& objects, HPDF_Array raw) : Object(objects, raw) {}
    [[nodiscard]] HPDF_Array raw() const { return static_cast<HPDF_Array>(raw_); }
};

class Dict : public Object {
public:
    Dict() = default;
    Dict& add(const char* key, Object value);
    Dict& name(const char* key, const char* value);
    Dict& integer(const char* key, int value);
    Dict& boolean(const char* key, bool value);
    Dict& numbers(const char* key, std::span<const double> values);
    /// UTF-8 as a text string, UTF-16BE with its mark (ISO 32000-1, 7.9.2.2).
    Dict& text(const char* key, std::string_view utf8);
    Dict& bytes(const char* key, std::string_view bytes);
    /// A string in parentheses, of ASCII.
    Dict& ascii(const char* key, const char* value);
    /// Further entries, written as given: libharu leaves a name's space bare (2.3.0 to 2.4), and a
    /// spot ink is called « PANTONE 286 C » to the letter; it takes the filter out of a stream that
    /// is compressed already; and its arrays end at 32,767 values. Once for a dictionary.
    Dict& verbatim(std::string entries);
    /// How an entry written as given names an indirect object: `12 0 R`.
    [[nodiscard]] std::string reference() const;

private:
    friend class Objects;
    Dict(Objects& objects, HPDF_Dict raw) : Object(objects, raw) {}
    [[nodiscard]] HPDF_Dict raw() const { return static_cast<HPDF_Dict>(raw_); }
};

/// What a page is made of.
struct PageObjects {
    Dict page, contents, resources;
};

class Objects {
public:
    explicit Objects(bool compress, const Memory& memory = {});
    ~Objects();
    Objects(const Objects&) = delete;
    Objects& operator=(const Objects&) = delete;

    [[nodiscard]] bool failed() const { return failed_; }
    /// Why: the file would be larger than libharu can count.
    [[nodiscard]] bool too_large() const { return stream_bytes_ > largest; }
    [[nodiscard]] std::string error() const;

    [[nodiscard]] Dict catalog() { return known(&_HPDF_Doc_Rec::catalog); }
    [[nodiscard]] Dict info() { return known(&_HPDF_Doc_Rec::info); }
    [[nodiscard]] Dict trailer() { return known(&_HPDF_Doc_Rec::trailer); }

    [[nodiscard]] Dict dict();      ///< direct
    [[nodiscard]] Dict indirect();  ///< in the cross-reference table
    [[nodiscard]] Array array();
    [[nodiscard]] Array numbers(std::span<const double> values);
    /// A stream object, deflated where that is asked for (XMP must not be).
    [[nodiscard]] Dict stream(std::string_view data, bool compress = true);
    /// The same into a stream that exists already.
    void fill(Dict stream, std::string_view data, bool compress = true);
    [[nodiscard]] PageObjects add_page();
    /// The whole file; empty after a failure.
    [[nodiscard]] std::string save();

private:
    friend class Array;
    friend class Dict;
    [[nodiscard]] HPDF_MMgr memory() const { return doc_->mmgr; }
    [[nodiscard]] Dict known(HPDF_Dict _HPDF_Doc_Rec::*member);
    template <class Make>
    [[nodiscard]] auto made(const Make& make) -> decltype(make());
    template <class Call>
    void call(const Call& call);
    template <class Add>
    void attach(Object value, const Add& add);
    [[nodiscard]] Object binary(std::string_view bytes);
    [[nodiscard]] Object ascii(const char* text);
    [[nodiscard]] std::string deflated(std::string_view data);

    Handle<_HPDF_Doc_Rec, HPDF_Free> doc_;
    std::deque<std::string> verbatim_;  // read when the document is written
    std::vector<void*> loose_;          // direct ones that no other holds yet
    /// libharu counts the bytes of a file in 32 bits; a part of them is left for what is no stream.
    static constexpr std::uint64_t largest = 0xF0000000u;
    std::uint64_t stream_bytes_ = 0;
    /// Made for the first stream; its tables serve all.
    Handle<libdeflate_compressor, libdeflate_free_compressor> compressor_;
    bool compress_;
    bool failed_ = false;
};

/// A name with every byte outside the regular characters as #xx (ISO 32000-1, 7.3.5).
[[nodiscard]] std::string escaped_name(std::string_view name);

}  // namespace cicero::pdf
