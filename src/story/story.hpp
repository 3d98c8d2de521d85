#pragma once

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "document/resources.hpp"
#include "story/paragraph.hpp"
#include "story/table.hpp"
#include "style/fit.hpp"

namespace cicero::story {

struct StoryBlock;
using Story = std::vector<StoryBlock>;

struct ParagraphItem {
    std::vector<Paragraph> wordings;  ///< at least one; longest first
    int heading_level = 0;
};

struct Picture {
    document::ImagePtr resource;  ///< never null
    std::filesystem::path file;
    std::array<double, 2> focal{0.5, 0.5};  ///< what stays visible, shares of width and height
    document::TagPtr tag;                   ///< null: an artifact
    diagnostic::SourceSpan span;            ///< where the content, or the layout, names it
    bool cover = true;                      ///< fills its area and is cropped, or lies inside it
    bool ellipse = false;                   ///< cropped to the ellipse in its area
    bool optical = false;                   ///< as large to the eye as others in like areas
};

struct ImageItem {
    Picture picture;
    Length height;  ///< 0: by the width
};

struct RuleItem {
    Length width, before, after;
    Color color;
    double share = 1;  ///< of what the indent leaves of the measure
    Length indent;     ///< from the left
    Length room{};     ///< above it, to write on: never dropped
};

struct SpaceItem {
    Length height;
};

struct BreakItem {
    bool to_next_frame = false;
    /// Where what follows begins a thread of its own; among what keeps together that cannot be.
    enum class Page : std::uint8_t { None, Next, Right } page = Page::None;
};

struct RowItem {
    struct Cell {
        std::optional<Length> width;
        double share = 1;
        Story story;
        std::optional<style::RowFit> fit = std::nullopt;  ///< of it alone
    };
    std::vector<Cell> cells;
    Length gap, before, after;
    std::optional<style::RowFit> fit = std::nullopt;  ///< of all its cells, at one size
};

struct GroupItem {
    Story story;
    bool keep_together = false;
    int optional = 0;  ///< its rank among what may be left out: the least goes first; 0: never
};

/// An item that may leave its frame when that is full, and is then told in the list `list`.
struct SpillItem {
    Story story, told;
    std::string list;
};

struct ToldItem {
    std::string list;
    Story before;
};

/// Stands beside the lines that follow it.
struct BesideItem {
    Story story;
    double share = 0.5;  ///< of the measure
    bool at_right = true;
    Length gap;          ///< between it and the lines
    Length least_lines;  ///< they are no narrower: it stands over them then
};

/// Stands at the head or foot of a column, away from its place in the text.
struct FloatItem {
    Story story;
    bool at_foot = false;
    bool wide = false;  ///< over all columns of its frame
    Length gap;         ///< between it and the text
};

struct StoryBlock {
    std::variant<ParagraphItem, ImageItem, RuleItem, SpaceItem, BreakItem, RowItem, GroupItem,
                 SpillItem, ToldItem, TableItem, BesideItem, FloatItem>
        what;
    diagnostic::SourceSpan span;
};

/// A footnote.
struct Note {
    Story story;
};

/// Visits each `Item` of a story in reading order, in groups, cells and what may spill too.
template <class Item, class Visit>
void for_each_item(const Story& story, const Visit& visit) {
    for (const StoryBlock& block : story) {
        if (const auto* item = std::get_if<Item>(&block.what)) visit(*item);
        if (const auto* group = std::get_if<GroupItem>(&block.what))
            for_each_item<Item>(group->story, visit);
        if (const auto* spill = std::get_if<SpillItem>(&block.what))
            for_each_item<Item>(spill->story, visit);
        if (const auto* beside = std::get_if<BesideItem>(&block.what))
            for_each_item<Item>(beside->story, visit);
        if (const auto* away = std::get_if<FloatItem>(&block.what))
            for_each_item<Item>(away->story, visit);
        if (const auto* row = std::get_if<RowItem>(&block.what))
            for (const RowItem::Cell& cell : row->cells) for_each_item<Item>(cell.story, visit);
    }
}

}  // namespace cicero::story
