#pragma once

#include <vector>

#include "base/handle.hpp"
#include "text/shape.hpp"

namespace cicero::text {

using BufferHandle = Handle<hb_buffer_t, hb_buffer_destroy>;

/// A key made ready for HarfBuzz, so that its language and features are read once.
class Shaper {
public:
    /// `more`: settings after the key's, which win over them.
    explicit Shaper(const ShapeKey& key, const std::vector<style::Feature>& more = {});

    /// Shapes `text` in `buffer`, which keeps its flags only.
    void run(hb_buffer_t* buffer, std::string_view text) const;
    /// The same without shaping it.
    void fill(hb_buffer_t* buffer, std::string_view text) const;

private:
    hb_font_t* font_;
    std::vector<hb_feature_t> features_;
    hb_segment_properties_t properties_{};
};

[[nodiscard]] inline ShapedGlyph glyph_of(const hb_glyph_info_t& info,
                                          const hb_glyph_position_t& position) {
    const bool unsafe = (hb_glyph_info_get_glyph_flags(&info) & HB_GLYPH_FLAG_UNSAFE_TO_BREAK) != 0;
    return {info.codepoint,    position.x_advance, position.x_offset,
            position.y_offset, info.cluster,       unsafe};
}

}  // namespace cicero::text
