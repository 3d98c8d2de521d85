#pragma once

#include <map>
#include <vector>

#include "document/walk.hpp"
#include "font/face.hpp"
#include "inline/line.hpp"

namespace cicero::tests {

/// A shape with its place in the fragment that was asked for.
template <class Shape>
struct Placed : Shape {
    Point origin;
};
using PlacedRun = Placed<document::GlyphRun>;

/// Those of one kind, in the order of painting.
template <class Shape>
std::vector<Placed<Shape>> shapes_of(const document::Fragment& fragment) {
    std::vector<Placed<Shape>> out;
    const auto add = [&](const Shape& shape, Point at, const document::Anchor&) {
        out.push_back({shape, at});
    };
    document::OfOneKind<Shape, decltype(add)> visitor{add};
    document::walk(fragment, {}, {}, visitor);
    return out;
}

/// By value: what is wanted of it must be kept, not referred to.
inline std::vector<PlacedRun> runs_of(const inlines::Line& line) {
    return shapes_of<document::GlyphRun>(*line.fragment);
}

/// The face of a run, opened once.
inline const font::Face& face_of(const document::GlyphRun& run) {
    static std::map<document::FontPtr, font::FacePtr> known;
    font::FacePtr& face = known[run.font];
    if (!face) {
        font::FaceDescription description{run.font->family, run.font->path, run.font->face_index};
        description.at = run.font->variations;
        face = font::Face::from_bytes(description, run.font->data).value();
    }
    return *face;
}

}  // namespace cicero::tests
