#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/length.hpp"
#include "diagnostic/source_map.hpp"
#include "document/tag.hpp"
#include "style/style.hpp"

/// What is to be composed: values, for those who make them and know no font.
namespace cicero::story {

/// Ends a line by force; typed as a hard break, kept out of the lines' text.
inline constexpr char32_t line_separator = 0x2028;
inline constexpr std::string_view separator_utf8 = "\u2028";

/// Text that only the pages know: whoever composes for a page writes it into `Span::text` first.
enum class Field : std::uint8_t {
    None,
    PageNumber,
    PageCount,
    PageOf,            ///< of the place that `link` names
    Locator,           ///< the same, in an index: pages that follow each other become a range
    LocatorSeparator,  ///< before one, and gone with it
    NoteNumber,    ///< on its page, of the note that `place` names, or `link` where it is a mark
    FirstHeading,  ///< of `level`, that begins on the page; else the one that holds on it
    LastHeading
};

struct Note;

/// A stretch of text in one style.
struct Span {
    diagnostic::SourcedText text;
    std::shared_ptr<const style::CharacterStyle> style;  ///< null: the paragraph's
    std::string link;                                    ///< URI, empty where none
    bool hard_break_after = false;
    Field field = Field::None;
    std::uint8_t level = 0;            ///< of a heading
    std::string place;                 ///< what links and pages name it by; empty: nothing
    std::shared_ptr<const Note> note;  ///< that it is the mark of: set at the foot of its column
};

/// What stands behind the text of spans that were joined, with what ends their lines by force.
[[nodiscard]] diagnostic::SourceMap source_of(const std::vector<Span>& spans);

struct LineSizes {
    Length smallest, largest;
};

struct Paragraph {
    std::vector<Span> spans;
    style::ParagraphStyle style;
    document::TagPtr tag;                                           ///< null: an artifact
    std::vector<std::pair<std::uint32_t, document::TagPtr>> parts;  ///< tags of spans: links
    std::uint32_t number = 0;  ///< among those of one content, from 0; its wordings share it
    std::vector<Span> marker;  ///< bullet or number, in `style.marker_width` before the first line
    document::TagPtr marker_tag;
    /// Each line is as large as it must be to fill its measure, whatever the style's size, but no
    /// smaller and no larger than this. How many lines there are follows from the style's size:
    /// those of a text of this length that fills the measure.
    std::optional<LineSizes> line_sizes;
};

}  // namespace cicero::story
