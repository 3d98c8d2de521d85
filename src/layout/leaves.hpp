#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "story/story.hpp"

namespace cicero::layout {

/// A block of a story that is set by itself, in reading order; or the end of a group that keeps
/// together.
struct Leaf {
    const story::StoryBlock* block = nullptr;  ///< null: the end of a group
    int groups = 0;                            ///< that keep together, and that are open behind it
    std::size_t spills_kept = 0;               ///< of a row: how many of its spill items stay
};

using ToldLists = std::map<std::string, story::Story>;

/// What of a story is not set in its place.
struct LeftOut {
    std::size_t spilled = 0;          ///< how many of its spill items, from the end
    const ToldLists* told = nullptr;  ///< what its lists tell; null: nothing
    int optional = 0;                 ///< the highest rank of what is left out; 0: nothing is
};

/// The others, which point into the story and into what is told.
[[nodiscard]] std::vector<Leaf> leaves_of(const story::Story& story, const LeftOut& left_out = {});
/// The same of a row's cell, where `kept` spill items stay; takes those of the story off `kept`.
[[nodiscard]] std::vector<Leaf> leaves_of_cell(const story::Story& story, std::size_t& kept,
                                               const LeftOut& left_out);

/// Ranks of what may be left out of a story, the least first; each once.
[[nodiscard]] std::vector<int> ranks_in(const story::Story& story);
/// What of a story is left out up to a rank: of each its first text.
[[nodiscard]] std::vector<diagnostic::SourcedText> texts_up_to(const story::Story& story, int rank);

struct SpillCount {
    std::size_t items = 0, wordings = 1;
};
/// How many items of a story may leave it, and the largest number of wordings of a paragraph.
[[nodiscard]] SpillCount count_spills(const story::Story& story);
/// The told forms of the last `n` spill items, in order, by list.
void collect_told(const story::Story& story, std::size_t n, ToldLists& told);

}  // namespace cicero::layout
