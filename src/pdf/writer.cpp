#include "pdf/writer.hpp"

#include "pdf/content_stream.hpp"
#include "pdf/metadata.hpp"
#include "pdf/number.hpp"

namespace cicero::pdf {

namespace {

using diagnostic::Code;

std::uint64_t hash_of(std::string_view text, std::uint64_t hash = 14695981039346656037u) {
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211u;
    return hash;
}

class DocumentWriter {
public:
    DocumentWriter(const document::Document& document, const Options& options)
        : document_(document),
          options_(options),
          objects_(options.compress),
          shapes_(document, objects_) {}

    diagnostic::Result<std::string> run() {
        if (objects_.failed()) return library_error();
        if (auto bad = prepare_text()) return tl::make_unexpected(*bad);
        add_pages();
        add_outline(document_, pages_, objects_);
        add_metadata(document_, options_, hash_, objects_);
        if (objects_.failed()) return library_error();
        return save();
    }

private:
    tl::unexpected<diagnostic::Diagnostic> library_error() const {
        return tl::make_unexpected(
            diagnostic::make(Code::pdf_library_error, {}, {objects_.error()}));
    }

    std::optional<diagnostic::Diagnostic> prepare_text() {
        if (options_.outlines) return shapes_.open_fonts();
        collect_codes();
        return embed_fonts();
    }

    // A font must be subset before the first page is written: /W rounds its widths.
    void collect_codes() {
        codes_.resize(document_.fonts.size());
        for (const document::Page& page : document_.pages)
            for (const document::Item& item : page.items)
                if (const auto* run = std::get_if<document::GlyphRun>(&item)) {
                    const auto texts = glyph_texts(*run);
                    for (std::size_t i = 0; i < texts.size(); ++i)
                        (void)codes_[run->font.index].code(run->glyphs[i].id, texts[i]);
                }
    }

    std::optional<diagnostic::Diagnostic> embed_fonts() {
        fonts_.resize(document_.fonts.size());
        for (std::size_t i = 0; i < fonts_.size(); ++i) {
            if (!codes_[i].used()) continue;
            auto font = embed(document_.fonts[i], codes_[i], objects_);
            if (!font) return font.error();
            fonts_[i] = std::move(*font);
        }
        return std::nullopt;
    }

    void add_pages() {
        for (const document::Page& page : document_.pages) add_page(page);
    }

    void add_page(const document::Page& page) {
        HPDF_Page out = HPDF_AddPage(objects_.doc());
        pages_.push_back(out);
        const double width = (page.trim.width + page.bleed.left + page.bleed.right).points();
        const double height = (page.trim.height + page.bleed.top + page.bleed.bottom).points();
        const double trim[] = {page.bleed.left.points(), page.bleed.bottom.points(),
                               width - page.bleed.right.points(), height - page.bleed.top.points()};
        const double whole[] = {0, 0, width, height};
        HPDF_Dict_Add(out, "MediaBox", objects_.numbers(whole));
        HPDF_Dict_Add(out, "BleedBox", objects_.numbers(whole));
        HPDF_Dict_Add(out, "TrimBox", objects_.numbers(trim));
        PageResources resources{&fonts_, &codes_, &spots_, options_.outlines ? &shapes_ : nullptr,
                                {},      {},      {},      {}};
        const std::string content = content_stream(page, document_, resources);
        hash_ = hash_of(content, hash_);
        objects_.fill(reinterpret_cast<HPDF_PageAttr>(out->attr)->contents, content);
        add_resources(out, resources);
        add_links(out, page, height);
    }

    void add_fonts(HPDF_Dict resources, const std::set<std::uint32_t>& used) {
        if (used.empty()) return;
        HPDF_Dict fonts = objects_.dict();
        for (const std::uint32_t i : used)
            HPDF_Dict_Add(fonts, ("F" + std::to_string(i)).c_str(), fonts_[i].dict);
        HPDF_Dict_Add(resources, "Font", fonts);
    }

