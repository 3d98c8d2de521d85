#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/length.hpp"

/// How the text of a frame, or of a flow, stands in its place and may fill it.
namespace cicero::style {

struct Fit {
    Length smallest, largest;    ///< of the text's first style; all else in it scales with that
    std::optional<Length> base;  ///< the size that these limits are of; none: of the first style
    double least_leading = 1;    ///< share of what the styles say
    int tightest = 0;            ///< thousandths of the size, added between letters; none or less
    double least_picture = 1;    ///< share of the height that pictures have
    double least_measure = 1;    ///< share of its column's width that a line may reach
    int fewest_columns = 0, most_columns = 0;  ///< of its frames; 0: as many as each says
    std::string group;  ///< frames that share one answer; empty: this one alone
    bool active = false;
    bool by_line = false;  ///< each line fills the frame's width in a size of its own

    bool operator==(const Fit&) const = default;
};

/// Of a row, or one of its cells: the largest size at which no cell has more lines.
struct RowFit {
    Length smallest, largest;  ///< of its first style; all else in it scales with that
    int lines = 1;
    bool operator==(const RowFit&) const = default;
};

enum class Vertical : std::uint8_t { Top, Middle, Bottom, Baseline, Justify };

/// How far a column that ends above its foot may be stretched down to it: first the white over its
/// headings, then that between paragraphs, then the leading, each up to its limit.
struct VerticalStretch {
    Length over_headings, between_paragraphs;  ///< of each, added
    double leading = 0;                        ///< share of it, added

    [[nodiscard]] bool is_some() const {
        return over_headings > Length{} || between_paragraphs > Length{} || leading > 0;
    }
    bool operator==(const VerticalStretch&) const = default;
};

/// Where the notes of a text stand beside it, each by the line of its mark.
struct NoteMargin {
    bool at_right = false;
    Length width, gap;  ///< `gap`: between them and the text

    bool operator==(const NoteMargin&) const = default;
};

/// Where nothing is said.
inline constexpr VerticalStretch usual_stretch{
    Length::from_units(6 * Length::units_per_millimetre), {}, 0.03};

}  // namespace cicero::style
