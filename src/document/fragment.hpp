#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/color.hpp"
#include "base/geometry.hpp"
#include "base/gradient.hpp"
#include "diagnostic/source_map.hpp"
#include "document/resources.hpp"
#include "document/tag.hpp"
#include "style/drawing.hpp"

/// What stands on a page, as a tree of shapes: immutable, shared by all places where it is used.
/// Lengths are counted from the fragment's own origin, y down.
namespace cicero::document {

/// A gradient over a box, which is counted from the shape's origin. Of a path's inside only.
struct GradientPaint {
    Gradient colors;
    Rect box;
    bool operator==(const GradientPaint&) const = default;
};

/// What a shape is painted in. (One day patterns too.)
using Paint = std::variant<Color, GradientPaint>;

struct PlacedGlyph {
    std::uint32_t id = 0;
    std::int32_t advance = 0, x_offset = 0, y_offset = 0;  ///< font units, as HarfBuzz gave them
    std::uint32_t cluster = 0;                             ///< byte offset in the run's text
    Length adjust;  ///< added after the advance: glue, tracking
};

/// Glyphs in visual order, left to right, from the first one's origin on the baseline.
struct GlyphRun {
    FontPtr font;
    Length size;
    double horizontal_scale = 1;  ///< width of the glyphs (Tz), not of `adjust`
    Paint paint = base::black;
    std::vector<PlacedGlyph> glyphs;
    std::string text;  ///< UTF-8, after ortho-typography; clusters point into it
    std::string language;
    bool right_to_left = false;
    std::uint32_t line = 0;  ///< of its block
    TextMap::Range source;   ///< bytes of the block's text, as it was before ortho-typography
    std::uint32_t part = 0;  ///< which of the block's spans it belongs to
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

using style::Blend;
using style::LineCap;
using style::LineJoin;

struct Stroke {
    Length width;
    Paint paint = base::black;
    std::vector<Length> dash;
    LineCap cap = LineCap::Butt;
    LineJoin join = LineJoin::Miter;
};

struct Path {
    std::vector<PathStep> steps;
    std::optional<Paint> fill;
    std::optional<Stroke> stroke;
};

/// A whole picture, drawn from its top left.
struct Picture {
    ImagePtr image;
    Size size;  ///< as it is looked at
};

struct Link {
    Size area;
    std::string uri;
    std::string contents;    ///< the text that is the link
    TextMap::Range source;   ///< of it, as a run's
    std::uint32_t part = 0;  ///< which of the block's spans it is
};

/// A frame of the layout, as it came to stand on its page.
struct Frame {
    enum class Holds : std::uint8_t { Frames, Text, Thread, Picture, Drawing };
    Holds holds = Holds::Frames;
    std::string name;           ///< empty: it has none
    Rect area;                  ///< on the page
    std::vector<Rect> columns;  ///< where its text may stand, on the page
    bool is_drawn = false;      ///< by a ground or an outline
    diagnostic::SourceSpan span;
};
using FramePtr = std::shared_ptr<const Frame>;

/// What a place makes of a shape: its part in the text, and where it comes from.
struct Anchor {
    TagPtr tag;  ///< null: an artifact, not part of the text
    std::vector<std::pair<std::uint32_t, TagPtr>> parts;  ///< of spans that have tags of their own
    std::uint32_t paragraph = 0;                          ///< its number among those of one content
    diagnostic::SourceMap source;                         ///< of the block's text
    FramePtr frame;                                       ///< that the shape is; null: it is none

    /// Of what belongs to a span of the block.
    [[nodiscard]] const TagPtr& tag_of(std::uint32_t part) const;
    /// Of a run or a link.
    template <class Shape>
    [[nodiscard]] diagnostic::SourceSpan span_of(const Shape& shape) const {
        return source.span_of(shape.source.begin, shape.source.end);
    }
};
using AnchorPtr = std::shared_ptr<const Anchor>;

struct Fragment;
using FragmentPtr = std::shared_ptr<const Fragment>;

/// What stands at `at` in a fragment.
struct Child {
    Point at;
    std::variant<FragmentPtr, GlyphRun, Path, Picture, Link> what;
    AnchorPtr anchor;  ///< null: that of the child that holds the fragment
};

/// What all of a fragment goes through before it is painted.
struct Group {
    std::vector<PathStep> clip;  ///< nothing is seen outside; not turned
    double opacity = 1;          ///< of the whole, whatever lies on what in it
    Blend blend = Blend::Normal;
    double turn = 0;  ///< degrees, clockwise, about `pivot`
    double skew = 0;  ///< degrees by which what stands upright leans to the right, before the turn
    Point pivot;

    [[nodiscard]] bool is_moved() const { return turn != 0 || skew != 0; }
    /// It meets what lies under it as one picture.
    [[nodiscard]] bool is_seen_through() const { return opacity < 1 || blend != Blend::Normal; }
};

struct Fragment {
    Rect box;  ///< what it takes up; ink may reach beyond
    std::optional<Group> group;
    std::vector<Child> children;  ///< painted in this order
};

}  // namespace cicero::document
