#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "diagnostic/diagnostic.hpp"
#include "diagnostic/sourced_text.hpp"

/// Marked-up text: CommonMark, read by md4c, each letter mapped to the file.
namespace cicero::content {

struct Note;

struct Inline {
    diagnostic::SourcedText text;
    bool emphasis = false, strong = false, code = false;
    std::string link;
    bool hard_break_after = false;
    std::string language;    ///< of a span in another language
    bool typography = true;  ///< false: left as typed
    std::shared_ptr<const Note> note = nullptr;  ///< whose mark it is
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
};
struct ListBlock {
    bool ordered = false;
    int start = 1;
    std::vector<Blocks> items;
};
struct QuoteBlock {
    Blocks blocks;
};
struct FigureBlock {
    std::string file;            ///< as written
    std::filesystem::path path;  ///< absolute; the reader of the content finds it
    std::string alternative;
};
struct RuleBlock {};
struct CodeBlock {
    diagnostic::SourcedText text;
};

struct Block {
    std::variant<ParagraphBlock, HeadingBlock, ListBlock, QuoteBlock, FigureBlock, RuleBlock,
                 CodeBlock>
        what;
    diagnostic::SourceSpan span;
};

/// A footnote.
struct Note {
    std::string label;  ///< as its marks have it: `[^label]`
    Blocks blocks;
    diagnostic::SourceSpan span;
};

/// What CommonMark has and a page cannot show (HTML, tables) is a diagnostic.
[[nodiscard]] Blocks parse_markup(const diagnostic::SourcedText& text,
                                  diagnostic::Diagnostics& diagnostics);

}  // namespace cicero::content
