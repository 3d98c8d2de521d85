#include "text/shape.hpp"

#include "text/shaper.hpp"

namespace cicero::text {

Shaper::Shaper(const ShapeKey& key, const std::vector<style::Feature>& more)
    : font_(key.face->hb_font()) {
    features_.reserve(key.features.size() + more.size());
    for (const auto* list : {&key.features, &more})
        for (const style::Feature& f : *list)
            features_.push_back({hb_tag_from_string(f.tag.data(), int(f.tag.size())), f.value,
                                 HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END});
    properties_.direction = key.right_to_left ? HB_DIRECTION_RTL : HB_DIRECTION_LTR;
    properties_.script = key.script;
    properties_.language = hb_language_from_string(key.language.c_str(), int(key.language.size()));
}

void Shaper::fill(hb_buffer_t* buffer, std::string_view text) const {
    hb_buffer_clear_contents(buffer);
    hb_buffer_set_cluster_level(buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
    hb_buffer_add_utf8(buffer, text.data(), int(text.size()), 0, int(text.size()));
    hb_buffer_set_segment_properties(buffer, &properties_);
}

// hb_shape and not a kept plan's execution: only the former limits what a hostile font may do.
void Shaper::run(hb_buffer_t* buffer, std::string_view text) const {
    fill(buffer, text);
    hb_shape(font_, buffer, features_.data(), unsigned(features_.size()));
}

Glyphs shape(std::string_view text, const ShapeKey& key) {
    const BufferHandle buffer(hb_buffer_create());
    Shaper(key).run(buffer.get(), text);
    unsigned count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
    const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer.get(), &count);
    Glyphs out;
    out.reserve(count);
    for (unsigned i = 0; i < count; ++i) out.push_back(glyph_of(infos[i], positions[i]));
    return out;
}

}  // namespace cicero::text
