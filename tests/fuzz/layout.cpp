// Any bytes as a layout file, and as an SVG path.
#include "base/utf8.hpp"
#include "layout/shape.hpp"
#include "template/read.hpp"
#include "yaml/parse.hpp"

using namespace cicero;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string text(reinterpret_cast<const char*>(data), size);
    if (base::find_invalid_utf8(text)) return 0;
    (void)layout::parse_path(text, 10, 10,
                             {{}, {Length::millimetres(50), Length::millimetres(50)}});
    diagnostic::Diagnostics diagnostics;
    const auto file = std::make_shared<const diagnostic::SourceFile>("f.yaml", std::move(text));
    yaml::Limits limits;
    limits.nodes = 10000;
    if (const auto root = yaml::parse(file, diagnostics, limits))
        (void)templates::read_layout(*root, {}, diagnostics);
    return 0;
}
