#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

/// Words that are most likely one another, misspelt.
namespace cicero::lint {

/// They differ by a letter more, less or other, by two in each other's place, or by which letter is
/// doubled.
[[nodiscard]] bool nearly_alike(std::u32string_view a, std::u32string_view b);

/// The word with one letter more, less, other, or two in each other's place, its first letter kept.
[[nodiscard]] std::vector<std::u32string> edits_of(std::u32string_view word);

/// Words, among which one that is nearly alike another is found without asking each.
class NearWords {
public:
    void add(const std::u32string& word);
    /// In alphabetical order; empty where there is none.
    [[nodiscard]] std::u32string first(std::u32string_view word) const;

private:
    std::unordered_map<std::u32string, std::vector<std::u32string>> by_trait_;
};

}  // namespace cicero::lint
