#include "pdf/writer.hpp"

#include "base/cache_file.hpp"
#include "document/walk.hpp"
#include "pdf/bookmarks.hpp"
#include "pdf/content_stream.hpp"
#include "pdf/metadata.hpp"
#include "pdf/number.hpp"
#include "pdf/run_codes.hpp"

namespace cicero::pdf {

namespace {

using diagnostic::Code;

class DocumentWriter {
public:
    DocumentWriter(const document::Document& document, const Options& options)
        : document_(document),
          options_(options),
          numbering_(document),
          objects_(options.compress, options.memory),
          contours_(numbering_, objects_) {}

    diagnostic::Result<std::string> run() {
        if (auto bad = prepare_text()) return tl::make_unexpected(*bad);
        objects_.expect_pages(document_.pages.size());
        for (const document::Page& page : document_.pages) add_page(page);
        add_bookmarks(document_, pages_, objects_);
        hash_rest();
        add_metadata(document_, options_, hash_, objects_);
        std::string out = objects_.save();
        if (objects_.too_large())
            return tl::make_unexpected(diagnostic::make(Code::pdf_too_large, {}, {}));
        if (!objects_.failed()) return out;
        return tl::make_unexpected(
            diagnostic::make(Code::pdf_library_error, {}, {objects_.error()}));
    }

private:
    std::optional<diagnostic::Diagnostic> prepare_text() {
        if (options_.contours) return contours_.open_fonts();
        codes_.emplace(document_, numbering_, options_.codes_a_font);
        return embed_fonts();
    }

    std::optional<diagnostic::Diagnostic> embed_fonts() {
        for (std::size_t i = 0; i < codes_->fonts().size(); ++i) {
            auto font = embed(*numbering_.fonts()[i], codes_->fonts()[i], objects_);
            if (!font) {
                font.error().span = numbering_.first_use(std::uint32_t(i));
                return font.error();
            }
            fonts_.push_back(std::move(*font));
        }
        return std::nullopt;
    }

    // What is not on the pages themselves: another content, another ID.
    void hash_rest() {
        const auto add = [&](std::string_view part) { hash_ = base::hash(part, hash_); };
        const document::Metadata& m = document_.metadata;
        for (const std::string* text : {&m.title, &m.author, &m.subject, &m.language}) add(*text);
        for (const document::Bookmark& bookmark : document_.bookmarks) add(bookmark.title);
        for (const document::FontPtr& font : numbering_.fonts()) add(font->postscript_name);
        for (const document::ImagePtr& image : numbering_.images()) add(view(*image->data));
    }

    void add_page(const document::Page& page) {
        PageObjects out = objects_.add_page();
        pages_.push_back(out.page);
        const double width = (page.trim.width + page.bleed.left + page.bleed.right).points();
        const double height = (page.trim.height + page.bleed.top + page.bleed.bottom).points();
        const double trim[] = {page.bleed.left.points(), page.bleed.bottom.points(),
                               width - page.bleed.right.points(), height - page.bleed.top.points()};
        const double whole[] = {0, 0, width, height};
        out.page.numbers("MediaBox", whole).numbers("BleedBox", whole).numbers("TrimBox", trim);
        PageResources resources;
        resources.numbering = &numbering_;
        resources.fonts = &fonts_;
        if (codes_) resources.codes = &*codes_;
        resources.spots = &spots_;
        if (options_.contours) resources.contours = &contours_;
        const std::string content = content_stream(page, resources);
        hash_ = base::hash(content, hash_);
        objects_.fill(out.contents, content);
        add_resources(out, resources);
        add_links(out.page, page, height);
    }

    void add_resources(PageObjects& out, const PageResources& used) {
        if (!used.fonts_used.empty()) {
            Dict fonts = objects_.dict();
            for (const auto& [font, space] : used.fonts_used)
                fonts.add(font_name(font, space).c_str(), fonts_[font].dicts[space]);
            out.resources.add("Font", fonts);
        }
        // libharu takes no more than 4095 entries, fewer than a page may have glyphs.
        std::string drawn;
        for (const std::uint32_t i : used.contours_used)
            drawn += "/G" + std::to_string(i) + " " + contours_.form(i).reference() + "\n";
        for (const std::uint32_t i : used.images_used)
            drawn += "/I" + std::to_string(i) + " " + image(i).reference() + "\n";
        if (!drawn.empty())
            out.resources.add("XObject", objects_.dict().verbatim(std::move(drawn)));
        // Without a colour space for the page's group viewers blend a soft mask in RGB.
        if (!used.images_used.empty())
            out.page.add("Group",
                         objects_.dict().name("S", "Transparency").name("CS", "DeviceCMYK"));
        if (used.spots_used.empty()) return;
        std::string spaces;
        for (const std::string& name : used.spots_used)
            spaces += "/" + name + " " + separation(spots_.at(name)) + "\n";
        out.resources.add("ColorSpace", objects_.dict().verbatim(std::move(spaces)));
    }

