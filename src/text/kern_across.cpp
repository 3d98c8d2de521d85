#include "text/kern_across.hpp"

#include <algorithm>

#include "text/shaper.hpp"

namespace cicero::text {

namespace {

/// Joined letters could not be in two colours or sets.
constexpr const char* joining[] = {"liga", "clig", "dlig", "hlig"};

void add_features(std::vector<hb_feature_t>& out, const ShapeKey& key, std::size_t begin,
                  std::size_t end) {
    for (const style::Feature& f : key.features)
        out.push_back({hb_tag_from_string(f.tag.data(), int(f.tag.size())), f.value,
                       unsigned(begin), unsigned(end)});
}

}  // namespace

int kern_across(const Edge& before, const Edge& after) {
    const std::string text = std::string(before.text) + std::string(after.text);
    const std::size_t cut = before.text.size();
    std::vector<hb_feature_t> features;
    add_features(features, *before.key, 0, cut);
    add_features(features, *after.key, cut, text.size());
    for (const char* tag : joining)
        features.push_back({hb_tag_from_string(tag, 4), 0, 0, unsigned(text.size())});
    const BufferHandle buffer(hb_buffer_create());
    Shaper(*before.key).fill(buffer.get(), text);
    hb_shape(before.key->face->hb_font(), buffer.get(), features.data(), unsigned(features.size()));
    unsigned count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
    const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer.get(), &count);
    if (count != before.glyphs.size() + after.glyphs.size()) return 0;
    int kern = 0;
    for (unsigned i = 0; i < count; ++i) {
        const bool first = i < before.glyphs.size();
        const ShapedGlyph& alone =
            first ? before.glyphs[i] : after.glyphs[i - before.glyphs.size()];
        if (infos[i].codepoint != alone.id) return 0;
        if (first) kern += positions[i].x_advance - alone.advance;
    }
    return kern;
}

}  // namespace cicero::text
