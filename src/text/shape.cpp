#include "text/shape.hpp"

#include "base/handle.hpp"

namespace cicero::text {

namespace {

using BufferHandle = Handle<hb_buffer_t, hb_buffer_destroy>;

std::vector<hb_feature_t> to_harfbuzz(const std::vector<style::Feature>& features) {
    std::vector<hb_feature_t> out;
    out.reserve(features.size());
    for (const style::Feature& f : features)
        out.push_back({hb_tag_from_string(f.tag.data(), int(f.tag.size())), f.value,
                       HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END});
    return out;
}

}  // namespace

Glyphs shape(std::string_view text, const ShapeKey& key) {
    thread_local const BufferHandle buffer(hb_buffer_create());
    hb_buffer_reset(buffer.get());
    hb_buffer_set_cluster_level(buffer.get(), HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
    hb_buffer_add_utf8(buffer.get(), text.data(), int(text.size()), 0, int(text.size()));
    hb_buffer_set_direction(buffer.get(), key.right_to_left ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer.get(), key.script);
    hb_buffer_set_language(buffer.get(),
                           hb_language_from_string(key.language.c_str(), int(key.language.size())));
    const auto features = to_harfbuzz(key.features);
    hb_shape(key.face->hb_font(), buffer.get(), features.data(), unsigned(features.size()));
    unsigned count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
    const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer.get(), &count);
    Glyphs out;
    out.reserve(count);
    for (unsigned i = 0; i < count; ++i) {
        const bool unsafe =
            (hb_glyph_info_get_glyph_flags(&infos[i]) & HB_GLYPH_FLAG_UNSAFE_TO_BREAK) != 0;
        out.push_back({infos[i].codepoint, positions[i].x_advance, positions[i].x_offset,
                       positions[i].y_offset, infos[i].cluster, unsafe});
    }
    return out;
}

const Glyphs& ShapeCache::shaped(std::string_view text, const ShapeKey& key) {
    lookup_.clear();
    const auto add = [&](const void* data, std::size_t size) {
        lookup_.append(static_cast<const char*>(data), size);
    };
    add(&key.face, sizeof key.face);
    add(&key.script, sizeof key.script);
    lookup_ += key.right_to_left ? 'r' : 'l';
    for (const style::Feature& f : key.features) {
        lookup_ += f.tag;
        add(&f.value, sizeof f.value);
    }
    lookup_ += key.language;
    lookup_ += '\0';
    lookup_ += text;
    const auto found = glyphs_.find(lookup_);
    if (found != glyphs_.end()) return found->second;
    return glyphs_.emplace(lookup_, shape(text, key)).first->second;
}

}  // namespace cicero::text
