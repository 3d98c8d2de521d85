#pragma once

#include <string>
#include <string_view>
#include <vector>

/// Words that are most likely one another, misspelt.
namespace cicero::lint {

/// They differ by a letter more, less or other, by two in each other's place, or by which letter is
/// doubled.
[[nodiscard]] bool nearly_alike(std::u32string_view a, std::u32string_view b);

/// The word with one letter more, less, other, or two in each other's place, its first letter kept.
[[nodiscard]] std::vector<std::u32string> edits_of(std::u32string_view word);

}  // namespace cicero::lint
