#include "document/join.hpp"

#include <iterator>

namespace cicero::document {

namespace {

// The pages of `more` come `before` pages later.
void append_bookmarks(std::vector<Bookmark>& all, std::vector<Bookmark> more, std::size_t before) {
    for (Bookmark& bookmark : more) {
        bookmark.page += std::uint32_t(before);
        all.push_back(std::move(bookmark));
    }
}

}  // namespace

Document joined(std::vector<Document> documents) {
    if (documents.empty()) return {};
    Document out = std::move(documents.front());
    if (documents.size() == 1) return out;
    auto structure = std::make_shared<Tag>();
    structure->role = Role::Document;
    structure->language = out.metadata.language;
    const auto append_structure = [&](const TagPtr& of) {
        if (of)
            structure->children.insert(structure->children.end(), of->children.begin(),
                                       of->children.end());
    };
    append_structure(out.structure);
    for (std::size_t d = 1; d < documents.size(); ++d) {
        Document& next = documents[d];
        append_structure(next.structure);
        out.has_labels |= next.has_labels;
        append_bookmarks(out.bookmarks, std::move(next.bookmarks), out.pages.size());
        out.pages.insert(out.pages.end(), std::make_move_iterator(next.pages.begin()),
                         std::make_move_iterator(next.pages.end()));
    }
    out.structure = std::move(structure);
    return out;
}

}  // namespace cicero::document
