#include "document/used_tags.hpp"

#include "document/walk.hpp"

namespace cicero::document {

namespace {

/// Notes the tag of each shape.
struct Collector {
    std::unordered_set<const Tag*>& used;

    void visit(const GlyphRun& run, Point, const Anchor& anchor) { add(anchor.tag_of(run.part)); }
    void visit(const Link& link, Point, const Anchor& anchor) { add(anchor.tag_of(link.part)); }
    void visit(const Picture&, Point, const Anchor& anchor) { add(anchor.tag); }
    void visit(const Path&, Point, const Anchor&) {}  // an artifact
    void open(const Group&, Point) {}
    void close() {}

    void add(const TagPtr& tag) {
        if (tag) used.insert(tag.get());
    }
};

}  // namespace

UsedTags::UsedTags(const Document& document) {
    Collector collector{used_};
    for (const Page& page : document.pages) walk(page, collector);
    if (document.structure) note(*document.structure);
}

bool UsedTags::note(const Tag& tag) {
    bool any = used_.contains(&tag);
    for (const TagPtr& child : tag.children) any |= note(*child);
    if (any) used_.insert(&tag);
    // Without its empty cells a row would say the others under the wrong heads.
    if (any && tag.role == Role::Row)
        for (const TagPtr& child : tag.children) used_.insert(child.get());
    return any;
}

}  // namespace cicero::document
