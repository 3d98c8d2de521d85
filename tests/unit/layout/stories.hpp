#pragma once

#include <string>

#include "../../support/shop.hpp"
#include "../../support/sourced.hpp"
#include "layout/galley.hpp"

namespace cicero::tests {

/// Sets stories at 80 mm.
struct Desk : Shop {
    layout::Galley galley(const story::Story& story, layout::Setting setting = {}) {
        setting.measure = Length::millimetres(80);
        layout::Galley out{story, setting, composer};
        (void)out.count();  // before the story goes
        return out;
    }
};

inline story::StoryBlock paragraph(const std::string& s, const style::ParagraphStyle& style) {
    story::Paragraph p;
    story::Span span;
    span.text = sourced(s);
    p.spans.push_back(std::move(span));
    p.style = style;
    story::ParagraphItem item;
    item.wordings.push_back(std::move(p));
    return {std::move(item), {}};
}

inline std::string text_of(const layout::Piece& piece) {
    std::string out;
    for (const auto& run : shapes_of<document::GlyphRun>({{}, {}, piece.children})) out += run.text;
    return out;
}

}  // namespace cicero::tests
