#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/geometry.hpp"
#include "diagnostic/sourced_text.hpp"
#include "document/tag.hpp"
#include "style/drawing.hpp"
#include "style/fit.hpp"
#include "style/page.hpp"
#include "style/style.hpp"

/// A layout, read and resolved: every style and colour is a value here. Names stay: of the fields
/// of a content, of parameters in texts and conditions (`$name`) and of flows, for `bind` to look
/// up; of lists of what does not fit, which `layout` matches; of families, which a composer opens.
/// Places stay cells and shares, which `bind` resolves in the area where it puts a frame.
namespace cicero::templates {

using diagnostic::SourcedText;
using diagnostic::SourceSpan;
using style::BoxPoint, style::MoveTo, style::LineTo, style::CurveTo, style::ClosePath;
using style::Drawing, style::PathStep, style::StrokeSpec;
using style::Fit, style::Vertical;
using style::Grid, style::PageGeometry;
using StylePtr = std::shared_ptr<const style::ParagraphStyle>;

/// `date` or `month.name`: where a value stands in the content, innermost scope first.
struct FieldPath {
    std::vector<std::string> names;
    SourceSpan span;
};

/// What is done to a field's value as it becomes text.
struct Filter {
    enum class Op : std::uint8_t {
        Upper,
        Lower,
        Capital,
        Count,
        Roman,
        TwoDigits,
        Until,  ///< of a date: and on to the day of `until`, where there is one
        Date
    } op;
    std::string name;  ///< as written; of a date its pattern, of Unicode TR 35 ("d MMMM")
    SourceSpan span;
};

struct FieldPiece {
    std::vector<FieldPath> choices;  ///< `{short or name}`: the first that is there
    std::vector<Filter> filters;
    SourceSpan span;
};

/// "Du {start | d} au {end | d MMMM}"
struct TextTemplate {
    std::vector<std::variant<SourcedText, FieldPiece>> pieces;
    /// Of each piece: which brackets it stands in, `[, {place.city}]`, from 1 on; 0: in none. What
    /// stands in brackets is printed only where all their fields are there.
    std::vector<int> parts;
    SourceSpan span;
};

/// `when: image and not compact`
struct Condition {
    enum class Op : std::uint8_t { Present, Literal, Not, And, Or, Equal, NotEqual, Less, Greater };
    Op op = Op::Present;
    FieldPath path;       ///< Present
    std::string literal;  ///< Literal
    std::vector<Condition> operands;
    SourceSpan span;
};

/// How far along one axis of an area.
struct Distance {
    Length length;
    double share = 0;  ///< of the area, added to `length`
};

/// Along one axis: a run of grid cells, or up to two of start, end and extent (start by default 0,
/// end by default 0, both counted inwards from the area's edges).
struct Span1D {
    std::optional<std::array<int, 2>> cells;  ///< 1-based, inclusive
    std::optional<Distance> start, end, extent;
};

enum class Area : std::uint8_t { Margins, Page, Bleed };

struct Place {
    Span1D x, y;
    Area area = Area::Margins;
    SourceSpan span;
};

struct Block;
using Blocks = std::vector<Block>;

struct TextRun {
    TextTemplate text;
    StylePtr style;  ///< null: the block's
};

/// One line of text bound to fields; several wordings where space may ask for a shorter one.
struct ParagraphBlock {
    std::vector<std::vector<TextRun>> wordings;
    StylePtr style;
    int heading_level = 0;  ///< 0: a paragraph
    bool artifact = false;
};

struct MarkupStyles {
    StylePtr paragraph, first, heading, item, quote, code;
    StylePtr verse{}, term{}, definition{}, caption{}, note{};
    StylePtr pause{};                                ///< of the ornament
    std::optional<SourcedText> ornament{};           ///< between paragraphs; none: a rule
    StylePtr table = nullptr, table_head = nullptr;  ///< null: they follow from the paragraph's
};
/// In large print notes, captions and tables are as large as the text.
enum class Print : std::uint8_t { Usual, Large };
/// Those that nobody spoke of follow from the others.
[[nodiscard]] MarkupStyles completed(MarkupStyles styles, Print print = Print::Usual);

/// A field that holds marked-up text.
struct BodyBlock {
    FieldPath field;
    MarkupStyles styles;
    int take = 0;  ///< the first n blocks only; 0: all
    int skip = 0;
    bool notes_at_end = false;   ///< of the flow, or where it lists them
    bool notes_by_page = false;  ///< numbered anew on each page
};

struct ImageBlock {
    FieldPath field;
    Length height;       ///< 0: by the width of the column
    bool cover = false;  ///< as wide as the column and that high, cropped
};

struct RuleBlock {
    Length width;
    Color color = base::black;
    Length before, after;
    double share = 1;  ///< of the column
};

struct SpaceBlock {
    Length height;
};

struct BreakBlock {
    enum class To : std::uint8_t { Column, Frame, Page, RightPage } to = To::Column;
};

/// Cells side by side, first lines on one baseline.
struct RowBlock {
    struct Cell {
        std::optional<Length> width;  ///< none: a share of what is left
        double share = 1;
        std::shared_ptr<const Blocks> blocks;
        std::optional<style::RowFit> fit;
    };
    std::vector<Cell> cells;
    Length gap, before, after;
    std::optional<style::RowFit> fit;
};

struct EachBlock {
    FieldPath list;
    std::string as;
    std::shared_ptr<const Blocks> blocks;
    int take = 0, skip = 0;
    std::optional<document::Role> item_tag;  ///< around what is printed of one item
    std::string spill;                       ///< name of the list that takes what does not fit
    std::shared_ptr<const Blocks> told;      ///< how an item is told there
};

/// Where spilled items are told.
struct ToldBlock {
    std::string list;
    std::shared_ptr<const Blocks> before;  ///< only when something was spilled
};

/// What the flows have of something, one after another.
struct ListBlock {
    enum class Of : std::uint8_t { Contents, Index, Notes } of = Of::Contents;
    int lowest = 1, highest = 6;   ///< levels of headings
    std::vector<StylePtr> styles;  ///< of each level, the last one of those below; of all entries
    StylePtr letters;              ///< over the entries of an index; null: none stand there
    std::string leader;            ///< from a heading to its page
    std::shared_ptr<const Blocks> before;  ///< only when there is something to list
};

struct GroupBlock {
    std::shared_ptr<const Blocks> blocks;
    bool keep_together = false;
};

struct Block {
    std::variant<ParagraphBlock, BodyBlock, ImageBlock, RuleBlock, SpaceBlock, BreakBlock, RowBlock,
                 EachBlock, ToldBlock, GroupBlock, ListBlock>
        what;
    std::optional<Condition> when;
    std::optional<document::Role> tag;  ///< of what is read, around what the block is by itself
    SourceSpan span;
    int optional = 0;  ///< its rank among what may be left out where room lacks; 0: never
};

struct Frame;
using Frames = std::vector<Frame>;

struct TextContent {
    Blocks blocks;
    std::string thread;  ///< the flow that runs through; empty: `blocks` stand here alone
    int columns = 1;
    Length gutter;
    Vertical vertical = Vertical::Top;
    style::VerticalStretch stretch{};                ///< none but where it is justified
    std::optional<style::NoteMargin> note_margin{};  ///< none: notes stand at the columns' feet
    Fit fit;
    bool ellipse = false;  ///< it stands in the ellipse in the frame
};

struct ImageContent {
    FieldPath field;
    std::filesystem::path file;  ///< an image of the layout's own, absolute
    bool cover = true;           ///< fill the frame and crop, or lie inside it
    bool ellipse = false;        ///< cropped to the ellipse in the frame
    bool optical = false;        ///< inside, as large to the eye as others in like frames
    std::optional<std::array<double, 2>> focal;
};

/// A QR code; nothing where its text is empty.
struct QrContent {
    TextTemplate text;
    style::QrLevel level = style::QrLevel::Medium;
    Color color = base::black;
};

/// Frames placed in an area of their own; one, or one for each item of a list.
struct GroupContent {
    std::shared_ptr<const Frames> frames;
    std::optional<FieldPath> each;
    std::string as;
    bool across = false;  ///< items stand side by side, not under each other
    int slots = 0;        ///< the area is cut into so many; 0: as many as there are items
    Length gap;
    Grid grid;
    std::optional<document::Role> item_tag;  ///< around the frames of one item
};

struct Frame {
    std::string name;
    Place place;
    std::variant<std::monostate, TextContent, ImageContent, GroupContent, Drawing, QrContent>
        content;
    std::optional<Condition> when;
    std::optional<style::Fill> fill;
    std::optional<Condition> fill_when;
    std::optional<StrokeSpec> stroke;
    Length radius;  ///< of its corners
    style::Effects effects;
    Insets padding;
    std::optional<Length> wrap;  ///< the white about it, round which text flows; none: under it
    bool artifact = false;
    std::optional<document::Role> tag;  ///< around what the frame holds
    SourcedText instead_of;  ///< a frame of the page that a flow runs through; empty: none
    int read = 0;            ///< frames side by side are read in ascending order of it
    SourceSpan span;
};

struct PageSpec;

/// Pages that stand for one: the first of those that repeat (or of a part), the last, those on the
/// left and on the right; null: itself.
struct PageVariants {
    std::shared_ptr<const PageSpec> first, last, left, right;
};

struct PageSpec {
    std::string name;
    std::optional<FieldPath> each;
    std::string as;
    std::string while_flow;  ///< repeated as long as this flow has text left
    std::optional<Condition> when;
    std::optional<style::Fill> background;
    PageGeometry geometry;
    Frames frames;
    std::optional<style::Numbering> numbering{};  ///< begins here
    PageVariants variants{};
    SourceSpan span;
};

struct Flow {
    std::string name;
    Blocks blocks;
    Fit fit;
    SourceSpan span;
};

struct Parameter {
    std::string name, type, value, default_value, about;
    bool is_set = false;    ///< on the command line
    bool is_unfit = false;  ///< its value was told to be wrong
    std::vector<std::string> choices;
};

struct LayoutSpec {
    std::string name, description;
    std::vector<SourcedText> takes;  ///< kinds of content
    std::vector<Parameter> parameters;
    bool has_large_print = false;      ///< it says what `--large-print` changes
    std::vector<std::string> formats;  ///< that `--format` chooses among, the usual one first
    std::vector<PageSpec> pages;
    std::vector<Flow> flows;
    std::vector<SourcedText> omitted;  ///< "facts", "place.access"
    bool duplex_short_edge = false;
    SourceSpan span;
};

/// The rectangle that `place` means in a page; lengths from the trim's top left.
[[nodiscard]] Rect resolve(const Place& place, const PageGeometry& page);
/// The same inside a group's cell.
[[nodiscard]] Rect resolve(const Place& place, const Rect& cell, const Grid& grid);

}  // namespace cicero::templates
