#include "pdf/objects.hpp"

#include <algorithm>
#include <new>

#include <libdeflate.h>

#include "base/utf8.hpp"

namespace cicero::pdf {

namespace {

/// Of 12. A long text's pages at 7 are 1.7 % smaller, and take half as long again.
constexpr int compression_level = 6;

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

/// Pages that a node of the page tree takes. Of what libharu's arrays hold the root has half for
/// pages of its own, and half for further nodes.
constexpr unsigned pages_per_node = HPDF_LIMIT_MAX_ARRAY / 2;

}  // namespace

// --- what libharu is asked for

template <class Make>
auto Objects::made(const Make& make) -> decltype(make()) {
    if (failed_) return nullptr;
    const auto out = make();
    if (!out) failed_ = true;
    return out;
}

template <class Call>
void Objects::call(const Call& call) {
    if (!failed_ && call() != HPDF_OK) failed_ = true;
}

// Whoever takes a direct object owns it, even where taking it fails.
template <class Add>
void Objects::attach(Object value, const Add& add) {
    if (failed_ || !value) return;
    const auto loose = std::find(loose_.rbegin(), loose_.rend(), value.raw_);
    if (loose != loose_.rend()) loose_.erase(std::next(loose).base());
    call([&] { return add(value.raw_); });
}

Array& Array::add(Object value) {
    if (*this) objects_->attach(value, [&](void* v) { return HPDF_Array_Add(raw(), v); });
    return *this;
}

Array& Array::name(const char* value) {
    if (*this) objects_->call([&] { return HPDF_Array_AddName(raw(), value); });
    return *this;
}

Array& Array::integer(int value) {
    if (*this) objects_->call([&] { return HPDF_Array_AddNumber(raw(), value); });
    return *this;
}

Array& Array::real(double value) {
    if (*this) objects_->call([&] { return HPDF_Array_AddReal(raw(), HPDF_REAL(value)); });
    return *this;
}

Array& Array::bytes(std::string_view bytes) { return *this ? add(objects_->binary(bytes)) : *this; }

Dict& Dict::add(const char* key, Object value) {
    if (*this) objects_->attach(value, [&](void* v) { return HPDF_Dict_Add(raw(), key, v); });
    return *this;
}

Dict& Dict::name(const char* key, const char* value) {
    if (*this) objects_->call([&] { return HPDF_Dict_AddName(raw(), key, value); });
    return *this;
}

Dict& Dict::integer(const char* key, int value) {
    if (*this) objects_->call([&] { return HPDF_Dict_AddNumber(raw(), key, value); });
    return *this;
}

Dict& Dict::boolean(const char* key, bool value) {
    if (*this)
        objects_->call(
            [&] { return HPDF_Dict_AddBoolean(raw(), key, value ? HPDF_TRUE : HPDF_FALSE); });
    return *this;
}

Dict& Dict::numbers(const char* key, std::span<const double> values) {
    return *this ? add(key, objects_->numbers(values)) : *this;
}

Dict& Dict::text(const char* key, std::string_view utf8) {
    return *this ? add(key, objects_->binary(utf16(utf8))) : *this;
}

Dict& Dict::bytes(const char* key, std::string_view bytes) {
    return *this ? add(key, objects_->binary(bytes)) : *this;
}

Dict& Dict::ascii(const char* key, const char* value) {
    return *this ? add(key, objects_->ascii(value)) : *this;
}

Dict& Dict::verbatim(std::string entries) {
    if (!*this) return *this;
    raw()->attr = &objects_->verbatim_.emplace_back(std::move(entries));
    raw()->write_fn = [](HPDF_Dict self, HPDF_Stream stream) {
        const auto& text = *static_cast<const std::string*>(self->attr);
        return HPDF_Stream_Write(stream, reinterpret_cast<const HPDF_BYTE*>(text.data()),
                                 static_cast<HPDF_UINT>(text.size()));
    };
    return *this;
}

// The upper bits say which kind of object it is (hpdf_objects.h, HPDF_OTYPE_…).
std::string Dict::reference() const {
    if (!*this) return "null";
    return std::to_string(raw()->header.obj_id & 0x00FFFFFF) + " " +
           std::to_string(raw()->header.gen_no) + " R";
}

// No memory pool: libharu's hands out addresses that are not aligned for its own structures.
Objects::Objects(bool compress, const Memory& memory)
    : doc_(HPDF_NewEx(nullptr, memory.take, memory.give_back, 0, nullptr)),
      compress_(compress),
      failed_(!doc_) {
    if (!doc_) return;
    doc_->pdf_version = HPDF_VER_17;
    // HPDF_SetPagesConfiguration would put a node above the pages of the shortest document too.
    doc_->page_per_pages = pages_per_node;
}

Objects::~Objects() {
    for (void* object : loose_) HPDF_Obj_Free(memory(), object);
}

std::string Objects::error() const {
    if (!doc_) return "HPDF_NewEx";
    return std::to_string(HPDF_GetError(doc_.get()));
}

Dict Objects::known(HPDF_Dict _HPDF_Doc_Rec::*member) {
    return {*this, made([&] { return doc_.get()->*member; })};
}

Dict Objects::dict() {
    const HPDF_Dict out = made([&] { return HPDF_Dict_New(memory()); });
    if (out) loose_.push_back(out);
    return {*this, out};
}

Dict Objects::indirect() {
    return {*this, made([&]() -> HPDF_Dict {
                const HPDF_Dict out = HPDF_Dict_New(memory());
                return out && HPDF_Xref_Add(doc_->xref, out) == HPDF_OK ? out : nullptr;
            })};
}

Array Objects::array() {
    const HPDF_Array out = made([&] { return HPDF_Array_New(memory()); });
    if (out) loose_.push_back(out);
    return {*this, out};
}

Array Objects::numbers(std::span<const double> values) {
    Array out = array();
    for (const double value : values) out.real(value);
    return out;
}

Dict Objects::stream(std::string_view data, bool compress) {
    const Dict out{*this, made([&] { return HPDF_DictStream_New(memory(), doc_->xref); })};
    fill(out, data, compress);
    return out;
}

std::string Objects::deflated(std::string_view data) {
    if (!compressor_) compressor_.reset(libdeflate_alloc_compressor(compression_level));
    if (!compressor_) throw std::bad_alloc();
    std::string out(libdeflate_zlib_compress_bound(compressor_.get(), data.size()), '\0');
    out.resize(libdeflate_zlib_compress(compressor_.get(), data.data(), data.size(), out.data(),
                                        out.size()));
    return out;
}

void Objects::fill(Dict stream, std::string_view data, bool compress) {
    if (failed_ || !stream) return;
    stream.raw()->filter = HPDF_STREAM_FILTER_NONE;
    std::string packed;
    if (compress && compress_) {
        packed = deflated(data);
        data = packed;
        stream.verbatim("/Filter /FlateDecode\n");
    }
    stream_bytes_ += data.size();
    if (too_large()) failed_ = true;
    call([&] {
        return HPDF_Stream_Write(stream.raw()->stream,
                                 reinterpret_cast<const HPDF_BYTE*>(data.data()),
                                 HPDF_UINT(data.size()));
    });
}

PageObjects Objects::add_page() {
    const HPDF_Page page = made([&] { return HPDF_AddPage(doc_.get()); });
    return {
        {*this, page},
        {*this, made([&] { return static_cast<HPDF_PageAttr>(page->attr)->contents; })},
        {*this, made([&] {
             return static_cast<HPDF_Dict>(HPDF_Dict_GetItem(page, "Resources", HPDF_OCLASS_DICT));
         })}};
}

std::string Objects::save() {
    call([&] { return HPDF_SaveToStream(doc_.get()); });
    if (failed_) return {};
    std::string out(HPDF_GetStreamSize(doc_.get()), '\0');
    auto size = HPDF_UINT32(out.size());
    HPDF_ResetStream(doc_.get());
    call([&] {
        return HPDF_ReadFromStream(doc_.get(), reinterpret_cast<HPDF_BYTE*>(out.data()), &size);
    });
    out.resize(failed_ ? 0 : size);
    return out;
}

Object Objects::binary(std::string_view bytes) {
    std::string copy(bytes);
    const HPDF_Binary out = made([&] {
        return HPDF_Binary_New(memory(), reinterpret_cast<HPDF_BYTE*>(copy.data()),
                               HPDF_UINT(copy.size()));
    });
    if (out) loose_.push_back(out);
    return {*this, out};
}

Object Objects::ascii(const char* text) {
    const HPDF_String out = made([&] { return HPDF_String_New(memory(), text, nullptr); });
    if (out) loose_.push_back(out);
    return {*this, out};
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
