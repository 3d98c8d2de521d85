#include "pdf/run_codes.hpp"

#include "document/walk.hpp"

namespace cicero::pdf {

RunCodes::RunCodes(const document::Document& document, const document::Numbering& numbering,
                   std::uint16_t codes_a_font)
    : fonts_(numbering.fonts().size(), FontCodes(codes_a_font)) {
    const auto collect = [&](const document::GlyphRun& run, Point, const document::Anchor&) {
        add(run, fonts_[numbering[run.font]]);
    };
    for (const document::Page& page : document.pages)
        document::for_each<document::GlyphRun>(page, collect);
}

void RunCodes::add(const document::GlyphRun& run, FontCodes& codes) {
    if (!begins_.try_emplace(&run, codes_.size()).second) return;
    const std::vector<std::string_view>& texts = texts_.of(run);
    for (std::size_t i = 0; i < texts.size(); ++i)
        codes_.push_back(codes.add(run.glyphs[i].id, texts[i]));
}

}  // namespace cicero::pdf
