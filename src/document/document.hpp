#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/color.hpp"
#include "base/geometry.hpp"
#include "diagnostic/source.hpp"

/// The finished document: pages of positioned items. Data only, and never changed once built.
/// Lengths are in page space: origin at the top left of the trim box, y down.
namespace cicero::document {

struct FontId {
    std::uint32_t index = 0;
    auto operator<=>(const FontId&) const = default;
};
struct ImageId {
    std::uint32_t index = 0;
    auto operator<=>(const ImageId&) const = default;
};
struct TagId {
    std::uint32_t index = 0;  ///< 0 is the artifact tag: not part of the text
    auto operator<=>(const TagId&) const = default;
};

using Bytes = std::vector<std::uint8_t>;

struct FontResource {
    std::string family;
    std::string postscript_name;
    std::string path;
    int face_index = 0;
    int units_per_em = 1000;
    std::shared_ptr<const Bytes> data;  ///< the whole font file
    std::vector<std::pair<std::string, float>> variations;
};

enum class ImageEncoding : std::uint8_t { Jpeg, Raw };

struct ImageResource {
    std::string path;
    int width = 0, height = 0;  ///< pixels as stored
    int orientation = 1;        ///< EXIF 1–8: how the stored pixels are to be turned
    int components = 3;         ///< 1 grey, 3 RGB, 4 CMYK
    bool inverted = false;      ///< Adobe CMYK: 0 is full ink
    ImageEncoding encoding = ImageEncoding::Raw;
    std::shared_ptr<const Bytes> data;   ///< JPEG file, or rows of samples
    std::shared_ptr<const Bytes> alpha;  ///< 8-bit rows, null where opaque
    std::shared_ptr<const Bytes> icc;    ///< profile, null where none
};

/// What an item is, for readers and for tags (ISO 32000-1, 14.8.4).
enum class Role : std::uint8_t {
    Artifact,
    Document,
    Section,
    Heading1,
    Heading2,
    Heading3,
    Heading4,
    Paragraph,
    Quote,
    List,
    ListItem,
    Label,
    ListBody,
    Link,
    Figure,
    Caption,
    Table,
    Row,
    HeaderCell,
    Cell,
    Note,
};

/// A node of the logical structure; children are in reading order, whatever the page's order.
struct Tag {
    TagId parent;
    Role role = Role::Paragraph;
    std::string language;
    std::string alternative;  ///< what stands for an image when it is read aloud
    diagnostic::SourceSpan span;
};

struct PlacedGlyph {
    std::uint32_t id = 0;
    std::int32_t advance = 0, x_offset = 0, y_offset = 0;  ///< font units, as HarfBuzz gave them
    std::uint32_t cluster = 0;                             ///< byte offset in the run's text
    Length adjust;  ///< added after the advance: glue, tracking
};

/// Glyphs in visual order, left to right, on one baseline.
struct GlyphRun {
    FontId font;
    Length size;
    Point origin;                 ///< of the first glyph
    double horizontal_scale = 1;  ///< width of the glyphs (Tz), not of `adjust`
    Color color = base::black;
    std::vector<PlacedGlyph> glyphs;
    std::string text;  ///< UTF-8, after ortho-typography; clusters point into it
    std::string language;
    bool right_to_left = false;
    std::uint32_t paragraph = 0, line = 0;
    TagId tag;
    Role role = Role::Paragraph;
    diagnostic::SourceSpan span;
};

struct MoveTo {
    Point to;
};
struct LineTo {
    Point to;
};
struct CurveTo {
    Point c1, c2, to;
};
struct ClosePath {};
using PathStep = std::variant<MoveTo, LineTo, CurveTo, ClosePath>;

struct Stroke {
    Length width;
    Color color = base::black;
    std::vector<Length> dash;
    bool round = false;
};

struct Path {
    std::vector<PathStep> steps;
    std::vector<Color> fill;     ///< none or one
    std::vector<Stroke> stroke;  ///< none or one
    bool even_odd = false;
    std::vector<Rect> clip;  ///< none or one
    Role role = Role::Artifact;
    TagId tag;
    diagnostic::SourceSpan span;
};

struct ImagePlacement {
    ImageId image;
    Rect box;                    ///< where the whole image lies
    std::vector<PathStep> clip;  ///< what of it is seen; empty: all
    Role role = Role::Figure;
    TagId tag;
    diagnostic::SourceSpan span;
};

struct Link {
    Rect area;
    std::string uri;
    std::string contents;
    TagId tag;
    diagnostic::SourceSpan span;
};

using Item = std::variant<Path, ImagePlacement, GlyphRun, Link>;

struct Page {
    Size trim;
    Insets bleed;  ///< beyond the trim on each side
    std::string label;
    std::vector<Item> items;  ///< painted in this order
};

/// A heading as readers list it (ISO 32000-1, 12.3.3, calls it an outline item).
struct Bookmark {
    std::string title;
    int level = 1;
    std::uint32_t page = 0;
    Length top;
};

struct Metadata {
    std::string title, author, subject, keywords, language = "fr", creator;
};

struct Document {
    Metadata metadata;
    std::vector<FontResource> fonts;
    std::vector<ImageResource> images;
    std::vector<Tag> tags;  ///< [0] is the artifact tag
    std::vector<Page> pages;
    std::vector<Bookmark> bookmarks;
    bool duplex_short_edge = false;
};

}  // namespace cicero::document
