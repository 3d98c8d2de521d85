#include "setting.hpp"

#include <fstream>
#include <stdexcept>

#include "../../support/sourced.hpp"
#include "template/read.hpp"
#include "yaml/parse.hpp"

namespace cicero::tests {

std::vector<std::string> lines_of(const std::string& path) {
    std::ifstream in(path);
    std::vector<std::string> out;
    for (std::string line; std::getline(in, line);) out.push_back(line);
    return out;
}

std::shared_ptr<const templates::LayoutSpec> read(const std::string& path) {
    diagnostic::Diagnostics diagnostics;
    const auto file = yaml::load(path, diagnostics);
    const auto root = file ? yaml::parse(file, diagnostics) : std::nullopt;
    auto spec = root ? templates::resolve_layout(*root, {}, diagnostics) : nullptr;
    if (!spec) throw std::runtime_error(path + " cannot be read");
    return spec;
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
