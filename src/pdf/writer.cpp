#include "pdf/writer.hpp"

#include "base/cache_file.hpp"
#include "document/transform.hpp"
#include "document/walk.hpp"
#include "pdf/bookmarks.hpp"
#include "pdf/content_stream.hpp"
#include "pdf/metadata.hpp"
#include "pdf/number.hpp"
#include "pdf/page_labels.hpp"
#include "pdf/pictures.hpp"

namespace cicero::pdf {

using diagnostic::Code;

namespace {

/// Calls `visit(link, area)` with the upright area on the page that a link is within.
template <class Visit>
class LinkPlaces {
public:
    explicit LinkPlaces(const Visit& visit) : visit_(visit) {}

    void open(const document::Group& group, Point at) {
        moves_.push_back(moves_.back().with(document::Transform(group, at)));
    }
    void close() { moves_.pop_back(); }
    void visit(const document::Link& link, Point at, const document::Anchor&) {
        visit_(link, moves_.back().around({at, link.area}));
    }
    template <class Other>
    void visit(const Other&, Point, const document::Anchor&) {}

private:
    const Visit& visit_;
    std::vector<document::Transform> moves_{document::Transform{}};
};

}  // namespace

class Writer::File {
public:
    explicit File(const Options& options)
        : options_(options), objects_(options.compress, options.memory) {}

    void add(const document::Document& document) {
        if (bad_ || objects_.failed()) return;
        if (!metadata_) {
            metadata_ = document.metadata;
            duplex_short_edge_ = document.duplex_short_edge;
        }
        has_labels_ |= document.has_labels;
        pages_.clear();
        targets_.clear();
        for (const document::Page& page : document.pages) {
            numbering_.add(page);
            if (!open_fonts()) return;
            add_page(page);
            labels_.push_back(page.label);
        }
        note_headings(document);
    }

    diagnostic::Result<std::string> finish() {
        if (!options_.contours) write_fonts();
        if (bad_) return tl::make_unexpected(*bad_);
        add_bookmarks(headings_, objects_);
        // libharu takes no more than 4095 entries.
        if (!destinations_.empty())
            objects_.catalog().add("Dests", objects_.indirect().verbatim(std::move(destinations_)));
        if (has_labels_) add_page_labels(labels_, objects_);
        const document::Metadata metadata = metadata_.value_or(document::Metadata{});
        hash_rest(metadata);
        add_metadata(metadata, duplex_short_edge_, {options_.date, hash_}, objects_);
        std::string out = objects_.save();
        if (objects_.too_large())
            return tl::make_unexpected(diagnostic::make(Code::pdf_too_large, {}, {}));
        if (!objects_.failed()) return out;
        return tl::make_unexpected(
            diagnostic::make(Code::pdf_library_error, {}, {objects_.error()}));
    }

private:
    // Those that the last page brought; false after the first that cannot be had.
    bool open_fonts() {
        while (!bad_ && opened_ < numbering_.fonts().size()) {
            const document::FontPtr& font = numbering_.fonts()[opened_];
            note(options_.contours ? contours_.open(*font) : open(font), opened_);
            ++opened_;
        }
        return !bad_;
    }

    std::optional<diagnostic::Diagnostic> open(const document::FontPtr& font) {
        auto opened = PageFont::open(font, options_.codes_a_font);
        if (!opened) return std::move(opened.error());
        fonts_.push_back(std::move(*opened));
        return std::nullopt;
    }

    void write_fonts() {
        for (std::uint32_t i = 0; !bad_ && i < fonts_.size(); ++i)
            note(fonts_[i].write(objects_), i);
    }

    void note(std::optional<diagnostic::Diagnostic> bad, std::uint32_t font) {
        if (!bad) return;
        bad_ = std::move(bad);
        bad_->span = numbering_.first_use(font);
    }

    void note_headings(const document::Document& document) {
        for (const document::Bookmark& entry : document.bookmarks) {
            if (entry.page >= pages_.size()) continue;
            const document::Page& page = document.pages[entry.page];
            const Length height = page.trim.height + page.bleed.bottom - entry.top;
            headings_.push_back({entry.title, entry.level, pages_[entry.page], height.points()});
        }
    }

