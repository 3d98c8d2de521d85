#include "document/join.hpp"

#include <algorithm>

namespace cicero::document {

namespace {

struct Offsets {
    std::vector<std::uint32_t> fonts;
    std::uint32_t images = 0, tags = 0, pages = 0;

    [[nodiscard]] TagId tag(TagId id) const { return id.index == 0 ? id : TagId{id.index + tags}; }

    void operator()(GlyphRun& run) const {
        run.font.index = fonts[run.font.index];
        run.tag = tag(run.tag);
    }
    void operator()(ImagePlacement& image) const {
        image.image.index += images;
        image.tag = tag(image.tag);
    }
    void operator()(Path& path) const { path.tag = tag(path.tag); }
    void operator()(Link& link) const { link.tag = tag(link.tag); }
};

std::uint32_t font_index(std::vector<FontResource>& fonts, FontResource& font) {
    const auto same = std::find_if(fonts.begin(), fonts.end(), [&](const FontResource& f) {
        return f.path == font.path && f.face_index == font.face_index &&
               f.variations == font.variations;
    });
    if (same != fonts.end()) return std::uint32_t(same - fonts.begin());
    fonts.push_back(std::move(font));
    return std::uint32_t(fonts.size() - 1);
}

}  // namespace

Document joined(std::vector<Document> documents) {
    if (documents.empty()) return {};
    Document out = std::move(documents.front());
    for (std::size_t d = 1; d < documents.size(); ++d) {
        Document& next = documents[d];
        Offsets offsets{{},
                        std::uint32_t(out.images.size()),
                        std::uint32_t(out.tags.size() - 1),
                        std::uint32_t(out.pages.size())};
        for (FontResource& font : next.fonts) offsets.fonts.push_back(font_index(out.fonts, font));
        for (ImageResource& image : next.images) out.images.push_back(std::move(image));
        for (std::size_t t = 1; t < next.tags.size(); ++t) {
            next.tags[t].parent = offsets.tag(next.tags[t].parent);
            out.tags.push_back(std::move(next.tags[t]));
        }
        for (Page& page : next.pages) {
            for (Item& item : page.items) std::visit(offsets, item);
            out.pages.push_back(std::move(page));
        }
        for (Bookmark& bookmark : next.bookmarks) {
            bookmark.page += offsets.pages;
            out.bookmarks.push_back(std::move(bookmark));
        }
    }
    return out;
}

}  // namespace cicero::document
