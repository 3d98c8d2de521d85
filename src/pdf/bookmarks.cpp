#include "pdf/bookmarks.hpp"

namespace cicero::pdf {

namespace {

/// A bookmark, or the root, whose descendants are still coming.
struct Open {
    Dict dict;
    int level = 0;
    Dict last_child;
    int descendants = 0;  ///< at all levels: all are shown open
};

void link_child(Open& parent, Dict child) {
    child.add("Parent", parent.dict);
    if (parent.last_child) {
        parent.last_child.add("Next", child);
        child.add("Prev", parent.last_child);
    } else {
        parent.dict.add("First", child);
    }
    parent.last_child = child;
}

class Tree {
public:
    explicit Tree(Objects& objects) {
        open_.push_back({objects.indirect().name("Type", "Outlines"), 0, {}, 0});
    }

    void add(Dict item, int level) {
        while (open_.size() > 1 && open_.back().level >= level) close();
        link_child(open_.back(), item);
        open_.push_back({item, level, {}, 0});
    }

    // The root, when all have been added.
    Dict finish() {
        while (open_.size() > 1) close();
        end(open_.front());
        return open_.front().dict;
    }

private:
    static void end(Open& bookmark) {
        if (bookmark.last_child)
            bookmark.dict.add("Last", bookmark.last_child).integer("Count", bookmark.descendants);
    }

    void close() {
        end(open_.back());
        const int descendants = open_.back().descendants;
        open_.pop_back();
        open_.back().descendants += descendants + 1;
    }

    std::vector<Open> open_;  ///< from the root down; never empty
};

}  // namespace

void add_bookmarks(const std::vector<Heading>& headings, Objects& objects) {
    if (headings.empty()) return;
    Tree tree(objects);
    for (const Heading& heading : headings)
        tree.add(objects.indirect()
                     .text("Title", heading.title)
                     .add("Dest", objects.array()
                                      .add(heading.page)
                                      .name("XYZ")
                                      .real(0)
                                      .real(heading.height)
                                      .real(0)),
                 heading.level);
    objects.catalog().add("Outlines", tree.finish());
}

}  // namespace cicero::pdf