    // From no ink to the alternate (ISO 32000-1, 8.6.6.4 and 7.10.3).
    static std::string separation(const base::Spot& spot) {
        std::string out = "[/Separation " + escaped_name(spot.name) +
                          " /DeviceCMYK <</FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [";
        for (const double ink :
             {spot.alternate.c, spot.alternate.m, spot.alternate.y, spot.alternate.k}) {
            append_real(out, ink);
            out += ' ';
        }
        return out + "] /N 1>>]";
    }

    Dict image(std::uint32_t index) {
        if (const auto found = images_.find(index); found != images_.end()) return found->second;
        const document::ImageResource& resource = *numbering_.images()[index];
        const bool jpeg = resource.encoding == document::ImageEncoding::Jpeg;
        static constexpr const char* spaces[] = {"", "DeviceGray", "", "DeviceRGB", "DeviceCMYK"};
        Dict out = samples(*resource.data, !jpeg, resource, spaces[resource.components]);
        if (jpeg) out.verbatim("/Filter /DCTDecode\n");
        if (resource.icc) out.add("ColorSpace", icc_space(resource));
        static constexpr double inverted[] = {1, 0, 1, 0, 1, 0, 1, 0};
        if (resource.inverted) out.numbers("Decode", inverted);
        if (resource.alpha)
            out.add("SMask", samples(*resource.alpha, true, resource, "DeviceGray"));
        return images_[index] = out;
    }

    Dict samples(const document::Bytes& data, bool compress,
                 const document::ImageResource& resource, const char* space) {
        return objects_.stream(view(data), compress)
            .name("Type", "XObject")
            .name("Subtype", "Image")
            .integer("Width", resource.width)
            .integer("Height", resource.height)
            .integer("BitsPerComponent", 8)
            .name("ColorSpace", space);
    }

    Array icc_space(const document::ImageResource& resource) {
        return objects_.array()
            .name("ICCBased")
            .add(objects_.stream(view(*resource.icc)).integer("N", resource.components));
    }

    static std::string_view view(const document::Bytes& bytes) {
        return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
    }

    void add_links(Dict page, const document::Page& source, double height) {
        Array annotations;
        const auto add = [&](const document::Link& link, Point at, const document::Anchor&) {
            if (!annotations) annotations = objects_.array();
            const Rect on_page{at + Point{source.bleed.left, source.bleed.top}, link.area};
            annotations.add(annotation(link, on_page, height));
        };
        document::for_each<document::Link>(source, add);
        if (annotations) page.add("Annots", annotations).name("Tabs", "R");
    }

    // `on_page`: from the top left of the whole page, which is `height` points tall.
    Dict annotation(const document::Link& link, const Rect& on_page, double height) {
        const double area[] = {on_page.left().points(), height - on_page.bottom().points(),
                               on_page.right().points(), height - on_page.top().points()};
        static constexpr double border[] = {0, 0, 0};
        return objects_.indirect()
            .name("Type", "Annot")
            .name("Subtype", "Link")
            .numbers("Rect", area)
            .numbers("Border", border)
            .integer("F", 4)
            .text("Contents", link.contents)
            .add("A", objects_.dict().name("S", "URI").bytes("URI", link.uri));
    }

    const document::Document& document_;
    const Options& options_;
    document::Numbering numbering_;
    Objects objects_;
    GlyphContours contours_;
    std::optional<RunCodes> codes_;  ///< none: text as contours
    std::vector<EmbeddedFont> fonts_;
    std::map<std::string, base::Spot> spots_;
    std::map<std::uint32_t, Dict> images_;
    std::vector<Dict> pages_;
    std::uint64_t hash_ = base::hash({});
};

}  // namespace

diagnostic::Result<std::string> to_bytes(const document::Document& document,
                                         const Options& options) {
    return DocumentWriter(document, options).run();
}

}  // namespace cicero::pdf
