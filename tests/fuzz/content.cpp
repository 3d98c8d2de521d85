// Any bytes as a content file: read, validated, its texts as markup and as French. Nothing may
// crash, and each diagnostic must render.
#include "content/content.hpp"

#include "base/utf8.hpp"
#include "diagnostic/render.hpp"
#include "text/typography.hpp"
#include "yaml/parse.hpp"

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
    std::string text(reinterpret_cast<const char*>(data), size);
    if (base::find_invalid_utf8(text)) return 0;
    diagnostic::Diagnostics diagnostics;
    const auto file = std::make_shared<const diagnostic::SourceFile>("f.yaml", std::move(text));
    yaml::Limits limits;
    limits.nodes = 10000;
    if (const auto root = yaml::parse(file, diagnostics, limits)) {
        yaml::validate(*root, content::schema(), diagnostics);
        walk(*root, diagnostics);
    }
    for (const auto& d : diagnostics.all())
        for (const auto language : {diagnostic::Language::French, diagnostic::Language::English})
            (void)diagnostic::render(d, {language, true});
    return 0;
}
