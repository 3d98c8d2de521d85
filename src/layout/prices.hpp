#pragma once

/// What the ends of columns cost readers. Only proportions matter: a page one line short is
/// nothing, a widow is as bad as one twelve lines short, what belongs together is parted only where
/// nothing else exists.
namespace cicero::layout::prices {

/// Of a column that ends lines above its foot, times their square; the first one is free, but among
/// balanced columns.
constexpr double short_line = 10;
/// Of a column that is stretched down to its foot as far as it may be.
constexpr double stretched = 5;
/// Of the last of balanced columns, which may end higher than the others.
constexpr double short_last_line = 6;
/// A line of a paragraph alone.
constexpr double stranded = 1500;
/// A word divided over columns; over frames (pages, panels) it costs twice as much.
constexpr double hyphen = 120;
/// A line that ends in a colon, parted from what it promises.
constexpr double led_in = 400;
/// A heading parted from its text, a group from itself.
constexpr double parted = 100'000;
/// A table that goes on in the next column: a short one is better read whole.
constexpr double parted_table = 1000;
/// A note that goes on in the next column.
constexpr double parted_note = 200;
/// A picture that waits at a column's end, at a frame's: it stands later than what speaks of it.
constexpr double waiting = 150;
/// A piece that reaches beyond its column.
constexpr double beyond = 10'000'000;
/// One frame more, mostly a page.
constexpr double frame = 3000;
/// A last page with one line, with two.
constexpr double one_last_line = 2500, two_last_lines = 1000;
/// Lines by which balanced columns are higher than need be, times their square.
constexpr double higher = 20;

}  // namespace cicero::layout::prices
