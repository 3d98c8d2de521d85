#pragma once

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/geometry.hpp"
#include "document/document.hpp"
#include "story/region.hpp"
#include "story/story.hpp"
#include "style/drawing.hpp"
#include "style/fit.hpp"
#include "style/page.hpp"

/// A content poured into a layout's places, conditions and repetition done: nothing is composed or
/// placed yet but the frames' rectangles.
namespace cicero::story {

/// Text that goes on from frame to frame.
struct BoundFlow {
    std::string name;
    Story story;
    style::Fit fit;
};
/// Which of a document's flows.
using FlowIndex = std::size_t;

struct BoundText {
    Story story;                    ///< empty where a flow runs through
    std::optional<FlowIndex> flow;  ///< that does
    int columns = 1;
    Length gutter;
    style::Vertical vertical = style::Vertical::Top;
    style::VerticalStretch stretch{};                ///< none but where it is justified
    std::optional<style::NoteMargin> note_margin{};  ///< none: notes stand at the columns' feet
    style::Fit fit;
    Region region{};
};

struct BoundFrame {
    std::string name;
    Rect area;
    Rect inside;  ///< of the area, within the padding
    std::variant<std::monostate, BoundText, Picture> content;
    std::vector<BoundFrame> children;
    std::optional<Length> wrap;  ///< the white about it, round which text flows; none: under it
    std::string instead_of;      ///< a frame that a flow runs through: only where that stays empty
    style::Drawing outline;      ///< what is filled and drawn: the area, where it is no drawing
    std::optional<style::Fill> fill;
    std::optional<style::StrokeSpec> stroke;
    style::Effects effects{};
    document::TagPtr figure = nullptr;  ///< what its drawing is to read; null: nothing
    std::string link{};                 ///< an address that the whole of it leads to
    diagnostic::SourceSpan span;
};

struct BoundPage;

/// Pages that stand for one in some places; null: itself.
struct PageVariants {
    std::shared_ptr<const BoundPage> first, last, left, right;
};

struct BoundPage {
    style::PageGeometry geometry;
    std::optional<style::Fill> background;
    std::optional<FlowIndex> repeats;  ///< as long as this flow has text left
    std::vector<BoundFrame> frames;
    std::optional<style::Numbering> numbering{};  ///< begins here; none: it goes on
    PageVariants variants{};
};

struct BoundDocument {
    document::Metadata metadata;
    document::TagPtr structure;
    std::vector<BoundPage> pages;  ///< those that repeat once; layout repeats them
    std::vector<BoundFlow> flows;
    bool duplex_short_edge = false;
};

}  // namespace cicero::story
