// Any bytes as a content file: read, validated, its texts as markup and as French, poured into the
// leaflet of a sheet, set, and written. Nothing may crash, and each diagnostic must render.
#include "content/content.hpp"

#include <fstream>

#include "../support/temporary_folder.hpp"
#include "compose.hpp"
#include "input.hpp"
#include "template/read.hpp"
#include "text/typography.hpp"

using namespace cicero;

namespace {

void walk(const yaml::Node& node, diagnostic::Diagnostics& diagnostics) {
    if (node.kind() == yaml::Kind::Scalar) {
        const auto& text = node.text();
        if (text.map.size() != text.text.size()) __builtin_trap();
        (void)content::parse_markup(text, diagnostics);
        (void)text::typeset(text.text, "fr");
        (void)content::parse_date(text.text);
    }
    for (const auto& [key, value] : node.entries()) walk(value, diagnostics);
    for (const auto& item : node.items()) walk(item, diagnostics);
}

std::shared_ptr<const templates::LayoutSpec> leaflet() {
    diagnostic::Diagnostics diagnostics;
    const auto file = yaml::load(CICERO_SOURCE_DIR "/layouts/feuillet-a4.yaml", diagnostics);
    return templates::resolve_layout(*yaml::parse(file, diagnostics), {}, diagnostics);
}

void set(const std::string& text, diagnostic::Diagnostics& diagnostics) {
    static const auto layout = leaflet();
    static const tests::TemporaryFolder folder;
    const auto path = folder.path() / "f.yaml";
    std::ofstream(path, std::ios::binary) << text;
    if (const auto content = content::read(path, {}, diagnostics))
        tests::compose(*content, layout, diagnostics);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto file = tests::input(data, size);
    if (!file) return 0;
    diagnostic::Diagnostics diagnostics;
    if (const auto root = tests::small_tree(file, diagnostics)) {
        yaml::validate(*root, content::schema(), diagnostics);
        walk(*root, diagnostics);
        if (!diagnostics.has_errors()) set(file->text(), diagnostics);
    }
    tests::render(diagnostics);
    return 0;
}
