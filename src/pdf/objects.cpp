#include "pdf/objects.hpp"

#include <libdeflate.h>

#include "base/utf8.hpp"

namespace cicero::pdf {

namespace {

// The stream is deflated already: libharu, told of no filter, would take the key out of the
// dictionary.
HPDF_STATUS write_filter(HPDF_Dict, HPDF_Stream stream) {
    static constexpr char key[] = "/Filter /FlateDecode\012";
    return HPDF_Stream_Write(stream, reinterpret_cast<const HPDF_BYTE*>(key), sizeof key - 1);
}

std::string deflated(std::string_view data) {
    const Handle<libdeflate_compressor, libdeflate_free_compressor> compressor(
        libdeflate_alloc_compressor(7));
    std::string out(libdeflate_zlib_compress_bound(compressor.get(), data.size()), '\0');
    out.resize(libdeflate_zlib_compress(compressor.get(), data.data(), data.size(), out.data(),
                                        out.size()));
    return out;
}

std::string utf16(std::string_view utf8) {
    std::string out("\xFE\xFF", 2);
    const auto put = [&](unsigned unit) {
        out += static_cast<char>(unit >> 8);
        out += static_cast<char>(unit & 0xFF);
    };
    for (const char32_t c : base::to_utf32(utf8)) {
        if (c > 0xFFFF) {
            put(0xD800 + unsigned((c - 0x10000) >> 10));
            put(0xDC00 + unsigned((c - 0x10000) & 0x3FF));
        } else {
            put(unsigned(c));
        }
    }
    return out;
}

}  // namespace

// No memory pool: libharu's hands out addresses that are not aligned for its own structures.
Objects::Objects(bool compress)
    : doc_(HPDF_NewEx(nullptr, nullptr, nullptr, 0, nullptr)), compress_(compress) {
    if (doc_) doc_->pdf_version = HPDF_VER_17;
}

std::string Objects::error() const {
    if (!doc_) return "HPDF_NewEx";
    return std::to_string(HPDF_GetError(doc_.get()));
}

HPDF_Dict Objects::dict() { return HPDF_Dict_New(doc_->mmgr); }

HPDF_Dict Objects::indirect() {
    HPDF_Dict out = dict();
    HPDF_Xref_Add(doc_->xref, out);
    return out;
}

HPDF_Dict Objects::verbatim(std::string entries) {
    HPDF_Dict out = dict();
    if (!out) return out;
    out->attr = &verbatim_.emplace_back(std::move(entries));
    out->write_fn = [](HPDF_Dict self, HPDF_Stream stream) {
        const auto& text = *static_cast<const std::string*>(self->attr);
        return HPDF_Stream_Write(stream, reinterpret_cast<const HPDF_BYTE*>(text.data()),
                                 static_cast<HPDF_UINT>(text.size()));
    };
    return out;
}

// The upper bits say which kind of object it is (hpdf_objects.h, HPDF_OTYPE_…).
std::string Objects::reference(HPDF_Dict indirect) {
    if (!indirect) return "null";
    return std::to_string(indirect->header.obj_id & 0x00FFFFFF) + " " +
           std::to_string(indirect->header.gen_no) + " R";
}

HPDF_Array Objects::array() { return HPDF_Array_New(doc_->mmgr); }

HPDF_Dict Objects::stream(std::string_view data, bool compress) {
    HPDF_Dict out = HPDF_DictStream_New(doc_->mmgr, doc_->xref);
    fill(out, data, compress);
    return out;
}

void Objects::fill(HPDF_Dict stream, std::string_view data, bool compress) {
    stream->filter = HPDF_STREAM_FILTER_NONE;
    std::string packed;
    if (compress && compress_) {
        packed = deflated(data);
        data = packed;
        stream->write_fn = write_filter;
    }
    HPDF_Stream_Write(stream->stream, reinterpret_cast<const HPDF_BYTE*>(data.data()),
                      HPDF_UINT(data.size()));
}

HPDF_Binary Objects::binary(std::string_view bytes) {
    std::string copy(bytes);
    return HPDF_Binary_New(doc_->mmgr, reinterpret_cast<HPDF_BYTE*>(copy.data()),
                           HPDF_UINT(copy.size()));
}

HPDF_Binary Objects::text(std::string_view utf8) { return binary(utf16(utf8)); }

void Objects::add_text(HPDF_Dict dict, const char* key, std::string_view utf8) {
    HPDF_Dict_Add(dict, key, text(utf8));
}

void Objects::add_bytes(HPDF_Dict dict, const char* key, std::string_view bytes) {
    HPDF_Dict_Add(dict, key, binary(bytes));
}

HPDF_Array Objects::numbers(std::span<const double> values) {
    HPDF_Array out = array();
    for (const double value : values) HPDF_Array_AddReal(out, HPDF_REAL(value));
    return out;
}

std::string escaped_name(std::string_view name) {
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string out = "/";
    for (const char c : name) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte > 0x20 && byte < 0x7f &&
            std::string_view("#%/()<>[]{}").find(c) == std::string_view::npos)
            out += c;
        else (out += '#').append({digits[byte >> 4], digits[byte & 15]});
    }
    return out;
}

}  // namespace cicero::pdf
