#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace cicero::font {

/// The CID of each glyph of a CID-keyed `CFF ` table (Adobe Technical Note 5176, ch. 13); nothing
/// where the table is not CID-keyed, so that glyph ids are the CIDs.
[[nodiscard]] std::optional<std::vector<std::uint16_t>> cff_cids(
    std::span<const std::uint8_t> table, std::size_t glyph_count);

}  // namespace cicero::font
