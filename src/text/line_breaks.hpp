#pragma once

#include <string_view>
#include <vector>

namespace cicero::text {

/// Byte offsets inside words (between U+0020, line feeds and line separators) at which a line may
/// begin (UAX 14 through ICU). Never after an apostrophe.
[[nodiscard]] std::vector<std::size_t> inner_line_breaks(std::string_view text,
                                                         std::string_view language);

}  // namespace cicero::text
