#pragma once

#include <string_view>
#include <vector>

namespace cicero::text {

/// Byte offsets at which a line may begin (UAX 14 through ICU); those after spaces come right after
/// the last space. Never after an apostrophe.
[[nodiscard]] std::vector<std::size_t> line_breaks(std::string_view text,
                                                   std::string_view language);

}  // namespace cicero::text
