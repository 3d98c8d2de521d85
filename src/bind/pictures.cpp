#include "bind/pictures.hpp"

#include "template/walk.hpp"

namespace cicero::bind {

using diagnostic::SourceSpan;

namespace {

struct Own {
    std::filesystem::path file;
    SourceSpan span;
};

/// What a layout has places for.
struct Places {
    bool images = false;   ///< of fields
    bool figures = false;  ///< in marked-up text
    std::vector<Own> own;
};

Places places_of(const templates::LayoutSpec& layout) {
    Places out;
    const auto of_block = [&](const templates::Block& block) {
        out.images |= std::holds_alternative<templates::ImageBlock>(block.what);
        out.figures |= std::holds_alternative<templates::BodyBlock>(block.what);
    };
    const auto of_frame = [&](const templates::Frame& frame) {
        if (const auto* text = std::get_if<templates::TextContent>(&frame.content))
            templates::for_each_block(text->blocks, of_block);
        const auto* image = std::get_if<templates::ImageContent>(&frame.content);
        if (!image) return;
        if (image->file.empty()) out.images = true;
        else out.own.push_back({image->file, frame.span});
    };
    for (const templates::Flow& flow : layout.flows)
        templates::for_each_block(flow.blocks, of_block);
    for (const templates::PageSpec& page : layout.pages)
        templates::for_each_variant(page, [&](const templates::PageSpec& one) {
            templates::for_each_frame(one.frames, of_frame);
        });
    return out;
}

}  // namespace

image::Pictures load_pictures(const templates::LayoutSpec& layout, const content::Content& content,
                              image::Store& store, diagnostic::Diagnostics& diagnostics) {
    using Sort = content::NamedFile::Sort;
    image::Pictures out;
    const auto load = [&](const std::filesystem::path& file, const SourceSpan& span) {
        if (auto picture = store.load(file, span, diagnostics, *content.files))
            out[file] = std::move(picture);
    };
    const Places places = places_of(layout);
    for (const content::NamedFile& named : content::named_files(content))
        if ((named.sort == Sort::Image && places.images) ||
            (named.sort == Sort::Figure && places.figures))
            load(named.path, named.span);
    for (const Own& own : places.own) load(own.file, own.span);
    return out;
}

}  // namespace cicero::bind
