#pragma once

#include <algorithm>
#include <cstdint>
#include <memory>
#include <span>

#include "font/contour.hpp"
#include "font/profile.hpp"
#include "font/subset.hpp"
#include "text/kern_across.hpp"
#include "text/shape_cache.hpp"

namespace cicero::test {

/// All that a page asks of a font file, and of an instance of it: opened, measured, shaped whole
/// and from words, drawn, its subset taken. A hostile file may fail at any step, with a diagnostic.
/// Whether it could be embedded.
inline bool use_font(std::span<const std::uint8_t> file) {
    auto bytes = std::make_shared<const document::Bytes>(file.begin(), file.end());
    font::FaceDescription description{"", "hostile", 0, 400, false};
    description.at = {{"wght", 633}, {"slnt", -7}, {"opsz", 9}};
    const auto face = font::Face::from_bytes(description, std::move(bytes));
    if (!face) return false;
    const font::Face& f = **face;
    std::vector<std::uint32_t> used{0, f.glyph_count() - 1};
    struct Run {
        const char *text, *language;
        hb_script_t script;
        bool right_to_left;
    };
    for (const Run& run :
         {Run{"Où l’office efflanqué, fjord AVATAR 1/2", "fr", HB_SCRIPT_LATIN, false},
          Run{"السلام عَلَيْكُم", "ar", HB_SCRIPT_ARABIC, true},
          Run{"กรุงเทพ น้ำ ปี่", "th", HB_SCRIPT_THAI, false}}) {
        text::ShapeCache cache;
        const text::ShapeKey key{
            &f, {{"smcp", 1}, {"dlig", 1}}, run.language, run.script, run.right_to_left};
        (void)text::shape(run.text, key);
        const text::Glyphs glyphs = cache.shape_run(run.text, cache.context(key));
        for (const auto& glyph : glyphs) used.push_back(glyph.id);
        const text::GlyphView view(glyphs);
        if (view.size() > 1)
            (void)text::kern_across({"O", &key, view.first(1)}, {"ù", &key, view.subspan(1, 1)});
    }
    for (const std::uint32_t glyph : used) {
        (void)f.ink(glyph);
        (void)font::contours(f, glyph);
        const font::Profile profile(f, glyph);
        (void)font::ink_distance(
            {&profile, Length::points(1), {}, {}},
            {&profile, Length::points(0.7), Length::points(0.5), Length::points(0.1)});
    }
    std::sort(used.begin(), used.end());
    used.erase(std::unique(used.begin(), used.end()), used.end());
    const auto embeddable = font::Embeddable::open(*f.resource());
    if (!embeddable) return false;
    for (const std::uint32_t glyph : used) (void)embeddable->width(glyph);
    return embeddable->subset(used).has_value();
}

}  // namespace cicero::test
