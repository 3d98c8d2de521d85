#include "document/join.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace cicero::document {

namespace {

struct Offsets {
    std::vector<std::uint32_t> fonts, images;  ///< by the number that each had
    std::uint32_t tags = 0, pages = 0;

    [[nodiscard]] TagId tag(TagId id) const { return id.index == 0 ? id : TagId{id.index + tags}; }

    void operator()(GlyphRun& run) const {
        run.font.index = fonts[run.font.index];
        run.tag = tag(run.tag);
    }
    void operator()(ImagePlacement& image) const {
        image.image.index = images[image.image.index];
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

bool same_bytes(const std::shared_ptr<const Bytes>& a, const std::shared_ptr<const Bytes>& b) {
    return a == b || (a && b && *a == *b);
}

/// The same pixels in the same colours, from whatever file.
bool same_picture(const ImageResource& a, const ImageResource& b) {
    const auto form = [](const ImageResource& i) {
        return std::tie(i.width, i.height, i.orientation, i.components, i.inverted, i.encoding);
    };
    return form(a) == form(b) && same_bytes(a.data, b.data) && same_bytes(a.alpha, b.alpha) &&
           same_bytes(a.icc, b.icc);
}

/// Finds the pictures that a document already has.
class Pictures {
public:
    explicit Pictures(const std::vector<ImageResource>& images) {
        for (std::size_t i = 0; i < images.size(); ++i) add(images[i], std::uint32_t(i));
    }

    std::uint32_t index(ImageResource image, std::vector<ImageResource>& images) {
        const auto [begin, end] = by_form_.equal_range(key(image));
        for (auto known = begin; known != end; ++known)
            if (same_picture(images[known->second], image)) return known->second;
        const auto fresh = std::uint32_t(images.size());
        add(image, fresh);
        images.push_back(std::move(image));
        return fresh;
    }

private:
    using Key = std::tuple<int, int, std::size_t>;

    static Key key(const ImageResource& image) {
        return {image.width, image.height, image.data ? image.data->size() : 0};
    }
    void add(const ImageResource& image, std::uint32_t index) {
        by_form_.emplace(key(image), index);
    }

    std::multimap<Key, std::uint32_t> by_form_;
};

}  // namespace

Document joined(std::vector<Document> documents) {
    if (documents.empty()) return {};
    Document out = std::move(documents.front());
    Pictures pictures(out.images);
    for (std::size_t d = 1; d < documents.size(); ++d) {
        Document& next = documents[d];
        Offsets offsets{
            {}, {}, std::uint32_t(out.tags.size() - 1), std::uint32_t(out.pages.size())};
        for (FontResource& font : next.fonts) offsets.fonts.push_back(font_index(out.fonts, font));
        for (ImageResource& image : next.images)
            offsets.images.push_back(pictures.index(std::move(image), out.images));
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
