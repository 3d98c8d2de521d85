#pragma once

#include "document/document.hpp"

namespace cicero::document {

/// Visits what a fragment at `at` is made of, in the order of painting: `visit(shape, at, anchor)`
/// with a GlyphRun, Path, Picture or Link and its place; `open(group, at)` and `close()` around
/// what a group holds. `anchor` is that of what has none.
template <class Visitor>
void walk(const Fragment& fragment, Point at, const Anchor& anchor, Visitor& visitor) {
    if (fragment.group) visitor.open(*fragment.group, at);
    for (const Child& child : fragment.children) {
        const Anchor& own = child.anchor ? *child.anchor : anchor;
        const Point place = at + child.at;
        std::visit(
            [&](const auto& what) {
                if constexpr (requires { what->children; }) walk(*what, place, own, visitor);
                else visitor.visit(what, place, own);
            },
            child.what);
    }
    if (fragment.group) visitor.close();
}

template <class Visitor>
void walk(const Page& page, Visitor& visitor) {
    if (page.content) walk(*page.content, {}, {}, visitor);
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
