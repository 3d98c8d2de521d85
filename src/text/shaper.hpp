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

[[nodiscard]] ShapedGlyph glyph_of(const hb_glyph_info_t& info,
                                   const hb_glyph_position_t& position);

}  // namespace cicero::text