    void add_resources(HPDF_Page page, const PageResources& used) {
        auto* resources =
            static_cast<HPDF_Dict>(HPDF_Dict_GetItem(page, "Resources", HPDF_OCLASS_DICT));
        add_fonts(resources, used.fonts_used);
        // libharu takes no more than 4095 entries, fewer than a page may have shapes.
        std::string drawn;
        for (const std::uint32_t i : used.shapes_used)
            drawn += "/G" + std::to_string(i) + " " + Objects::reference(shapes_.form(i)) + "\n";
        for (const std::uint32_t i : used.images_used)
            drawn += "/I" + std::to_string(i) + " " + Objects::reference(image(i)) + "\n";
        if (!drawn.empty())
            HPDF_Dict_Add(resources, "XObject", objects_.verbatim(std::move(drawn)));
        if (!used.images_used.empty()) {
            // Without a colour space for the page's group viewers blend a soft mask in RGB.
            HPDF_Dict group = objects_.dict();
            HPDF_Dict_AddName(group, "S", "Transparency");
            HPDF_Dict_AddName(group, "CS", "DeviceCMYK");
            HPDF_Dict_Add(page, "Group", group);
        }
        if (used.spots_used.empty()) return;
        std::string spaces;
        for (const std::string& name : used.spots_used)
            spaces += "/" + name + " " + separation(spots_.at(name)) + "\n";
        HPDF_Dict_Add(resources, "ColorSpace", objects_.verbatim(std::move(spaces)));
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

    HPDF_Dict image(std::uint32_t index) {
        if (const auto found = images_.find(index); found != images_.end()) return found->second;
        const document::ImageResource& resource = document_.images[index];
        const std::string_view data(reinterpret_cast<const char*>(resource.data->data()),
                                    resource.data->size());
        const bool jpeg = resource.encoding == document::ImageEncoding::Jpeg;
        HPDF_Dict out = objects_.stream(data, !jpeg);
        static constexpr const char* spaces[] = {"", "DeviceGray", "", "DeviceRGB", "DeviceCMYK"};
        describe_image(out, resource, spaces[resource.components]);
        if (jpeg)
            out->write_fn = [](HPDF_Dict, HPDF_Stream stream) {
                static constexpr char key[] = "/Filter /DCTDecode\012";
                return HPDF_Stream_Write(stream, reinterpret_cast<const HPDF_BYTE*>(key),
                                         sizeof key - 1);
            };
        if (resource.icc && !resource.icc->empty())
            HPDF_Dict_Add(out, "ColorSpace", icc_space(resource));
        if (resource.inverted) {
            const double decode[] = {1, 0, 1, 0, 1, 0, 1, 0};
            HPDF_Dict_Add(out, "Decode", objects_.numbers(decode));
        }
        if (resource.alpha) {
            HPDF_Dict mask = objects_.stream(
                {reinterpret_cast<const char*>(resource.alpha->data()), resource.alpha->size()});
            describe_image(mask, resource, "DeviceGray");
            HPDF_Dict_Add(out, "SMask", mask);
        }
        return images_[index] = out;
    }

    HPDF_Array icc_space(const document::ImageResource& resource) {
        HPDF_Dict profile = objects_.stream(
            {reinterpret_cast<const char*>(resource.icc->data()), resource.icc->size()});
        HPDF_Dict_AddNumber(profile, "N", resource.components);
        HPDF_Array space = objects_.array();
        HPDF_Array_AddName(space, "ICCBased");
        HPDF_Array_Add(space, profile);
        return space;
    }

    static void describe_image(HPDF_Dict out, const document::ImageResource& resource,
                               const char* space) {
        HPDF_Dict_AddName(out, "Type", "XObject");
        HPDF_Dict_AddName(out, "Subtype", "Image");
        HPDF_Dict_AddNumber(out, "Width", resource.width);
        HPDF_Dict_AddNumber(out, "Height", resource.height);
        HPDF_Dict_AddNumber(out, "BitsPerComponent", 8);
        HPDF_Dict_AddName(out, "ColorSpace", space);
    }

    void add_links(HPDF_Page page, const document::Page& source, double height) {
        HPDF_Array annotations = nullptr;
        for (const document::Item& item : source.items) {
            const auto* link = std::get_if<document::Link>(&item);
            if (!link) continue;
            if (!annotations) annotations = objects_.array();
            HPDF_Array_Add(annotations, annotation(*link, source, height));
        }
        if (!annotations) return;
        HPDF_Dict_Add(page, "Annots", annotations);
        HPDF_Dict_AddName(page, "Tabs", "S");
    }

    HPDF_Dict annotation(const document::Link& link, const document::Page& page, double height) {
        HPDF_Dict out = objects_.indirect();
        HPDF_Dict_AddName(out, "Type", "Annot");
        HPDF_Dict_AddName(out, "Subtype", "Link");
        const double left = page.bleed.left.points(), top = height - page.bleed.top.points();
        const double area[] = {left + link.area.left().points(), top - link.area.bottom().points(),
                               left + link.area.right().points(), top - link.area.top().points()};
        HPDF_Dict_Add(out, "Rect", objects_.numbers(area));
        const double border[] = {0, 0, 0};
        HPDF_Dict_Add(out, "Border", objects_.numbers(border));
        HPDF_Dict_AddNumber(out, "F", 4);
        objects_.add_text(out, "Contents", link.contents);
        HPDF_Dict action = objects_.dict();
        HPDF_Dict_AddName(action, "S", "URI");
        objects_.add_bytes(action, "URI", link.uri);
        HPDF_Dict_Add(out, "A", action);
        return out;
    }

    diagnostic::Result<std::string> save() {
        if (HPDF_SaveToStream(objects_.doc()) != HPDF_OK) return library_error();
        std::string out(HPDF_GetStreamSize(objects_.doc()), '\0');
        auto size = HPDF_UINT32(out.size());
        HPDF_ResetStream(objects_.doc());
        HPDF_ReadFromStream(objects_.doc(), reinterpret_cast<HPDF_BYTE*>(out.data()), &size);
        out.resize(size);
        return out;
    }

    const document::Document& document_;
    const Options& options_;
    Objects objects_;
    GlyphShapes shapes_;
    std::vector<FontCodes> codes_;
    std::vector<EmbeddedFont> fonts_;
    std::map<std::string, base::Spot> spots_;
    std::map<std::uint32_t, HPDF_Dict> images_;
    std::vector<HPDF_Page> pages_;
    std::uint64_t hash_ = 14695981039346656037u;
};

}  // namespace

diagnostic::Result<std::string> to_bytes(const document::Document& document,
                                         const Options& options) {
    return DocumentWriter(document, options).run();
}

}  // namespace cicero::pdf
