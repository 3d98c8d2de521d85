// Any bytes as a layout file, and as an SVG path. A layout that can be read is filled with a
// content of the first kind that it takes, set, and written. Start from the layouts that are
// shipped: see corpus.sh.
#include "../support/sourced.hpp"
#include "compose.hpp"
#include "content/content.hpp"
#include "input.hpp"
#include "layout/drawing.hpp"
#include "template/check_fields.hpp"
#include "template/path_data.hpp"
#include "template/read.hpp"

using namespace cicero;

namespace {

std::vector<content::Content> contents() {
    std::vector<content::Content> out;
    diagnostic::Diagnostics diagnostics;
    for (const char* file :
         {"/content/evenements/conference-publique.yaml", "/content/observances/03-22-eau.yaml",
          "/content/documents/guide-benevoles.yaml"}) {
        auto content = content::read(std::string(CICERO_SOURCE_DIR) + file, {}, diagnostics);
        if (!content) __builtin_trap();
        out.push_back(std::move(*content));
    }
    return out;
}

const content::Content& content_for(const templates::LayoutSpec& layout) {
    static const std::vector<content::Content> all = contents();
    for (const diagnostic::SourcedText& kind : layout.takes)
        for (const content::Content& c : all)
            if (c.kind == kind.text) return c;
    return all.front();
}

templates::Kinds kinds() {
    templates::Kinds out;
    for (const char* kind : {"event", "observance", "handout"}) out[kind] = &content::schema();
    return out;
}

void draw(const diagnostic::SourceFilePtr& file, diagnostic::Diagnostics& diagnostics) {
    templates::Drawing drawing{templates::Drawing::Kind::Path, {}, 10, 10};
    drawing.path = templates::parse_path_data(tests::sourced(file->text()), diagnostics);
    (void)layout::path_of(drawing, {{}, {Length::millimetres(50), Length::millimetres(50)}});
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto file = tests::input(data, size);
    if (!file) return 0;
    diagnostic::Diagnostics diagnostics, of_the_path;
    draw(file, of_the_path);
    const auto root = tests::small_tree(file, diagnostics);
    diagnostic::Diagnostics of_the_fields;
    if (const auto layout = root ? templates::resolve_layout(*root, {}, diagnostics) : nullptr) {
        templates::check_fields(*layout, kinds(), of_the_fields);
        tests::compose(content_for(*layout), layout, diagnostics);
    }
    tests::render(of_the_fields);
    tests::render(diagnostics);
    return 0;
}
