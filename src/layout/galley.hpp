#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "bind/story.hpp"
#include "layout/resources.hpp"

/// A story set at one measure: a column of pieces without an end, before it is cut into regions.
namespace cicero::layout {

/// One unbreakable piece of a galley: a line, an image, a row of cells.
struct Piece {
    Length before;    ///< space above; dropped at the top of a region
    Length height;    ///< of its slot; for a line, the leading
    Length baseline;  ///< from the slot's top
    Length cap;       ///< from cap line to baseline: what aligns with a region's top
    Length descent;   ///< below the baseline, what must still lie in the region
    bool is_text = false;
    bool keep_with_next = false;                     ///< no break after it
    bool break_column = false, break_frame = false;  ///< forced break after it
    std::uint32_t group = 0;                ///< paragraph or block number within the galley
    std::vector<document::Child> children;  ///< from the column's left edge and the baseline
    std::string bookmark_title;             ///< of a heading's first line
    int bookmark_level = 0;
    std::vector<inlines::ParagraphQuality> qualities;  ///< of the paragraphs that begin in it
    std::vector<diagnostic::Diagnostic> remarks;       ///< to be passed on if it is printed
    diagnostic::SourceSpan span;
};

struct Galley {
    std::vector<Piece> pieces;
    bool overfull = false;  ///< a line that is wider than its measure
    double demerits = 0;    ///< of its paragraphs
};

/// How a story is to be set in one try of a fit.
struct Setting {
    Length measure;
    double scale = 1;                              ///< of all sizes, leadings, spaces
    std::optional<inlines::LineSizes> line_sizes;  ///< each line fills the measure within these
    std::size_t alternative = 0;  ///< which wording, the last where there are fewer
    std::size_t spilled = 0;      ///< how many spill items, from the end, are left out
    std::uint32_t page_number = 0, page_count = 0;
    const std::map<std::string, bind::Story>* told =
        nullptr;  ///< what was spilled on this page so far
};

/// Those of the pieces from `first` on.
[[nodiscard]] std::vector<diagnostic::Diagnostic> remarks_from(const Galley& galley,
                                                               std::size_t first);

[[nodiscard]] Galley make_galley(const bind::Story& story, const Setting& setting,
                                 Resources& resources);

struct SpillCount {
    std::size_t items = 0, alternatives = 1;
};
/// How many items of a story may leave it, and the largest number of wordings of a paragraph.
[[nodiscard]] SpillCount count_spills(const bind::Story& story);
/// The told forms of the last `n` spill items, in order, by list.
void collect_told(const bind::Story& story, std::size_t n,
                  std::map<std::string, bind::Story>& told);

}  // namespace cicero::layout
