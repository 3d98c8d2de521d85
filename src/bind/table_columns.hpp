#pragma once

#include <string_view>

#include "content/markup.hpp"

namespace cicero::bind {

/// How each column's cells stand: as the author says, else numbers on their decimal sign, all else
/// left. Never Automatic.
[[nodiscard]] std::vector<style::CellAlign> column_aligns(const content::TableBlock& table,
                                                          std::string_view language);

}  // namespace cicero::bind