    // What is not on the pages themselves: another content, another ID.
    void hash_rest(const document::Metadata& m) {
        const auto add = [&](std::string_view part) { hash_ = base::hash(part, hash_); };
        for (const std::string* text : {&m.title, &m.author, &m.subject, &m.language}) add(*text);
        for (const Heading& heading : headings_) add(heading.title);
        for (const document::FontPtr& font : numbering_.fonts()) add(font->postscript_name);
        add(std::to_string(pictures_.hash()));
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
        resources.pictures = &pictures_;
        resources.spots = &spots_;
        if (options_.contours) resources.contours = &contours_;
        const std::string content = content_stream(page, resources);
        hash_ = base::hash(content, hash_);
        for (const PageResources::Form& form : resources.forms)
            hash_ = base::hash(form.content, hash_);
        for (const std::string& shading : resources.shadings) hash_ = base::hash(shading, hash_);
        objects_.fill(out.contents, content);
        add_resources(out, resources, whole);
        add_links(out.page, page, height);
        add_destinations(out.page, page, height);
    }

    // Forms take over what the page has, each other too.
    void add_resources(PageObjects& out, const PageResources& used, const double (&whole)[4]) {
        const char* const space = used.has_inks ? "DeviceCMYK" : "DeviceRGB";
        std::vector<Dict> forms;
        for (const PageResources::Form& form : used.forms) {
            forms.push_back(objects_.stream(form.content));
            forms.back().name("Type", "XObject").name("Subtype", "Form");
            // Turned things may reach beyond the page where they are not turned.
            const double width = whole[2], height = whole[3];
            const double box[] = {-width, -height, 2 * width, 2 * height};
            forms.back()
                .numbers("BBox", box)
                .add("Group", objects_.dict()
                                  .name("S", "Transparency")
                                  .name("CS", form.is_mask ? "DeviceGray" : space));
        }
        fill_resources(out.resources, used, forms);
        for (const Dict& form : forms) {
            Dict own = objects_.dict();
            fill_resources(own, used, forms);
            Dict(form).add("Resources", own);
        }
        // Without a colour space for the page's group viewers blend a soft mask in RGB.
        if (!used.pictures_used.empty() || !forms.empty())
            out.page.add("Group", objects_.dict().name("S", "Transparency").name("CS", space));
    }

    void fill_resources(Dict resources, const PageResources& used, const std::vector<Dict>& forms) {
        if (!used.fonts_used.empty()) {
            Dict fonts = objects_.dict();
            for (const auto& [font, space] : used.fonts_used)
                fonts.add(font_name(font, space).c_str(), fonts_[font].dict(space, objects_));
            resources.add("Font", fonts);
        }
        // libharu takes no more than 4095 entries, fewer than a page may have glyphs.
        std::string drawn, spaces, shadings, states;
        for (const std::uint32_t i : used.contours_used)
            drawn += "/G" + std::to_string(i) + " " + contours_.form(i).reference() + "\n";
        for (const std::uint32_t i : used.pictures_used)
            drawn += "/I" + std::to_string(i) + " " + pictures_.dict(i).reference() + "\n";
        for (std::size_t i = 0; i < forms.size(); ++i)
            drawn += "/F" + std::to_string(i) + " " + forms[i].reference() + "\n";
        for (const std::string& name : used.spots_used)
            spaces += "/" + name + " " + separation(spots_.at(name)) + "\n";
        for (std::size_t i = 0; i < used.shadings.size(); ++i)
            shadings += "/H" + std::to_string(i) + " " + used.shadings[i] + "\n";
        for (std::size_t i = 0; i < used.states.size(); ++i)
            states += "/E" + std::to_string(i) + " <<" + with_forms(used.states[i], forms) + ">>\n";
        const auto add = [&](const char* kind, std::string& entries) {
            if (!entries.empty()) resources.add(kind, objects_.dict().verbatim(std::move(entries)));
        };
        add("XObject", drawn);
        add("ColorSpace", spaces);
        add("Shading", shadings);
        add("ExtGState", states);
    }

