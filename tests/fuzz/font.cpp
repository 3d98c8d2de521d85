// Any bytes as a font file: opened, shaped with, drawn, subset. Start from real fonts: see
// font_corpus.sh.
#include "../support/use_font.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    (void)cicero::test::use_font({data, size});
    return 0;
}
