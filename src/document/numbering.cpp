#include "document/numbering.hpp"

#include <algorithm>

#include "document/walk.hpp"

namespace cicero::document {

Numbering::Numbering(const Document& document) {
    for (const Page& page : document.pages) add(page);
}

void Numbering::add(const Page& page) {
    for_each<GlyphRun>(page,
                       [&](const GlyphRun& run, Point, const Anchor& anchor) { add(run, anchor); });
}

void Numbering::add(const GlyphRun& run, const Anchor& anchor) {
    const auto [number, fresh] = numbers_.try_emplace(run.font);
    if (!fresh) return;
    const auto known =
        std::ranges::find_if(fonts_, [&](const FontPtr& f) { return same(*f, *run.font); });
    number->second = std::uint32_t(known - fonts_.begin());
    if (known != fonts_.end()) return;
    fonts_.push_back(run.font);
    first_uses_.push_back(anchor.span_of(run));
}

}  // namespace cicero::document
