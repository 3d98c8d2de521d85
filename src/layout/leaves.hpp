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

/// Those of a story without the last `spilled` of its spill items, with what `told` (may be null)
/// has for its lists. They point into both.
[[nodiscard]] std::vector<Leaf> leaves_of(const story::Story& story, std::size_t spilled,
                                          const ToldLists* told);
/// The same of a row's cell, where `kept` items stay; takes those of the story off `kept`.
[[nodiscard]] std::vector<Leaf> leaves_of_cell(const story::Story& story, std::size_t& kept,
                                               const ToldLists* told);

struct SpillCount {
    std::size_t items = 0, wordings = 1;
};
/// How many items of a story may leave it, and the largest number of wordings of a paragraph.
[[nodiscard]] SpillCount count_spills(const story::Story& story);
/// The told forms of the last `n` spill items, in order, by list.
void collect_told(const story::Story& story, std::size_t n, ToldLists& told);

}  // namespace cicero::layout
