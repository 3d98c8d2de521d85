#pragma once

#include <vector>

#include "content/content.hpp"

namespace cicero::content {

/// Pictures and links whose address has a space, which CommonMark leaves as text.
void find_broken_links(const std::vector<Inline>& inlines, diagnostic::Diagnostics& diagnostics);

/// m^3, 10^-26: what a caret that stays a sign was to raise; `at`: the caret. Nothing where it is
/// no such thing.
struct Raising {
    std::size_t begin = 0, end = 0;
};
[[nodiscard]] std::optional<Raising> meant_to_raise(std::string_view text, std::size_t at);

}  // namespace cicero::content