    static std::string with_forms(std::string entries, const std::vector<Dict>& forms) {
        const std::size_t mark = entries.find(PageResources::form_mark);
        if (mark == std::string::npos) return entries;
        const std::size_t end = entries.find('!', mark);
        const auto number = std::stoul(entries.substr(mark + 1, end - mark - 1));
        return entries.replace(mark, end + 1 - mark, forms[number].reference());
    }

    void add_links(Dict page, const document::Page& source, double height) {
        Array annotations;
        const auto add = [&](const document::Link& link, const Rect& area) {
            if (!annotations) annotations = objects_.array();
            annotations.add(
                annotation(link, area.moved_by({source.bleed.left, source.bleed.top}), height));
        };
        LinkPlaces places(add);
        document::walk(source, places);
        if (annotations) page.add("Annots", annotations).name("Tabs", "R");
    }

    // Names of their own, those of one document beside those of the next: what links lead to may
    // come on a later page (ISO 32000-1, 12.3.2.3).
    const std::string& name_of(const std::string& target) {
        std::string& name = targets_[target].name;
        if (name.empty()) name = "h" + std::to_string(++named_);
        return name;
    }

    // Where the first line of each stands.
    void add_destinations(Dict page, const document::Page& source, double height) {
        const auto add = [&](const document::TagPtr& tag, const document::GlyphRun& run, Point at) {
            if (!tag || tag->id.empty()) return;
            const std::string& name = name_of("#" + tag->id);
            if (std::exchange(targets_["#" + tag->id].is_there, true)) return;
            const Length top = at.y + source.bleed.top - run.size;
            destinations_ += "/" + name + " [" + page.reference() + " /XYZ 0 ";
            append_real(destinations_, height - top.points());
            destinations_ += " 0]\n";
        };
        document::for_each<document::GlyphRun>(
            source, [&](const document::GlyphRun& run, Point at, const document::Anchor& anchor) {
                add(anchor.tag, run, at);
                add(anchor.tag_of(run.part), run, at);
            });
    }

    // `on_page`: from the top left of the whole page, which is `height` points tall.
    Dict annotation(const document::Link& link, const Rect& on_page, double height) {
        const double area[] = {on_page.left().points(), height - on_page.bottom().points(),
                               on_page.right().points(), height - on_page.top().points()};
        static constexpr double border[] = {0, 0, 0};
        Dict out = objects_.indirect();
        out.name("Type", "Annot")
            .name("Subtype", "Link")
            .numbers("Rect", area)
            .numbers("Border", border)
            .integer("F", 4)
            .text("Contents", link.contents);
        if (link.uri.starts_with('#')) out.name("Dest", name_of(link.uri).c_str());
        else out.add("A", objects_.dict().name("S", "URI").bytes("URI", link.uri));
        return out;
    }

    const Options options_;
    std::optional<document::Metadata> metadata_;  ///< the first document's
    bool duplex_short_edge_ = false;              ///< as the first document
    document::Numbering numbering_;
    Objects objects_;
    GlyphContours contours_{objects_};
    Pictures pictures_{objects_};
    std::uint32_t opened_ = 0;     ///< of the fonts that are numbered
    std::vector<PageFont> fonts_;  ///< none: text as contours
    std::map<std::string, base::Spot> spots_;
    std::vector<Dict> pages_;  ///< of the document that is being added
    std::vector<Heading> headings_;
    bool has_labels_ = false;
    std::vector<document::PageLabel> labels_;  ///< of all pages
    /// What a link leads to, by what the content calls it, in the document that is being added.
    struct Target {
        std::string name;
        bool is_there = false;
    };
    std::map<std::string, Target> targets_;
    std::size_t named_ = 0;
    std::string destinations_;  ///< of all documents
    std::uint64_t hash_ = base::hash({});
    std::optional<diagnostic::Diagnostic> bad_;  ///< from then on nothing is written
};

Writer::Writer(Options options) : file_(std::make_unique<File>(options)) {}

Writer::~Writer() = default;

void Writer::add(const document::Document& document) { file_->add(document); }

diagnostic::Result<std::string> Writer::finish() { return file_->finish(); }

diagnostic::Result<std::string> to_bytes(const document::Document& document,
                                         const Options& options) {
    Writer writer(options);
    writer.add(document);
    return writer.finish();
}

}  // namespace cicero::pdf
