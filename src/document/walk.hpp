#pragma once

#include "document/document.hpp"

namespace cicero::document {

/// Visits what a fragment at `at` is made of, in the order of painting: `visit(shape, at, anchor)`
/// with a GlyphRun, Path, Picture or Link and its place; `open(group, at)` and `close()` around
/// what a group holds. `anchor` is that of what has none. Whoever wants to know of frames has
/// `enter(frame)` and `leave()` too.
template <class Visitor>
void walk(const Fragment& fragment, Point at, const Anchor& anchor, Visitor& visitor) {
    if (fragment.group) visitor.open(*fragment.group, at);
    for (const Child& child : fragment.children) {
        const Anchor& own = child.anchor ? *child.anchor : anchor;
        const Point place = at + child.at;
        std::visit(
            [&](const auto& what) {
                if constexpr (!requires { what->children; }) {
                    visitor.visit(what, place, own);
                } else if constexpr (requires { visitor.leave(); }) {
                    const Frame* frame = child.anchor ? child.anchor->frame.get() : nullptr;
                    if (frame) visitor.enter(*frame);
                    walk(*what, place, own, visitor);
                    if (frame) visitor.leave();
                } else {
                    walk(*what, place, own, visitor);
                }
            },
            child.what);
    }
    if (fragment.group) visitor.close();
}

/// That of a shape to which nothing gave one.
inline const Anchor no_anchor;

template <class Visitor>
void walk(const Page& page, Visitor& visitor) {
    if (page.content) walk(*page.content, {}, no_anchor, visitor);
}

/// Calls `visit(shape, at, anchor)` for those of one kind.
template <class Shape, class Visit>
struct OfOneKind {
    const Visit& found;

    void visit(const Shape& shape, Point at, const Anchor& anchor) { found(shape, at, anchor); }
    template <class Other>
    void visit(const Other&, Point, const Anchor&) {}
    void open(const Group&, Point) {}
    void close() {}
};

template <class Shape, class Visit>
void for_each(const Page& page, const Visit& visit) {
    OfOneKind<Shape, Visit> visitor{visit};
    walk(page, visitor);
}

}  // namespace cicero::document
