#include "pdf/glyph_texts.hpp"

#include <algorithm>

namespace cicero::pdf {

const std::vector<std::string_view>& GlyphTexts::of(const document::GlyphRun& run) {
    texts_.assign(run.glyphs.size(), {});
    if (std::ranges::is_sorted(run.glyphs, {}, &document::PlacedGlyph::cluster)) tell_in_order(run);
    else tell(run);
    return texts_;
}

// From the last to the first: a cluster ends where the next one begins, and its first glyph has it.
void GlyphTexts::tell_in_order(const document::GlyphRun& run) {
    const std::string_view text = run.text;
    std::size_t end = text.size();
    for (std::size_t i = run.glyphs.size(); i-- > 0;) {
        const std::size_t begin = run.glyphs[i].cluster;
        if (i > 0 && run.glyphs[i - 1].cluster == begin) continue;
        texts_[i] = text.substr(begin, end - begin);
        end = begin;
    }
}

void GlyphTexts::tell(const document::GlyphRun& run) {
    find_starts(run);
    is_told_.assign(starts_.size(), false);
    std::size_t cluster = 0;
    for (std::size_t i = 0; i < run.glyphs.size(); ++i) {
        cluster = cluster_at(run.glyphs[i].cluster, cluster);
        if (is_told_[cluster]) continue;
        is_told_[cluster] = true;
        const std::size_t begin = starts_[cluster];
        const std::size_t end =
            cluster + 1 < starts_.size() ? starts_[cluster + 1] : run.text.size();
        texts_[i] = std::string_view(run.text).substr(begin, end - begin);
    }
}

void GlyphTexts::find_starts(const document::GlyphRun& run) {
    starts_.clear();
    for (const document::PlacedGlyph& glyph : run.glyphs) starts_.push_back(glyph.cluster);
    std::ranges::sort(starts_);
    starts_.erase(std::unique(starts_.begin(), starts_.end()), starts_.end());
}

// Mostly the one after the last.
std::size_t GlyphTexts::cluster_at(std::uint32_t start, std::size_t last) const {
    for (std::size_t next = last; next < std::min(last + 2, starts_.size()); ++next)
        if (starts_[next] == start) return next;
    return std::size_t(std::ranges::lower_bound(starts_, start) - starts_.begin());
}

}  // namespace cicero::pdf
