#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/geometry.hpp"
#include "base/length.hpp"
#include "diagnostic/diagnostic.hpp"
#include "diagnostic/sourced_text.hpp"
#include "document/document.hpp"
#include "font/face.hpp"
#include "font/library.hpp"
#include "style/style.hpp"

/// Styled text to finished lines. `inline` is a keyword, hence the plural.
namespace cicero::inlines {

/// Text that only the finished document knows; whoever knows it writes it into `Span::text` and
/// composes again. Until then the text that stands there holds its place.
enum class Field : std::uint8_t { None, PageNumber, PageCount };

/// A stretch of text in one style.
struct Span {
    diagnostic::SourcedText text;
    std::shared_ptr<const style::CharacterStyle> style;  ///< null: the paragraph's
    std::string link;                                    ///< URI, empty where none
    bool hard_break_after = false;
    Field field = Field::None;
    document::Role role = document::Role::Paragraph;
};

struct LineSizes {
    Length smallest, largest;
};

struct Paragraph {
    std::vector<Span> spans;
    style::ParagraphStyle style;
    document::Role role = document::Role::Paragraph;
    document::TagId tag;
    std::uint32_t index = 0;   ///< the paragraph's number in the document
    std::vector<Span> marker;  ///< bullet or number, in `style.marker_width` before the first line
    /// Each line is as large as it must be to fill its measure, whatever the style's size, but no
    /// smaller and no larger than this. How many lines there are follows from the style's size:
    /// those of a text of this length that fills the measure.
    std::optional<LineSizes> line_sizes;
};

struct LinkArea {
    Rect area;  ///< from the column's left edge and the line's baseline, y down
    std::string uri;
    std::string contents;  ///< the text that is the link, on this line
    diagnostic::SourceSpan span;
};

/// A space on a line, from the column's left edge.
struct Gap {
    Length begin, end;
};

/// A finished line. Its origin is the column's left edge on the baseline, y down.
struct Line {
    Length ascent, descent;  ///< of its fonts at their sizes, both positive; no leading in them
    Length width;            ///< from `x` to the right edge; what hangs in the margins is left out
    Length x;                ///< from the column's left edge: indent and alignment
    std::vector<document::GlyphRun> runs;  ///< in visual order; marker first
    std::vector<document::Path> decorations;
    std::vector<LinkArea> links;
    double scale = 1;  ///< of a line that was fitted: its sizes beside the style's
    /// In a balanced or fitted paragraph: the least distance from the baseline above at which no
    /// ink meets.
    Length clearance;
    bool hyphenated = false;
    bool overfull = false;
    bool filled = false;    ///< it was brought to its width
    std::vector<Gap> gaps;  ///< between words, left to right; of justified lines
    /// How far its spaces, tracking and glyph width went: > 0 wider, 1 and −1 their limits.
    double ratio = 0, tracking_ratio = 0, expansion_ratio = 0;
    std::size_t text_begin = 0, text_end = 0;  ///< bytes of ComposedParagraph::text, without the
                                               ///< space or line feed that ends the line
};

struct ComposedParagraph {
    std::vector<Line> lines;
    std::string text;           ///< of all spans, after ortho-typography and case mapping
    bool emergency = false;     ///< only beyond its limits, or not at all
    std::int64_t demerits = 0;  ///< of its breaks
    std::optional<document::ParagraphQuality> quality;  ///< of a justified one
    Length cap_height, x_height;  ///< of the first run, to align tops optically
    int drop_lines = 0;           ///< that a drop capital stands beside; there may be fewer lines
    Length drop_above;            ///< its ink over the first line's capitals
};

/// Numbers the faces that a document uses, in the order of their first use.
class FontTable {
public:
    document::FontId id(const font::FacePtr& face);
    [[nodiscard]] const font::Face& face(document::FontId id) const { return *faces_[id.index]; }
    [[nodiscard]] std::vector<document::FontResource> resources() const;

private:
    std::vector<font::FacePtr> faces_;
};

/// Composes paragraphs. What it finds out about faces, words and prepared paragraphs stays in its
/// caches; results depend on the arguments only. One composer a thread.
class Composer {
public:
    Composer(font::Library& library, FontTable& fonts, diagnostic::Diagnostics& diagnostics);
    ~Composer();
    Composer(const Composer&) = delete;
    Composer& operator=(const Composer&) = delete;

    /// An empty paragraph gives one empty line with its font's ascent and descent.
    [[nodiscard]] ComposedParagraph compose(const Paragraph& paragraph, Length measure);
    /// `widths(n)`: the column's width beside line n (from 0); indents are taken from it.
    [[nodiscard]] ComposedParagraph compose(const Paragraph& paragraph,
                                            const std::function<Length(std::size_t)>& widths);

    /// Fits try many sizes; only what is kept should complain about lines that do not fit. Faces
    /// and glyphs that are missing are reported once, whatever this says.
    void report_lines(bool on);
    /// Off: each run is shaped whole, as if no word had come before. For benchmarks; on at first.
    void join_words(bool on);

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace cicero::inlines
