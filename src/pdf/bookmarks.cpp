#include "pdf/bookmarks.hpp"

namespace cicero::pdf {

namespace {

struct Bookmark {
    HPDF_Dict dict = nullptr;
    int level = 0;
    HPDF_Dict last_child = nullptr;
    int children = 0;
};

void link_child(Bookmark& parent, HPDF_Dict child) {
    HPDF_Dict_Add(child, "Parent", parent.dict);
    if (parent.last_child) {
        HPDF_Dict_Add(parent.last_child, "Next", child);
        HPDF_Dict_Add(child, "Prev", parent.last_child);
    } else {
        HPDF_Dict_Add(parent.dict, "First", child);
    }
    parent.last_child = child;
    ++parent.children;
}

void close(const Bookmark& bookmark) {
    if (!bookmark.last_child) return;
    HPDF_Dict_Add(bookmark.dict, "Last", bookmark.last_child);
    HPDF_Dict_AddNumber(bookmark.dict, "Count", bookmark.children);
}

}  // namespace

void add_bookmarks(const document::Document& document, const std::vector<HPDF_Page>& pages,
                   Objects& objects) {
    if (document.bookmarks.empty()) return;
    HPDF_Dict root = objects.indirect();
    HPDF_Dict_AddName(root, "Type", "Outlines");
    std::vector<Bookmark> open{{root, 0, nullptr, 0}};
    for (const document::Bookmark& entry : document.bookmarks) {
        if (entry.page >= pages.size()) continue;
        while (open.size() > 1 && open.back().level >= entry.level) {
            close(open.back());
            open.pop_back();
        }
        HPDF_Dict item = objects.indirect();
        objects.add_text(item, "Title", entry.title);
        const document::Page& page = document.pages[entry.page];
        const Length height = page.trim.height + page.bleed.top + page.bleed.bottom;
        HPDF_Array destination = objects.array();
        HPDF_Array_Add(destination, pages[entry.page]);
        HPDF_Array_AddName(destination, "XYZ");
        HPDF_Array_AddReal(destination, 0);
        HPDF_Array_AddReal(destination, HPDF_REAL((height - entry.top - page.bleed.top).points()));
        HPDF_Array_AddReal(destination, 0);
        HPDF_Dict_Add(item, "Dest", destination);
        link_child(open.back(), item);
        open.push_back({item, entry.level, nullptr, 0});
    }
    while (!open.empty()) {
        close(open.back());
        open.pop_back();
    }
    HPDF_Dict_Add(objects.doc()->catalog, "Outlines", root);
}

}  // namespace cicero::pdf
