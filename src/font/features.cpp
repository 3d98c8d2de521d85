#include "font/features.hpp"

#include <algorithm>

#include <hb-ot.h>

namespace cicero::font {

std::vector<hb_tag_t> feature_tags(hb_face_t* face) {
    std::vector<hb_tag_t> out;
    for (const hb_tag_t table : {HB_OT_TAG_GSUB, HB_OT_TAG_GPOS}) {
        unsigned count = hb_ot_layout_table_get_feature_tags(face, table, 0, nullptr, nullptr);
        const std::size_t before = out.size();
        out.resize(before + count);
        hb_ot_layout_table_get_feature_tags(face, table, 0, &count, out.data() + before);
        out.resize(before + count);
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

std::vector<NamedSet> named_sets(const Face& face) {
    std::vector<NamedSet> out;
    hb_face_t* f = face.hb_face();
    unsigned count = hb_ot_layout_table_get_feature_tags(f, HB_OT_TAG_GSUB, 0, nullptr, nullptr);
    std::vector<hb_tag_t> tags(count);
    hb_ot_layout_table_get_feature_tags(f, HB_OT_TAG_GSUB, 0, &count, tags.data());
    for (unsigned i = 0; i < count; ++i) {
        char tag[5] = "";
        hb_tag_to_string(tags[i], tag);
        const auto known = [&](const NamedSet& s) { return s.tag == tag; };
        if (tag[0] != 's' || tag[1] != 's' || std::any_of(out.begin(), out.end(), known)) continue;
        hb_ot_name_id_t label = HB_OT_NAME_ID_INVALID;
        if (!hb_ot_layout_feature_get_name_ids(f, HB_OT_TAG_GSUB, i, &label, nullptr, nullptr,
                                               nullptr, nullptr))
            continue;
        char name[128];
        unsigned size = sizeof name;
        hb_ot_name_get_utf8(f, label, hb_language_from_string("en", -1), &size, name);
        if (size > 0) out.push_back({tag, name});
    }
    return out;
}

bool figures_are(const Face& face, const std::string& tag) {
    int lowest = 1 << 20, highest = 0, narrowest = 1 << 20, widest = 0;
    for (char32_t c = U'0'; c <= U'9'; ++c) {
        hb_codepoint_t glyph = 0;
        if (!hb_font_get_nominal_glyph(face.hb_font(), c, &glyph)) return false;
        const int top = face.ink(glyph).top;
        const int width = hb_font_get_glyph_h_advance(face.hb_font(), glyph);
        lowest = std::min(lowest, top), highest = std::max(highest, top);
        narrowest = std::min(narrowest, width), widest = std::max(widest, width);
    }
    // Round figures overshoot by less than a twentieth of the em; an old-style 1 is lower by a
    // quarter.
    const bool lining = highest - lowest < face.units_per_em() / 20;
    const bool tabular = narrowest == widest;
    if (tag == "lnum") return lining;
    if (tag == "onum") return !lining;
    if (tag == "tnum") return tabular;
    return tag == "pnum" && !tabular;
}

}  // namespace cicero::font
