#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>

#include "paragraph/item.hpp"

namespace cicero::paragraph {

using Demerits = std::int64_t;

/// What is priced, and at how much. Plain TeX's values where nothing else is said.
struct Parameters {
    // Passes.
    std::int64_t tolerance = 200;         ///< largest badness of a line in the first pass
    std::int64_t loose_tolerance = 2700;  ///< of the second, before any help: spaces at ratio 3
    /// In the first two passes no line goes beyond the limits of its adjustments, whatever the
    /// tolerances (a line at all its limits has badness 100).
    bool within_limits = false;
    bool first_pass_divides = true;  ///< the first pass may break at discretionaries
    Width emergency_stretch = 0;     ///< counted as stretch of each line in the third pass
    int looseness = 0;               ///< lines more, or fewer, than the optimum has
    int lines = 0;  ///< how many lines are wanted, before looseness; 0: those of the optimum

    // Lines.
    int line_penalty = 10;               ///< asks for fewer lines where the rest is equal
    Demerits adjacent_demerits = 10000;  ///< lines side by side of unlike looseness

    // Hyphens.
    Demerits flagged_demerits = 10000;       ///< two hyphens in a row
    Demerits final_flagged_demerits = 5000;  ///< a hyphen in the last line but one
    int free_flagged = 2;  ///< successive hyphens that cost no more than the above
    Demerits most_flagged_demerits = 30000;  ///< each hyphen beyond those: dearer than a loose line
    int most_flagged = 3;  ///< successive hyphens beyond this only where nothing else is left

    std::uint32_t undivided_line = 0;  ///< from 1: the last one before a page's end, perhaps …
    Demerits undivided_demerits = 1000000;  ///< … which should not end in a hyphen

    // Words.
    Width shortest_last_line = 0;      ///< a shorter last line (a runt) …
    Demerits runt_demerits = 1000000;  ///< … costs as much as a line of badness 990
    Demerits lone_word_demerits = 0;   ///< a last line of a single word
    /// A last line shorter than this, or than so many hundredths of its width, is short: of this
    /// price it costs the share that it lacks.
    Width ample_last_line = 0;
    int ample_last_hundredths = 0;
    Demerits short_last_demerits = 0;
    /// Where the first pass ends in a last line that costs, the second is asked too, and its lines
    /// are taken where they are cheaper.
    bool mends_last_line = false;
    /// The same word at the start of two successive lines, or at the end: the eye slips from one to
    /// the other. Each such pair costs this, so that three in a row cost double.
    Demerits stack_demerits = 0;

    // Ragged setting: spaces keep their width, the blank at the line's end takes what is missing.
    Width ragged_zone = 0;       ///< blanks up to this are as good as none
    Width line_end_stretch = 0;  ///< a blank that exceeds the zone by this has badness 100
    Width overrun = 0;  ///< a line may be longer than its width by this, priced like a blank
    /// Lines of which each is longer than the one before by this or more, up to four times as much,
    /// or each shorter, are stairs; 0 looks for none.
    Width staircase_step = 0;
    Demerits staircase_demerits = 10000;  ///< three lines that are stairs; four cost double

    /// From this line on all widths are the same: paths that differ only in line count are one
    /// then.
    std::size_t uniform_from = std::numeric_limits<std::size_t>::max();

    /// To the unit what TeX does: badness ends at 10000, hyphens in a row are not counted, what
    /// cannot be set is left overfull at no cost, and of equal paths TeX's is taken. `tolerance` is
    /// \pretolerance, `loose_tolerance` \tolerance. Words and ragged setting are not TeX's: leave
    /// those at 0.
    bool as_tex = false;

    /// Where the lines before ended, if the paragraph goes on from there.
    struct Before {
        std::size_t item = 0;    ///< at which the last of them broke
        int flags = 0;           ///< hyphens in a row up to it
        double space_ratio = 0;  ///< of it
    };
    std::optional<Before> before;

    [[nodiscard]] bool is_ragged() const { return line_end_stretch > 0 || ragged_zone > 0; }
};

/// Plain TeX's parameters, as TeX takes them: a first pass without hyphens at \pretolerance.
[[nodiscard]] inline Parameters plain_tex() {
    Parameters p;
    p.as_tex = true;
    p.tolerance = 100;
    p.loose_tolerance = 200;
    p.first_pass_divides = false;
    return p;
}

}  // namespace cicero::paragraph
