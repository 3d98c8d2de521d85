#pragma once

/// How far the values of a layout go, as the reference says them and the reader checks them.
namespace cicero::templates::limits {

struct Limit {
    const char* least;
    const char* most;
};

/// Smaller letters have no outline left in a PDF; larger ones are a metre high.
inline constexpr Limit type_size{"0.1pt", "3000pt"};
inline constexpr Limit leading{"0.1pt", "5000pt"};
inline constexpr Limit leading_factor{"0.1", "5"};
/// In thousandths of the size: letters on each other, and five letters apart.
inline constexpr Limit tracking{"-500", "5000"};
inline constexpr Limit shift{"-3000pt", "3000pt"};
/// A page of a PDF has 3 to 14400 points (ISO 32000-1, annex C).
inline constexpr Limit page_side{"2mm", "5m"};
/// As far as a length may be.
inline constexpr Limit seen_from{"0mm", "20m"};
inline constexpr Limit bleed{"0mm", "100mm"};
/// What may push text outwards: a hanging indent, a line that moves up to the one before.
inline constexpr Limit indent{"-1m", "1m"};
/// White that cannot be less than none: margins, gutters, gaps, padding.
inline constexpr Limit white{"0mm", "5m"};
/// Narrower than this no note has a line.
inline constexpr Limit note_margin{"5mm", "1m"};
/// From an edge, and beyond it.
inline constexpr Limit distance{"-5m", "5m"};
/// Of a rule, which a style may take back with 0.
inline constexpr Limit thickness{"0pt", "100mm"};
/// Of a line that is asked for: one of no width is as thin as each device likes.
inline constexpr Limit stroke{"0.01pt", "100mm"};

/// Degrees.
inline constexpr Limit turn{"-360", "360"}, skew{"-80", "80"}, angle{"-360", "360"};
/// Of a radial gradient, as a share of half its box's longer side.
inline constexpr double largest_radius = 1000;

inline constexpr Limit weight{"100", "1000"};
inline constexpr Limit grid_columns{"1", "100"}, grid_rows{"1", "200"};
inline constexpr Limit text_columns{"1", "12"};
inline constexpr Limit level{"1", "6"};
inline constexpr Limit page_number{"1", "100000"};
inline constexpr Limit cells{"1", "1000"};
inline constexpr Limit lines_together{"1", "9"};
inline constexpr Limit rank{"1", "9"};
inline constexpr Limit row_lines{"1", "50"};
inline constexpr Limit drop_lines{"1", "12"};
inline constexpr Limit small_cap_words{"0", "20"};
inline constexpr Limit slots{"1", "1000"};
inline constexpr Limit items{"0", "1000"};
inline constexpr Limit reading_order{"-1000", "1000"};

}  // namespace cicero::templates::limits
