#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "content/markup.hpp"

/// Signs that md4c gives no meaning: `~`, `^`, `$`.
namespace cicero::content {

/// Whether a backslash makes the sign at `at` one like others.
[[nodiscard]] bool is_escaped(std::string_view text, std::size_t at);

/// The text, one sign: where it is one of ours, another stands for it, which no text has, until
/// all is read.
[[nodiscard]] diagnostic::SourcedText with_hidden_sign(diagnostic::SourcedText text);
void restore_signs(Inline& part);

/// The text of a paragraph without its code, in one.
[[nodiscard]] diagnostic::SourcedText prose_of(const std::vector<Inline>& inlines);

/// Formulas of TeX between dollars would be printed as they are typed: each is an error. A price is
/// none.
void find_formulas(const std::vector<Inline>& inlines, diagnostic::Diagnostics& diagnostics);

}  // namespace cicero::content
