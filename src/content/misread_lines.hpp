#pragma once

#include "diagnostic/diagnostic.hpp"
#include "diagnostic/sourced_text.hpp"

/// Lines that CommonMark reads otherwise than a typist meant them.
namespace cicero::content {

/// Notes that are read as addresses of links, lines of underscores, a line of dashes that makes a
/// heading of what is above it. Each sort once a text.
void find_misread_lines(const diagnostic::SourcedText& text, diagnostic::Diagnostics& diagnostics);

/// Whether a block that an indent makes is words all the same, and no code.
[[nodiscard]] bool is_indented_prose(std::string_view block);

/// Whether the asterisks at these places were meant to multiply: 2*m*v.
[[nodiscard]] bool are_times_signs(std::string_view text, std::size_t opening, std::size_t closing);

}  // namespace cicero::content
