#include "font/subset.hpp"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <new>
#include <numeric>
#include <span>

#include <hb-ot.h>
#include <hb-subset.h>

#include "font/cff.hpp"
#include "font/embedding.hpp"
#include "font/instance.hpp"
#include "font/variation.hpp"

namespace cicero::font {

namespace {

using BlobHandle = Handle<hb_blob_t, hb_blob_destroy>;
using FaceHandle = Handle<hb_face_t, hb_face_destroy>;

/// Tables that a PDF reader never asks for; layout ones would also bring glyphs in by closure.
constexpr const char* dropped[] = {"GSUB", "GPOS", "GDEF", "BASE", "JSTF", "MATH",
                                   "DSIG", "meta", "STAT", "name", "post", "kern",
                                   "vhea", "vmtx", "VORG", "cmap", "OS/2", "gasp"};

Handle<hb_subset_input_t, hb_subset_input_destroy> request(
    const std::vector<std::uint32_t>& glyphs) {
    Handle<hb_subset_input_t, hb_subset_input_destroy> input(hb_subset_input_create_or_fail());
    if (!input) throw std::bad_alloc();
    hb_set_t* wanted = hb_subset_input_glyph_set(input.get());
    for (const std::uint32_t glyph : glyphs) hb_set_add(wanted, glyph);
    hb_set_t* drop = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
    for (const char* tag : dropped) hb_set_add(drop, hb_tag_from_string(tag, 4));
    hb_subset_input_set_flags(input.get(),
                              HB_SUBSET_FLAGS_NOTDEF_OUTLINE | HB_SUBSET_FLAGS_NO_HINTING);
    return input;
}

document::Bytes copy(hb_blob_t* blob) {
    unsigned size = 0;
    const char* data = hb_blob_get_data(blob, &size);
    return {data, data + size};
}

/// Thousandths of the em.
int scaled(int value, int upem) { return int(std::lround(value * 1000.0 / upem)); }

void describe(SubsetFont& out, hb_font_t* font, int upem) {
    hb_font_extents_t extents{};
    hb_font_get_h_extents(font, &extents);
    out.ascent = scaled(extents.ascender, upem);
    out.descent = scaled(extents.descender, upem);
    hb_position_t cap = 0;
    hb_ot_metrics_get_position(font, HB_OT_METRICS_TAG_CAP_HEIGHT, &cap);
    out.cap_height = cap > 0 ? scaled(cap, upem) : out.ascent;
    out.italic_angle = int(std::lround(hb_style_get_value(font, HB_STYLE_TAG_SLANT_ANGLE)));
    out.weight = int(std::lround(hb_style_get_value(font, HB_STYLE_TAG_WEIGHT)));
}

void read_head(SubsetFont& out, hb_face_t* face, int upem) {
    const BlobHandle head(hb_face_reference_table(face, HB_TAG('h', 'e', 'a', 'd')));
    unsigned size = 0;
    const auto* d = reinterpret_cast<const unsigned char*>(hb_blob_get_data(head.get(), &size));
    if (size < 54) return;
    for (unsigned i = 0; i < 4; ++i)
        out.bounding_box[i] = scaled(std::int16_t(d[36 + 2 * i] << 8 | d[37 + 2 * i]), upem);
}

// `head` has the box of the font as it stands unasked; a bold instance is larger.
std::array<int, 4> box_of(hb_font_t* font, const std::vector<std::uint32_t>& glyphs, int upem) {
    std::array<int, 4> box{0, 0, 0, 0};
    for (const std::uint32_t glyph : glyphs) {
        hb_glyph_extents_t e{};
        if (!hb_font_get_glyph_extents(font, glyph, &e)) continue;
        box = {std::min(box[0], e.x_bearing), std::min(box[1], e.y_bearing + e.height),
               std::max(box[2], e.x_bearing + e.width), std::max(box[3], e.y_bearing)};
    }
    for (int& edge : box) edge = scaled(edge, upem);
    return box;
}

// Of a variable font; each glyph is the next after `.notdef`.
std::optional<SubsetFont> instance(hb_font_t* font, const std::vector<std::uint32_t>& glyphs) {
    auto bytes = static_instance(font, glyphs);
    if (!bytes) return std::nullopt;
    SubsetFont out;
    out.bytes = std::move(*bytes);
    for (std::size_t i = 0; i < glyphs.size(); ++i) out.cids.push_back(std::uint16_t(i + 1));
    return out;
}

// The same of all its glyphs, which keep their ids.
std::optional<SubsetFont> whole_instance(hb_font_t* font,
                                         const std::vector<std::uint32_t>& glyphs) {
    const unsigned count = hb_face_get_glyph_count(hb_font_get_face(font));
    std::vector<std::uint32_t> all(count > 0 ? count - 1 : 0);
    std::iota(all.begin(), all.end(), 1u);
    auto out = instance(font, all);
    if (out) out->cids.assign(glyphs.begin(), glyphs.end());
    return out;
}

// A font file of the tables of one face, which may stand in a collection.
document::Bytes file_of(hb_face_t* face) {
    const FaceHandle builder(hb_face_builder_create());
    hb_tag_t tags[16];
    unsigned count = 0;
    for (unsigned begin = 0;
         count = std::size(tags), hb_face_get_table_tags(face, begin, &count, tags), count > 0;
         begin += count)
        for (const hb_tag_t tag : std::span(tags, count)) {
            const BlobHandle table(hb_face_reference_table(face, tag));
            hb_face_builder_add_table(builder.get(), tag, table.get());
        }
    const BlobHandle file(hb_face_reference_blob(builder.get()));
    return copy(file.get());
}

SubsetFont whole_file(hb_face_t* face, const std::vector<std::uint32_t>& glyphs) {
    SubsetFont out;
    const BlobHandle cff(hb_face_reference_table(face, HB_TAG('C', 'F', 'F', ' ')));
    const bool is_cff = hb_blob_get_length(cff.get()) > 0;
    out.kind = is_cff ? ContourKind::Cff : ContourKind::TrueType;
    out.bytes = is_cff ? copy(cff.get()) : file_of(face);
    const auto cids = is_cff ? cff_cids(out.bytes, hb_face_get_glyph_count(face)) : std::nullopt;
    for (const std::uint32_t glyph : glyphs)
        out.cids.push_back(cids && glyph < cids->size() ? (*cids)[glyph] : std::uint16_t(glyph));
    return out;
}

std::optional<SubsetFont> subset_of(hb_face_t* face, const std::vector<std::uint32_t>& glyphs) {
    const auto input = request(glyphs);
    const Handle<hb_subset_plan_t, hb_subset_plan_destroy> plan(
        hb_subset_plan_create_or_fail(face, input.get()));
    const FaceHandle result(plan ? hb_subset_plan_execute_or_fail(plan.get()) : nullptr);
    if (!result) return std::nullopt;
    SubsetFont out;
    const BlobHandle cff(hb_face_reference_table(result.get(), HB_TAG('C', 'F', 'F', ' ')));
    const bool is_cff = hb_blob_get_length(cff.get()) > 0;
    out.kind = is_cff ? ContourKind::Cff : ContourKind::TrueType;
    const BlobHandle file(hb_face_reference_blob(result.get()));
    out.bytes = copy(is_cff ? cff.get() : file.get());
    const auto cids =
        is_cff ? cff_cids(out.bytes, hb_face_get_glyph_count(result.get())) : std::nullopt;
    const hb_map_t* renumbered = hb_subset_plan_old_to_new_glyph_mapping(plan.get());
    for (const std::uint32_t glyph : glyphs) {
        const hb_codepoint_t index = hb_map_get(renumbered, glyph);
        const auto id = std::uint16_t(index == HB_MAP_VALUE_INVALID ? 0 : index);
        out.cids.push_back(cids && id < cids->size() ? (*cids)[id] : id);
    }
    return out;
}

}  // namespace

diagnostic::Result<Embeddable> Embeddable::open(const document::FontResource& font) {
    Embeddable out(font);
    const BlobHandle blob(hb_blob_create(reinterpret_cast<const char*>(font.data->data()),
                                         unsigned(font.data->size()), HB_MEMORY_MODE_READONLY,
                                         nullptr, nullptr));
    out.face_.reset(hb_face_create(blob.get(), unsigned(font.face_index)));
    const Embedding allowed = embedding_of(out.face_.get());
    if (allowed == Embedding::Forbidden)
        return tl::make_unexpected(
            diagnostic::make(diagnostic::Code::font_not_embeddable, {},
                             {font.family.empty() ? font.path : font.family,
                              std::filesystem::path(font.path).filename().string()}));
    out.is_whole_ = allowed == Embedding::Whole;
    out.drawn_.reset(hb_font_create(out.face_.get()));
    const std::vector<Axis> axes = axes_of(out.face_.get());
    out.is_variable_ = !axes.empty();
    set_variations(out.drawn_.get(), complete(axes, font.variations));
    return out;
}

int Embeddable::width(std::uint32_t glyph) const {
    return scaled(hb_font_get_glyph_h_advance(drawn_.get(), glyph), font_.units_per_em);
}

diagnostic::Result<SubsetFont> Embeddable::subset(const std::vector<std::uint32_t>& glyphs) const {
    auto out = !is_variable_ ? (is_whole_ ? std::optional(whole_file(face_.get(), glyphs))
                                          : subset_of(face_.get(), glyphs))
               : is_whole_   ? whole_instance(drawn_.get(), glyphs)
                             : instance(drawn_.get(), glyphs);
    if (!out)
        return tl::make_unexpected(
            diagnostic::make(diagnostic::Code::font_not_subset, {}, {font_.path}));
    out->is_whole = is_whole_;
    if (!is_variable_) read_head(*out, face_.get(), font_.units_per_em);
    else out->bounding_box = box_of(drawn_.get(), glyphs, font_.units_per_em);
    describe(*out, drawn_.get(), font_.units_per_em);
    return std::move(*out);
}

}  // namespace cicero::font
