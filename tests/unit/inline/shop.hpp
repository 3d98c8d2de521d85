#pragma once

#include <string>
#include <vector>

#include "inline/composer.hpp"

namespace cicero::tests {

inline diagnostic::SourcedText text(const std::string& s) {
    diagnostic::SourcedText out;
    out.file = std::make_shared<const diagnostic::SourceFile>("t.yaml", s);
    out.text = s;
    out.map = TextMap::identity(s.size());
    out.span = {out.file, 0, s.size()};
    return out;
}

inline inlines::Paragraph text_paragraph(const std::string& s, style::Align align) {
    inlines::Paragraph p;
    p.spans.push_back(
        {text(s), nullptr, {}, false, inlines::Field::None, document::Role::Paragraph});
    p.style.align = align;
    p.style.hyphenate = align == style::Align::Justify;
    return p;
}

struct Shop {
    diagnostic::Diagnostics diagnostics;
    font::Library library{font::read_catalogue(
        std::string(CICERO_SOURCE_DIR) + "/fonts/catalogue.yaml", diagnostics)};
    inlines::FontTable fonts;
    inlines::Composer composer{library, fonts, diagnostics};

    inlines::ComposedParagraph compose(const inlines::Paragraph& p, Length measure) {
        return composer.compose(p, measure);
    }
};

/// The text of each line.
inline std::vector<std::string> texts(const inlines::ComposedParagraph& composed) {
    std::vector<std::string> out;
    for (const inlines::Line& line : composed.lines)
        out.push_back(composed.text.substr(line.text_begin, line.text_end - line.text_begin));
    return out;
}

}  // namespace cicero::tests
