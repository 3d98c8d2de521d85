#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "document/fragment.hpp"

namespace cicero::pdf {

/// Which text each glyph of a run carries to a reader: its cluster's, or none for the cluster's
/// further glyphs.
class GlyphTexts {
public:
    /// Of the run's own text; until the next call.
    [[nodiscard]] const std::vector<std::string_view>& of(const document::GlyphRun& run);

private:
    void tell_in_order(const document::GlyphRun& run);
    void tell(const document::GlyphRun& run);
    void find_starts(const document::GlyphRun& run);
    [[nodiscard]] std::size_t cluster_at(std::uint32_t start, std::size_t last) const;

    std::vector<std::uint32_t> starts_;  ///< of clusters, in ascending order
    std::vector<bool> is_told_;          ///< by cluster
    std::vector<std::string_view> texts_;
};

}  // namespace cicero::pdf
