#include "sample.hpp"

namespace cicero::test {

using namespace document;

FontPtr font(const std::string& path, float weight, int index) {
    auto out = std::make_shared<FontResource>();
    out->path = path;
    out->face_index = index;
    out->variations = {{"wght", weight}};
    return out;
}

ImagePtr picture(const std::string& path, std::uint8_t first, int orientation) {
    auto out = std::make_shared<ImageResource>();
    out->path = path;
    out->width = out->height = 2;
    out->components = 1;
    out->orientation = orientation;
    out->data = std::make_shared<const Bytes>(Bytes{first, 2, 3, 4});
    return out;
}

TagPtr tag(Role role, std::vector<TagPtr> children) {
    auto out = std::make_shared<Tag>();
    out->role = role;
    out->children = std::move(children);
    return out;
}

AnchorPtr anchor(const TagPtr& tag) {
    auto out = std::make_shared<Anchor>();
    out->tag = tag;
    return out;
}

Point at(double x, double y) { return {Length::points(x), Length::points(y)}; }

GlyphRun run(const std::string& text, const FontPtr& font) {
    GlyphRun out;
    out.text = text;
    out.font = font;
    return out;
}

Picture shown(const ImagePtr& image) { return {image, {}}; }

FragmentPtr fragment(std::vector<Child> children) {
    return std::make_shared<const Fragment>(Fragment{{}, std::nullopt, std::move(children)});
}

Document document_of(std::vector<FragmentPtr> pages) {
    Document out;
    for (FragmentPtr& content : pages) out.pages.push_back({{}, {}, {}, {}, std::move(content)});
    return out;
}

}  // namespace cicero::test
