// Any bytes as a layout file, and as an SVG path.
#include "input.hpp"
#include "layout/shape.hpp"
#include "template/read.hpp"

using namespace cicero;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto file = tests::input(data, size);
    if (!file) return 0;
    (void)layout::parse_path(file->text(), 10, 10,
                             {{}, {Length::millimetres(50), Length::millimetres(50)}});
    diagnostic::Diagnostics diagnostics;
    if (const auto root = tests::small_tree(file, diagnostics))
        (void)templates::read_layout(*root, {}, diagnostics);
    return 0;
}
