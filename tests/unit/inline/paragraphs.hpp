#pragma once

#include <string>
#include <vector>

#include "../../support/shop.hpp"
#include "../../support/sourced.hpp"

namespace cicero::tests {

inline story::Paragraph text_paragraph(const std::string& s, style::Align align) {
    story::Paragraph p;
    p.spans.push_back({sourced(s), nullptr, {}, false, story::Field::None});
    p.style.align = align;
    p.style.hyphenate = align == style::Align::Justify;
    return p;
}

/// The text of each line.
inline std::vector<std::string> texts(const inlines::ComposedParagraph& composed) {
    std::vector<std::string> out;
    for (const inlines::Line& line : composed.lines)
        out.push_back(composed.text.substr(line.text_begin, line.text_end - line.text_begin));
    return out;
}

}  // namespace cicero::tests
