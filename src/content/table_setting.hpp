#pragma once

#include "content/markup.hpp"

namespace cicero::content {

/// Whether a paragraph is nothing but attributes of a table, `{widths="2 1" align="l d"}`: they
/// begin with a key that only a table has.
[[nodiscard]] bool is_table_setting(const std::vector<Inline>& inlines);

/// These, read. A key or value that we do not know is an error.
[[nodiscard]] TableSetting read_table_setting(const std::vector<Inline>& inlines,
                                              diagnostic::Diagnostics& diagnostics);

}  // namespace cicero::content
