#include "font/kerning.hpp"

#include <hb-aat.h>
#include <hb-ot.h>

#include "font/big_endian.hpp"

namespace cicero::font {

namespace {

/// A table with its blob.
class Table {
public:
    Table(hb_face_t* face, hb_tag_t tag) : blob_(hb_face_reference_table(face, tag)) {}
    [[nodiscard]] BigEndian bytes() const {
        unsigned size = 0;
        const char* data = hb_blob_get_data(blob_.get(), &size);
        return {data, size};
    }

private:
    Handle<hb_blob_t, hb_blob_destroy> blob_;
};

// OpenType, GPOS: lookup type 2, behind type 9 or not. The second of a pair is left as it is where
// its value format is 0; else HarfBuzz, as the specification says, begins no pair with it.
bool moves_first_of_pair(const BigEndian& gpos, std::size_t lookup) {
    constexpr unsigned pair = 2, extension = 9, ignore_bases_or_ligatures = 6;
    const unsigned type = gpos.u16(lookup);
    if ((gpos.u16(lookup + 2) & ignore_bases_or_ligatures) != 0) return false;
    const unsigned count = gpos.u16(lookup + 4);
    for (unsigned i = 0; i < count && lookup + 6 + 2 * i < gpos.size(); ++i) {
        std::size_t at = lookup + gpos.u16(lookup + 6 + 2 * i);
        if (type == extension) {
            if (gpos.u16(at + 2) != pair) return false;
            at += gpos.u32(at + 4);
        } else if (type != pair) {
            return false;
        }
        if (gpos.u16(at + 6) != 0) return false;
    }
    return true;
}

// Of every script and language: which of them a text takes is HarfBuzz's affair.
bool positions_by_pairs(const BigEndian& gpos) {
    if (gpos.size() < 10) return true;
    const bool has_variations = gpos.u16(2) >= 1 && gpos.u32(10) != 0;
    if (has_variations) return false;
    const std::size_t features = gpos.u16(6), lookups = gpos.u16(8);
    const unsigned count = gpos.u16(features);
    for (unsigned i = 0; i < count && features + 2 + 6 * i < gpos.size(); ++i) {
        const std::size_t record = features + 2 + 6 * i;
        if (gpos.u32(record) != HB_TAG('k', 'e', 'r', 'n')) continue;
        const std::size_t feature = features + gpos.u16(record + 4);
        const unsigned used = gpos.u16(feature + 2);
        for (unsigned k = 0; k < used && feature + 4 + 2 * k < gpos.size(); ++k) {
            const unsigned index = gpos.u16(feature + 4 + 2 * k);
            if (!moves_first_of_pair(gpos, lookups + gpos.u16(lookups + 2 + 2 * index)))
                return false;
        }
    }
    return true;
}

// OpenType, kern: version 0, subtables of format 0, horizontal, neither minimum nor cross-stream.
bool table_has_pairs_alone(const BigEndian& kern) {
    if (kern.size() == 0) return true;
    if (kern.u16(0) != 0) return false;
    std::size_t at = 4;
    for (unsigned i = 0, count = kern.u16(2); i < count && at < kern.size(); ++i) {
        const unsigned coverage = kern.u16(at + 4);
        if (coverage >> 8 != 0 || (coverage & 7) != 1) return false;
        at += std::max(6u, unsigned(kern.u16(at + 2)));
    }
    return true;
}

}  // namespace

bool kerns_by_pairs_alone(const Face& face, std::uint32_t space) {
    // A mark may be jumped over on the way from one letter to the next.
    if (hb_ot_layout_get_glyph_class(face.hb_face(), space) == HB_OT_LAYOUT_GLYPH_CLASS_MARK)
        return false;
    return positions_by_pairs(Table(face.hb_face(), HB_OT_TAG_GPOS).bytes()) &&
           table_has_pairs_alone(Table(face.hb_face(), HB_TAG('k', 'e', 'r', 'n')).bytes());
}

bool has_apple_layout(const Face& face) {
    hb_face_t* f = face.hb_face();
    return hb_aat_layout_has_substitution(f) != 0 || hb_aat_layout_has_positioning(f) != 0 ||
           hb_aat_layout_has_tracking(f) != 0;
}

}  // namespace cicero::font
