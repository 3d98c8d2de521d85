// Any bytes as a content file: read, validated, its texts as markup and as French. Nothing may
// crash, and each diagnostic must render.
#include "content/content.hpp"

#include "diagnostic/render.hpp"
#include "input.hpp"
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

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto file = tests::input(data, size);
    if (!file) return 0;
    diagnostic::Diagnostics diagnostics;
    if (const auto root = tests::small_tree(file, diagnostics)) {
        yaml::validate(*root, content::schema(), diagnostics);
        walk(*root, diagnostics);
    }
    for (const auto& d : diagnostics.all())
        for (const auto language : {diagnostic::Language::French, diagnostic::Language::English})
            (void)diagnostic::render(d, {language, true});
    return 0;
}
