#pragma once

#include <cstdint>
#include <variant>

namespace cicero::paragraph {

using Width = std::int64_t;

constexpr int forbidden = 10000;
constexpr int forced = -10000;

/// The most that something may give: an adjustment's ratio is 1 at `stretch` and −1 at `shrink`.
struct Give {
    Width stretch = 0, shrink = 0;
};

/// Unbreakable. Hangs are what protrudes into the margin at a line’s edge; they and what the box
/// may shrink by are each at most its width.
struct Box {
    Width width = 0;
    Width hang_left = 0, hang_right = 0;
    Give tracking;   ///< what tracking at its limit adds and takes, over all clusters
    Give expansion;  ///< what glyph width at its limit adds and takes
    /// What a reader sees first and last in it, numbered by the caller so that like looks like; 0
    /// is like nothing.
    std::uint32_t first_word = 0, last_word = 0;
};
/// A space: a legal break where it follows a box or discretionary; it vanishes at the break.
struct Glue {
    Width width = 0, stretch = 0, shrink = 0;
    Width fill = 0;  ///< stretch of the first infinite order (TeX’s fil)
};
struct Penalty {
    int cost = 0;  ///< ≥ `forbidden` or ≤ `forced` are absolute
    bool flagged = false;
};
/// A break inside a word: `before` ends the line, `after` begins the next; `whole` stands unbroken.
struct Discretionary {
    Width before = 0, after = 0, whole = 0;
    int cost = 0;
    bool flagged = true;  ///< a hyphen ends the line
    Width hang_before = 0, hang_after = 0;
};

using Item = std::variant<Box, Glue, Penalty, Discretionary>;

}  // namespace cicero::paragraph
