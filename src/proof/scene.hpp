#pragma once

#include <deque>
#include <string>
#include <vector>

#include "document/document.hpp"
#include "document/transform.hpp"
#include "font/library.hpp"
#include "proof/outline.hpp"

/// A finished page as a list of what was painted on it, with its place: what the checks look at.
namespace cicero::proof {

/// When something was painted: what is later lies on top.
using Order = std::size_t;

struct Run {
    const document::GlyphRun* glyphs = nullptr;
    Point at;
    font::FacePtr face;  ///< null: not of the library
    Order order = 0;
    Rect ink;
    document::Transform moved;  ///< to where it is seen
    double opacity = 1;
};

/// What one line of a paragraph has in one place.
struct Line {
    const document::Anchor* anchor = nullptr;
    const document::Frame* frame = nullptr;  ///< null: in none
    std::uint32_t number = 0;                ///< in its paragraph
    std::vector<Run> runs;
    std::vector<const Outline*> clips;
    Rect ink;

    [[nodiscard]] Length size() const;  ///< the largest
    /// Large and not part of the text: letters as a picture.
    [[nodiscard]] bool is_ornament() const;
    [[nodiscard]] std::string text() const;
    /// Its beginning, for a message.
    [[nodiscard]] std::string excerpt() const;
    [[nodiscard]] diagnostic::SourceSpan span() const;
    /// Of the frame; else of the text.
    [[nodiscard]] diagnostic::SourceSpan layout() const;
};

/// The ink of each glyph that has some, left to right.
[[nodiscard]] std::vector<Rect> glyph_inks(const Run& run);

/// A ground or a picture.
struct Area {
    Outline outline;
    std::vector<const Outline*> clips;
    Rect bounds;                ///< as clipped
    std::optional<Color> fill;  ///< of a gradient: its middle
    const document::Picture* picture = nullptr;
    Point at;  ///< of the picture
    const document::Anchor* anchor = nullptr;
    const document::Frame* frame = nullptr;
    Order order = 0;
    const document::GradientPaint* gradient = nullptr;  ///< null: one colour, or a picture
    document::Transform moved;                          ///< to where it is seen
    double opacity = 1;

    [[nodiscard]] bool covers(Point p) const;
};

/// A straight piece of a line, or a rectangle as thin as one.
struct Rule {
    Rect bounds;
    Length thickness;
    Color color;
    const document::Anchor* anchor = nullptr;
    const document::Frame* frame = nullptr;
    Order order = 0;
};

struct Scene {
    std::uint32_t number = 0;  ///< from 1
    const document::Page* page = nullptr;
    Rect trim, bleed;
    std::vector<Line> lines;
    std::vector<Area> areas;
    std::vector<Rule> rules;
    std::vector<const document::Frame*> frames;
    std::deque<Outline> clips;
};

/// `page` must outlive it.
[[nodiscard]] Scene scene_of(const document::Page& page, std::uint32_t number,
                             const font::Library& library);

}  // namespace cicero::proof
