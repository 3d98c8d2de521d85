#include "setting.hpp"

#include <fstream>
#include <iterator>

#include "../../support/named_style.hpp"
#include "../../support/sourced.hpp"

namespace cicero::tests {

std::vector<std::string> lines_of(const std::string& path) {
    std::ifstream in(path);
    std::vector<std::string> out;
    for (std::string line; std::getline(in, line);) out.push_back(line);
    return out;
}

style::ParagraphStyle style_of(const std::string& path, const std::string& name) {
    std::ifstream in(path);
    return named_style({std::istreambuf_iterator<char>(in), {}}, name);
}

story::Paragraph paragraph_of(const std::string& text, const style::ParagraphStyle& style) {
    story::Paragraph paragraph;
    story::Span span;
    span.text = sourced(text);
    paragraph.spans.push_back(std::move(span));
    paragraph.style = style;
    paragraph.style.character.language = "fr";  // the content's: the layout says none
    return paragraph;
}

font::Catalogue shipped_fonts(diagnostic::Diagnostics& diagnostics) {
    return font::read_catalogue(std::string(CICERO_SOURCE_DIR) + "/fonts/catalogue.yaml",
                                diagnostics);
}

}  // namespace cicero::tests
