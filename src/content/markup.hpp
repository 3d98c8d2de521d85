#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "diagnostic/diagnostic.hpp"
#include "diagnostic/sourced_text.hpp"
#include "style/table.hpp"

/// Marked-up text: CommonMark, read by md4c, each letter mapped to the file.
namespace cicero::content {

struct Note;
enum class Raised : std::uint8_t { No, Superior, Inferior };

/// Words that some readers write themselves, on a line that is left to them.
enum class Gap : std::uint8_t { No, ToFill, Filled };

struct Inline {
    diagnostic::SourcedText text;
    bool emphasis = false, strong = false, code = false;
    std::string link;
    bool hard_break_after = false;
    std::string language;                        ///< of a span in another language
    bool typography = true;                      ///< false: left as typed
    std::shared_ptr<const Note> note = nullptr;  ///< whose mark it is
    Raised raised = Raised::No;
    Gap gap = Gap::No;
    std::string answer_for{};  ///< of a gap: the reader who sees the words
    std::string index{};       ///< the term of the index that it stands for
    bool page_of = false;      ///< the page of what `link` leads to
    bool says_target = false;  ///< nothing was written: what the target is called
    std::string names{};       ///< it is the number of a figure or table, which links name so
};

struct Block;
using Blocks = std::vector<Block>;

/// What one paragraph asks of its breaking, against its style.
struct ParagraphSetting {
    std::optional<int> looseness;  ///< lines more, or fewer
    std::optional<int> tolerance;  ///< badness of a line that is allowed
    std::optional<bool> hyphens;
};

struct ParagraphBlock {
    std::vector<Inline> inlines;
    ParagraphSetting setting;
};
struct HeadingBlock {
    int level = 1;
    std::vector<Inline> inlines;
    diagnostic::SourcedText id{};  ///< what links name it by; empty: nothing
};
struct ListBlock {
    bool ordered = false;
    int start = 1;
    std::vector<Blocks> items;
    std::vector<std::optional<bool>> ticks{};  ///< of each item: whether its box is ticked
};
/// Terms, each with what is said of it.
struct DefinitionBlock {
    struct Item {
        std::vector<std::vector<Inline>> terms;
        std::vector<Blocks> definitions;
    };
    std::vector<Item> items;
};
/// A stanza: lines that stay lines.
struct VerseBlock {
    struct Line {
        std::vector<Inline> inlines;
        int indent = 0;  ///< spaces before it
    };
    std::vector<Line> lines;
};
/// What follows begins a page.
struct PageBreakBlock {};
/// Ruled lines to write on.
struct WritingBlock {
    int lines = 1;
};
struct QuoteBlock {
    Blocks blocks;
};
/// Where what is narrower than its column stands in it.
enum class Side : std::uint8_t { Left, Middle, Right };
enum class End : std::uint8_t { Head, Foot };
struct FigureBlock {
    std::string file;            ///< as written
    std::filesystem::path path;  ///< absolute; the reader of the content finds it
    std::string alternative;
    std::vector<Inline> caption{};
    double width = 1;  ///< share of the measure
    Side side = Side::Middle;
    bool beside = false;      ///< the text: it goes on along the other side
    std::optional<End> at{};  ///< of the column, away from its place in the text
    bool wide = false;        ///< over all columns
};
/// What a table's author asks of it, on a line before it: `{widths="2 1" align="l d"}`.
struct TableSetting {
    diagnostic::SourcedText text;         ///< as written; no file: nothing was said
    std::vector<double> widths;           ///< shares of the columns
    std::vector<style::CellAlign> align;  ///< of the columns
    std::optional<bool> full;             ///< as wide as the text
    std::optional<int> head;              ///< rows of its head
    std::optional<std::string> leader;
};
struct TableCell {
    std::vector<Inline> inlines;
    std::size_t columns = 1, rows = 1;  ///< that it goes over
    bool is_joined = false;             ///< to a cell on its left or above
    diagnostic::SourceSpan span;        ///< of its row, where it has no text
};
struct TableBlock {
    std::vector<std::vector<TableCell>> rows;  ///< each of as many cells as there are columns
    std::size_t head_rows = 0;                 ///< of these the first
    std::vector<style::CellAlign> align;       ///< of each column
    std::vector<Inline> caption;
    TableSetting setting;
    std::string file;            ///< of its rows, as written; empty: they are written in the text
    std::filesystem::path path;  ///< absolute; the reader of the content finds and reads it
};
struct RuleBlock {};
struct CodeBlock {
    diagnostic::SourcedText text;
};

/// Whom a passage is written for.
using Readers = std::vector<std::string>;

struct Block {
    std::variant<ParagraphBlock, HeadingBlock, ListBlock, QuoteBlock, FigureBlock, RuleBlock,
                 CodeBlock, TableBlock, DefinitionBlock, VerseBlock, WritingBlock, PageBreakBlock>
        what;
    diagnostic::SourceSpan span;
    std::vector<Readers> readers{};  ///< it is for one of each of them; none: for all
};

/// A footnote.
struct Note {
    std::string label;  ///< as its marks have it: `[^label]`
    Blocks blocks;
    diagnostic::SourceSpan span;
};

/// What CommonMark has and a page cannot show (HTML) is a diagnostic.
[[nodiscard]] Blocks parse_markup(const diagnostic::SourcedText& text,
                                  diagnostic::Diagnostics& diagnostics);

}  // namespace cicero::content
