#include "font/face.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>

#include <ft2build.h>
#include FT_FREETYPE_H

#include <hb-ot.h>

#include "files/read.hpp"
#include "font/big_endian.hpp"
#include "font/features.hpp"

namespace cicero::font {

namespace {

using diagnostic::Code;

constexpr std::size_t largest_font = 64u << 20;
/// Registered ones are five; the fonts with most have some fifteen. A hostile file may claim
/// 65,535.
constexpr std::size_t most_axes = 32;

std::shared_ptr<const document::Bytes> read_file(const std::filesystem::path& file,
                                                 const files::FileSystem& files) {
    auto bytes = files::read<document::Bytes>(file, largest_font, {}, files);
    if (!bytes || bytes->empty()) return nullptr;
    return std::make_shared<const document::Bytes>(std::move(*bytes));
}

int ink_height(hb_font_t* font, char32_t c) {
    hb_codepoint_t glyph = 0;
    hb_glyph_extents_t extents{};
    if (!hb_font_get_nominal_glyph(font, c, &glyph) ||
        !hb_font_get_glyph_extents(font, glyph, &extents))
        return 0;
    return extents.y_bearing;
}

Ink measure_ink(hb_font_t* font, hb_codepoint_t glyph) {
    hb_glyph_extents_t e{};
    if (!hb_font_get_glyph_extents(font, glyph, &e) || e.width == 0 || e.height == 0) return {};
    const int right = hb_font_get_glyph_h_advance(font, glyph) - e.x_bearing - e.width;
    return {e.x_bearing, right, e.y_bearing, e.y_bearing + e.height};
}

// Coordinates of glyphs are 16 bits wide in all formats of contours; a hostile file's differences
// are cut off there.
std::uint64_t pack(const Ink& ink) {
    std::uint64_t out = 0;
    for (const int value : {ink.left, ink.right, ink.top, ink.bottom})
        out = out << 16 | std::uint16_t(std::clamp(value, -32768, 32767));
    return out;
}

Ink unpack(std::uint64_t packed) {
    const auto part = [&](int shift) { return int(std::int16_t(packed >> shift & 0xFFFF)); };
    return {part(48), part(32), part(16), part(0)};
}

/// FreeType knows the PostScript name of all the kinds of files that it opens.
std::string postscript_name(const document::Bytes& data, int index) {
    FT_Library library = nullptr;
    if (FT_Init_FreeType(&library) != 0) return {};
    const Handle<FT_LibraryRec_, FT_Done_FreeType> owner(library);
    FT_Face face = nullptr;
    if (FT_New_Memory_Face(library, data.data(), FT_Long(data.size()), index, &face) != 0)
        return {};
    const Handle<FT_FaceRec_, FT_Done_Face> face_owner(face);
    // What the font file says is not to be trusted: 63 characters, none that PDF gives a meaning
    // (OpenType, name ID 6).
    std::string out;
    for (const char* c = FT_Get_Postscript_Name(face); c && *c && out.size() < 63; ++c)
        if (*c > 0x20 && *c < 0x7f && !std::strchr("[](){}<>/%", *c)) out += *c;
    return out;
}

}  // namespace

diagnostic::Result<FacePtr> Face::load(const FaceDescription& description,
                                       const files::FileSystem& files) {
    return from_bytes(description, read_file(description.file, files));
}

diagnostic::Result<FacePtr> Face::from_bytes(const FaceDescription& description,
                                             std::shared_ptr<const document::Bytes> bytes) {
    std::shared_ptr<Face> out(new Face);
    out->description_ = description;
    out->data_ = std::move(bytes);
    const auto fail = [&] {
        return tl::make_unexpected(
            diagnostic::make(Code::font_unreadable, {}, {description.file.string()}));
    };
    if (!out->data_) return fail();
    const Handle<hb_blob_t, hb_blob_destroy> blob(
        hb_blob_create(reinterpret_cast<const char*>(out->data_->data()),
                       unsigned(out->data_->size()), HB_MEMORY_MODE_READONLY, nullptr, nullptr));
    out->face_.reset(hb_face_create(blob.get(), unsigned(description.index)));
    out->glyph_count_ = hb_face_get_glyph_count(out->face_.get());
    if (out->glyph_count_ == 0) return fail();
    if (auto problem = out->take_place()) return tl::make_unexpected(std::move(*problem));
    out->ink_ = std::make_unique<std::atomic<std::uint64_t>[]>(out->glyph_count_);
    hb_face_make_immutable(out->face_.get());
    out->font_.reset(hb_font_create(out->face_.get()));
    set_variations(out->font_.get(), out->description_.at);
    out->units_per_em_ = int(hb_face_get_upem(out->face_.get()));
    out->measure();
    out->features_ = feature_tags(out->face_.get());
    out->kind_ = description.kind == Kind::Unknown ? kind_of(out->face_.get()) : description.kind;
    hb_font_make_immutable(out->font_.get());
    return FacePtr(std::move(out));
}

// The file knows its axes, whatever the description says.
std::optional<diagnostic::Diagnostic> Face::take_place() {
    const std::string file = description_.file.string();
    description_.axes = axes_of(face_.get());
    description_.at = complete(description_.axes, description_.at);
    if (description_.axes.size() > most_axes)
        return diagnostic::make(Code::font_unreadable, {}, {file});
    const Handle<hb_blob_t, hb_blob_destroy> cff2(
        hb_face_reference_table(face_.get(), HB_TAG('C', 'F', 'F', '2')));
    if (hb_blob_get_length(cff2.get()) > 0) return diagnostic::make(Code::font_is_cff2, {}, {file});
    return std::nullopt;
}

void Face::measure() {
    hb_font_t* font = font_.get();
    hb_font_extents_t extents{};
    hb_font_get_h_extents(font, &extents);
    metrics_.ascender = extents.ascender;
    metrics_.descender = extents.descender;
    hb_position_t value = 0;
    metrics_.cap_height =
        hb_ot_metrics_get_position(font, HB_OT_METRICS_TAG_CAP_HEIGHT, &value) && value > 0
            ? value
            : ink_height(font, U'H');
    metrics_.x_height =
        hb_ot_metrics_get_position(font, HB_OT_METRICS_TAG_X_HEIGHT, &value) && value > 0
            ? value
            : ink_height(font, U'x');
    if (metrics_.cap_height == 0) metrics_.cap_height = extents.ascender * 7 / 10;
    hb_codepoint_t glyph = 0;
    const bool has_space = hb_font_get_nominal_glyph(font, U' ', &glyph) != 0;
    metrics_.space = has_space ? hb_font_get_glyph_h_advance(font, glyph) : units_per_em_ / 4;
    if (hb_font_get_nominal_glyph(font, U'n', &glyph) != 0) {
        const Ink n = measure_ink(font, glyph);
        metrics_.letter_gap = std::max(0, n.left + n.right);
    }
}

Ink Face::ink(std::uint32_t glyph) const {
    if (glyph >= glyph_count_) return {};
    // Relaxed: whoever comes second measures the same numbers.
    std::uint64_t packed = ink_[glyph].load(std::memory_order_relaxed);
    if (packed == 0) {
        packed = pack(measure_ink(font_.get(), glyph));
        ink_[glyph].store(packed, std::memory_order_relaxed);
    }
    return unpack(packed);
}

bool Face::has(char32_t c) const {
    hb_codepoint_t glyph = 0;
    return hb_font_get_nominal_glyph(font_.get(), c, &glyph) != 0 && glyph != 0;
}

bool Face::has_feature(const std::string& tag) const {
    const hb_tag_t wanted = hb_tag_from_string(tag.data(), int(tag.size()));
    return std::binary_search(features_.begin(), features_.end(), wanted);
}

int Face::advance(std::uint32_t glyph) const {
    return hb_font_get_glyph_h_advance(font_.get(), glyph);
}

const document::FontPtr& Face::resource() const {
    std::call_once(has_resource_, [&] {
        resource_ = std::make_shared<const document::FontResource>(described());
    });
    return resource_;
}

document::FontResource Face::described() const {
    document::FontResource out;
    out.family = description_.family;
    out.postscript_name = postscript_name(*data_, description_.index) +
                          name_suffix(description_.axes, description_.at);
    // Inter's roman and italic files have one name: two fonts of a PDF must not.
    if (!description_.axes.empty() && description_.italic) out.postscript_name += "_Italic";
    out.path = description_.file.string();
    out.face_index = description_.index;
    out.units_per_em = units_per_em_;
    out.weight = description_.weight;
    out.data = data_;
    out.variations = description_.at;
    return out;
}

double matching_size(const Face& main, const Face& fallback, char32_t c) {
    constexpr double smallest = 0.85, largest = 1.2;
    const auto share = [](const Face& face, int units) {
        return double(units) / face.units_per_em();
    };
    const bool has_small = main.metrics().x_height > 0 && fallback.metrics().x_height > 0;
    const double wanted =
        share(main, has_small ? main.metrics().x_height : main.metrics().cap_height);
    const double there = share(
        fallback, has_small ? fallback.metrics().x_height : ink_height(fallback.hb_font(), c));
    if (wanted <= 0 || there <= 0) return 1;
    return std::round(std::clamp(wanted / there, smallest, largest) * 1000) / 1000;
}

double same_x_height(const Face& main, const Face& face) {
    const auto share = [](const Face& of) {
        return double(of.metrics().x_height) / of.units_per_em();
    };
    if (share(main) <= 0 || share(face) <= 0) return 1;
    return std::round(share(main) / share(face) * 1000) / 1000;
}

Kind kind_of(hb_face_t* face) {
    const Handle<hb_blob_t, hb_blob_destroy> blob(
        hb_face_reference_table(face, HB_TAG('O', 'S', '/', '2')));
    unsigned size = 0;
    const char* data = hb_blob_get_data(blob.get(), &size);
    const BigEndian os2(data, size);
    const unsigned type = os2.u8(32), serif = os2.u8(33), ibm = os2.u8(30);
    if (type == 2 && serif >= 2) return serif >= 11 && serif <= 15 ? Kind::Sans : Kind::Serif;
    if (ibm == 8) return Kind::Sans;
    return ibm >= 1 && ibm <= 7 ? Kind::Serif : Kind::Unknown;
}

std::u32string missing_french(const Face& face) {
    static constexpr char32_t needed[] =
        U"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789àâäæçéèêëîïôœùûüÿÀÂÄÆÇÉÈÊËÎÏÔŒÙÛÜŸ«»’“”–—…";
    std::u32string out;
    for (const char32_t c : std::u32string_view(needed))
        if (!face.has(c)) out.push_back(c);
    return out;
}

bool is_ignorable(char32_t c) {
    return c <= 0x20 || c == 0xA0 || c == 0xAD || (c >= 0x2000 && c <= 0x200F) || c == 0x2011 ||
           (c >= 0x2028 && c <= 0x202F) || (c >= 0x205F && c <= 0x206F) || c == 0x3000 ||
           (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF) || c == 0xFEFF;
}

}  // namespace cicero::font
