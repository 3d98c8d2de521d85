#include "composing.hpp"

#include <hb.h>

#include "../support/runs.hpp"
#include "../support/sourced.hpp"
#include "base/handle.hpp"

namespace cicero::bench {

std::vector<story::Paragraph> paragraphs_of(const Texts& texts) {
    std::vector<story::Paragraph> out;
    for (const std::string& t : texts) {
        story::Paragraph& paragraph = out.emplace_back();
        paragraph.spans.push_back({tests::sourced(t), nullptr, {}, false, story::Field::None});
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

std::size_t compose_all(const std::vector<story::Paragraph>& paragraphs, font::Library& library,
                        bool join_words) {
    inlines::Composer composer(library);
    composer.join_words(join_words);
    std::size_t lines = 0;
    for (const story::Paragraph& p : paragraphs)
        lines +=
            composer.compose(p, Length::from_units(300 * Length::units_per_point)).lines.size();
    return lines;
}

std::uint64_t digest(const std::vector<story::Paragraph>& paragraphs, font::Library& library) {
    inlines::Composer composer(library);
    std::uint64_t hash = 14695981039346656037u;  // FNV-1a
    const auto add = [&](auto... values) {
        ((hash = (hash ^ std::uint64_t(values)) * 1099511628211u), ...);
    };
    std::map<document::FontPtr, std::size_t> fonts;  // by first use
    for (const story::Paragraph& p : paragraphs) {
        const diagnostic::SourceMap source = story::source_of(p.spans);
        for (const inlines::Line& line :
             composer.compose(p, Length::from_units(300 * Length::units_per_point)).lines) {
            add(line.x.units(), line.width.units(), line.text_begin, line.text_end, line.hyphenated,
                line.overfull);
            for (const tests::PlacedRun& run : tests::runs_of(line)) {
                const auto span = source.span_of(run.source.begin, run.source.end);
                add(fonts.try_emplace(run.font, fonts.size()).first->second, run.origin.x.units(),
                    run.horizontal_scale * 10000, span.begin, span.end);
                for (const char c : run.text) add(c);
                for (const auto& g : run.glyphs)
                    add(g.id, g.advance, g.x_offset, g.y_offset, g.cluster, g.adjust.units());
            }
        }
    }
    return hash;
}

}  // namespace cicero::bench
