#include "composing.hpp"

#include <hb.h>

#include "base/handle.hpp"

namespace cicero::bench {

std::vector<inlines::Paragraph> paragraphs_of(const Texts& texts) {
    std::vector<inlines::Paragraph> out;
    for (const std::string& t : texts) {
        diagnostic::SourcedText text;
        text.file = std::make_shared<const diagnostic::SourceFile>("corpus", t);
        text.text = t;
        text.map = TextMap::identity(t.size());
        text.span = {text.file, 0, t.size()};
        inlines::Paragraph& paragraph = out.emplace_back();
        paragraph.spans.push_back({text, nullptr, {}, false, inlines::Field::None});
        paragraph.style.align = style::Align::Justify;
        paragraph.style.hyphenate = true;
    }
    return out;
}

std::size_t hb_shape_alone(const Texts& texts, const font::FacePtr& face) {
    const Handle<hb_buffer_t, hb_buffer_destroy> buffer(hb_buffer_create());
    const hb_language_t french = hb_language_from_string("fr", 2);
    std::size_t glyphs = 0;
    for (const std::string& text : texts) {
        hb_buffer_reset(buffer.get());
        hb_buffer_add_utf8(buffer.get(), text.data(), int(text.size()), 0, int(text.size()));
        hb_buffer_set_direction(buffer.get(), HB_DIRECTION_LTR);
        hb_buffer_set_script(buffer.get(), HB_SCRIPT_LATIN);
        hb_buffer_set_language(buffer.get(), french);
        hb_shape(face->hb_font(), buffer.get(), nullptr, 0);
        glyphs += hb_buffer_get_length(buffer.get());
    }
    return glyphs;
}

font::Library library() {
    diagnostic::Diagnostics diagnostics;
    return font::Library(font::read_catalogue(
        std::string(CICERO_SOURCE_DIR) + "/fonts/catalogue.yaml", diagnostics));
}

std::size_t compose_all(const std::vector<inlines::Paragraph>& paragraphs, font::Library& library,
                        bool join_words) {
    diagnostic::Diagnostics diagnostics;
    inlines::FontTable fonts;
    inlines::Composer composer(library, fonts, diagnostics);
    composer.join_words(join_words);
    std::size_t lines = 0;
    for (const inlines::Paragraph& p : paragraphs)
        lines +=
            composer.compose(p, Length::from_units(300 * Length::units_per_point)).lines.size();
    return lines;
}

}  // namespace cicero::bench
