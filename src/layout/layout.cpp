#include "layout/layout.hpp"

#include <algorithm>
#include <deque>
#include <iterator>

#include "document/join.hpp"
#include "document/transform.hpp"
#include "layout/drawing.hpp"
#include "layout/image_frame.hpp"
#include "layout/page_fields.hpp"
#include "layout/page_references.hpp"
#include "layout/page_sequence.hpp"
#include "layout/shared_fit.hpp"

namespace cicero::layout {

namespace {

using diagnostic::Code;
using story::BoundFrame;

/// Documents whose pages refer to themselves are set until their numbers are those that they say:
/// mostly at the third time, when nothing has moved.
constexpr int most_rounds = 8;

bool tells(const story::Story& story) {
    bool any = false;
    story::for_each_item<story::ToldItem>(story, [&](const story::ToldItem&) { any = true; });
    return any;
}

class PageMaker {
public:
    PageMaker(const story::BoundDocument& bound, inlines::Composer& composer,
              diagnostic::Diagnostics& diagnostics)
        : bound_(bound), diagnostics_(diagnostics), composer_(composer) {}

    Composition run() {
        PageSequence sequence(bound_, composer_);
        instances_ = sequence.run();
        sequence.complain_of_rest(diagnostics_);
        Composition out;
        const std::vector<RunningHeads> heads = running_heads();
        for (const bool telling : {false, true}) set_texts(telling, heads, out);
        document::Document& document = out.document;
        for (std::size_t i = 0; i < instances_.size(); ++i)
            document.pages.push_back(finish_page(i, out));
        for (diagnostic::Diagnostic& remark : of_faces_) diagnostics_.add(std::move(remark));
        document.metadata = bound_.metadata;
        document.structure = bound_.structure;
        document.duplex_short_edge = bound_.duplex_short_edge;
        document.has_labels = sequence.has_labels();
        return out;
    }

private:
    // Of the headings that threads put on each page.
    [[nodiscard]] std::vector<RunningHeads> running_heads() const {
        std::vector<RunningHeads> out;
        HeadingsInForce in_force;
        for (const PageInstance& instance : instances_)
            out.push_back(in_force.of_page(headings_on(instance)));
        return out;
    }

    // Frames that tell what others left out are set when these are done.
    void set_texts(bool telling, const std::vector<RunningHeads>& heads, Composition& out) {
        std::vector<OwnText> texts;
        std::vector<const BoundFrame*> frames;
        std::deque<BoundFrame> filled;  // those that say something of their page
        for (std::size_t i = 0; i < instances_.size(); ++i) {
            PageInstance& instance = instances_[i];
            const PageContext context{std::uint32_t(i + 1), &instance.page->geometry,
                                      &instance.told};
            const PageFields fields{text_of(instance.label), std::to_string(instances_.size()),
                                    &heads[i]};
            for_each_shown(instance, [&](const BoundFrame& frame) {
                const auto* text = std::get_if<story::BoundText>(&frame.content);
                if (!text || text->flow || tells(text->story) != telling) return;
                frames.push_back(&frame);
                texts.push_back({&with_fields(frame, fields, filled), context});
            });
        }
        const SharedFits shared = share_fits(texts, composer_);
        out.fits.insert(out.fits.end(), shared.reports.begin(), shared.reports.end());
        for (std::size_t i = 0; i < texts.size(); ++i) {
            const OwnText& one = texts[i];
            instances_[one.page.number - 1].results[frames[i]] =
                set_text_frame(*one.frame, one.page, composer_, shared.of(*one.frame));
        }
    }

    static const BoundFrame& with_fields(const BoundFrame& frame, const PageFields& fields,
                                         std::deque<BoundFrame>& filled) {
        if (!has_page_fields(std::get<story::BoundText>(frame.content).story)) return frame;
        filled.push_back(frame);
        fill(std::get<story::BoundText>(filled.back().content).story, fields);
        return filled.back();
    }

    // Without what stands instead of a flow that is there.
    template <class Visit>
    static void for_each_shown(const PageInstance& instance, const Visit& visit) {
        for_each_frame(instance.frames(), [&](const BoundFrame& frame) {
            if (is_shown(frame, instance)) visit(frame);
        });
    }

    static bool is_shown(const BoundFrame& frame, const PageInstance& instance) {
        if (!frame.instead_of.empty()) return !has_text(frame.instead_of, instance);
        if (!flow_of(frame) || !is_stood_in_for(frame, *instance.page)) return true;
        return has_text(frame.name, instance);
    }

    static bool has_text(const std::string& name, const PageInstance& instance) {
        return std::ranges::any_of(instance.results, [&](const auto& result) {
            return flow_of(*result.first) && result.first->name == name &&
                   !result.second.children.empty();
        });
    }

    document::Page finish_page(std::size_t index, Composition& out) {
        PageInstance& instance = instances_[index];
        const style::PageGeometry& geometry = instance.page->geometry;
        for_each_shown(instance, [&](const BoundFrame& frame) {
            if (const auto* picture = std::get_if<story::Picture>(&frame.content))
                place_picture(frame, *picture, instance.results[&frame]);
        });
        complain_of_untold(instance.told, instance);
        document::Page page{
            geometry.trim,    {geometry.bleed, geometry.bleed, geometry.bleed, geometry.bleed},
            geometry.folds,   geometry.seen_from,
            nullptr,          instance.label,
            instance.is_blank};
        auto content = std::make_shared<document::Fragment>();
        content->box = bleed_area(geometry);
        if (const auto& background = instance.page->background)
            content->children.push_back(
                {{}, rectangle(bleed_area(geometry), *background), nullptr});
        for (const BoundFrame& frame : instance.frames())
            if (is_shown(frame, instance))
                content->children.push_back({{}, painted(frame, instance), anchor_of(frame)});
        page.content = std::move(content);
        collect_reports(instance, index, out);
        pass_on_remarks(instance, std::uint32_t(index + 1));
        return page;
    }

    // Of its threads.
    static std::vector<Heading> headings_on(const PageInstance& instance) {
        std::vector<Heading> out;
        for_each_frame(instance.frames(), [&](const BoundFrame& frame) {
            const auto found = instance.results.find(&frame);
            if (found == instance.results.end()) return;
            for (const PlacedHeading& placed : found->second.headings)
                out.push_back(placed.heading);
        });
        return out;
    }

    static void place_picture(const BoundFrame& frame, const story::Picture& picture,
                              FrameResult& out) {
        out.children.push_back(place_image(frame.inside, picture));
    }

    // What was left out of its frame on a page that has no place to tell it is lost: an error.
    void complain_of_untold(const ToldLists& told, const PageInstance& instance) {
        std::vector<std::string> lists;
        for_each_frame(instance.frames(), [&](const BoundFrame& frame) {
            if (const auto* text = std::get_if<story::BoundText>(&frame.content))
                collect_lists(text->story, lists);
        });
        for (const auto& [list, story] : told)
            if (!story.empty() && std::find(lists.begin(), lists.end(), list) == lists.end())
                diagnostics_.add(Code::text_does_not_fit, story.front().span,
                                 {std::to_string(story.size()), list});
    }

    static void collect_lists(const story::Story& story, std::vector<std::string>& lists) {
        story::for_each_item<story::ToldItem>(
            story, [&](const story::ToldItem& told) { lists.push_back(told.list); });
    }

    static Rect bleed_area(const style::PageGeometry& g) {
        return Rect{{}, g.trim}.inset_by({-g.bleed, -g.bleed, -g.bleed, -g.bleed});
    }

    static document::AnchorPtr anchor_of(const BoundFrame& frame) {
        auto out = std::make_shared<document::Anchor>();
        out->source = diagnostic::SourceMap(frame.span);
        out->frame = described(frame);
        out->tag = frame.figure;
        return out;
    }

    static document::FramePtr described(const BoundFrame& frame) {
        using Holds = document::Frame::Holds;
        auto out = std::make_shared<document::Frame>();
        out->name = frame.name;
        const auto group = group_of(frame);
        out->area = group ? document::Transform(*group, {}).around(frame.area) : frame.area;
        out->is_drawn = frame.fill || frame.stroke;
        out->span = frame.span;
        const auto* text = std::get_if<story::BoundText>(&frame.content);
        if (text) {
            out->holds = text->flow ? Holds::Thread : Holds::Text;
            for (const Column& column : columns_of(frame.inside, text->columns, text->gutter))
                out->columns.push_back(column.area);
        } else if (std::holds_alternative<story::Picture>(frame.content)) {
            out->holds = Holds::Picture;
        } else if (frame.children.empty()) {
            out->holds = Holds::Drawing;
        }
        return out;
    }

    static document::FragmentPtr painted(const BoundFrame& frame, PageInstance& instance) {
        auto out = std::make_shared<document::Fragment>();
        out->box = frame.area;
        out->group = group_of(frame);
        paint_ground(frame, *out);
        if (!frame.link.empty())
            out->children.push_back({frame.area.origin,
                                     document::Link{frame.area.size, frame.link, frame.link, {}, 0},
                                     nullptr});
        if (!frame.effects.clips) {
            add_content(frame, instance, *out);
            return out;
        }
        auto inside = std::make_shared<document::Fragment>();
        inside->box = frame.area;
        inside->group = document::Group{path_of(frame.outline, frame.area)};
        add_content(frame, instance, *inside);
        out->children.push_back({{}, std::move(inside), nullptr});
        return out;
    }

    static void add_content(const BoundFrame& frame, PageInstance& instance,
                            document::Fragment& out) {
        if (const auto found = instance.results.find(&frame); found != instance.results.end())
            std::ranges::move(found->second.children, std::back_inserter(out.children));
        for (const BoundFrame& child : frame.children)
            if (is_shown(child, instance))
                out.children.push_back({{}, painted(child, instance), anchor_of(child)});
    }

    static std::optional<document::Group> group_of(const BoundFrame& frame) {
        const style::Effects& effects = frame.effects;
        if (!effects.is_some()) return std::nullopt;
        const Size& size = frame.area.size;
        return document::Group{{},
                               effects.opacity,
                               effects.blend,
                               effects.turn,
                               effects.skew,
                               frame.area.origin + Point{size.width / 2, size.height / 2}};
    }

    static void paint_ground(const BoundFrame& frame, document::Fragment& out) {
        if (!frame.fill && !frame.stroke) return;
        document::Path path;
        path.steps = path_of(frame.outline, frame.area);
        if (frame.fill) path.fill = paint_of(*frame.fill, frame.area);
        if (frame.stroke)
            path.stroke =
                document::Stroke{frame.stroke->width, frame.stroke->color, frame.stroke->dash,
                                 frame.stroke->cap, frame.stroke->join};
        out.children.push_back({{}, std::move(path), nullptr});
    }

    // Headings and qualities of what stands on the page.
    void collect_reports(const PageInstance& instance, std::size_t index, Composition& out) const {
        for_each_frame(instance.frames(), [&](const BoundFrame& frame) {
            const auto found = instance.results.find(&frame);
            if (found == instance.results.end()) return;
            for (const PlacedHeading& placed : found->second.headings)
                out.document.bookmarks.push_back(
                    {placed.heading.title, placed.heading.level, std::uint32_t(index), placed.top});
            const auto& qualities = found->second.qualities;
            out.qualities.insert(out.qualities.end(), qualities.begin(), qualities.end());
            for (FitReport fit : found->second.fits) {
                fit.page = std::uint32_t(index + 1);
                if (fit.of == FitReport::Of::Row) fit.frame = frame.name;
                if (const auto flow = flow_of(frame)) fit.frame = bound_.flows[*flow].name;
                out.fits.push_back(std::move(fit));
            }
        });
    }

    void pass_on_remarks(const PageInstance& instance, std::uint32_t number) {
        for_each_frame(instance.frames(), [&](const BoundFrame& frame) {
            const auto found = instance.results.find(&frame);
            if (found == instance.results.end()) return;
            for (diagnostic::Diagnostic remark : found->second.remarks) {
                if (remark.code == Code::line_too_wide) remark.params.push_back(frame.name);
                if (!remark.on_paper) remark.on_paper = {number, frame.area};
                if (remark.span.file != frame.span.file) remark.layout = frame.span;
                if (is_of_face(remark.code)) add_of_face(std::move(remark));
                else diagnostics_.add(std::move(remark));
            }
        });
    }

    // What holds for a family holds wherever it is used.
    static bool is_of_face(Code code) {
        return code == Code::weight_missing || code == Code::slope_missing ||
               code == Code::fallback_face;
    }

    void add_of_face(diagnostic::Diagnostic remark) {
        const auto known = std::ranges::find_if(of_faces_, [&](const auto& other) {
            return other.code == remark.code && other.params == remark.params;
        });
        if (known == of_faces_.end()) of_faces_.push_back(std::move(remark));
        else ++known->more;
    }

    const story::BoundDocument& bound_;
    diagnostic::Diagnostics& diagnostics_;
    inlines::Composer& composer_;
    std::vector<PageInstance> instances_;
    std::vector<diagnostic::Diagnostic> of_faces_;  ///< remarks on families, each once
};

// What a reference says may move what it refers to.
Composition settled(const story::BoundDocument& bound, inlines::Composer& composer,
                    diagnostic::Diagnostics& diagnostics) {
    Places places;
    for (int round = 1;; ++round) {
        const story::BoundDocument filled = with_pages(bound, places);
        diagnostic::Diagnostics said;
        Composition out = PageMaker(filled, composer, said).run();
        Places found = places_of(out.document);
        if (found != places && round < most_rounds) {
            places = std::move(found);
            continue;
        }
        diagnostics.append(said);
        complain_of_nowhere(bound, found, diagnostics);
        if (found != places) diagnostics.add(Code::pages_do_not_settle, first_reference(bound));
        return out;
    }
}

}  // namespace

Composition lay_out(const story::BoundDocument& bound, inlines::Composer& composer,
                    diagnostic::Diagnostics& diagnostics) {
    if (!has_references(bound)) return PageMaker(bound, composer, diagnostics).run();
    return settled(bound, composer, diagnostics);
}

Composition joined(std::vector<Composition> compositions) {
    std::vector<document::Document> documents;
    Composition out;
    std::uint32_t pages = 0;
    for (Composition& one : compositions) {
        documents.push_back(std::move(one.document));
        out.qualities.insert(out.qualities.end(), one.qualities.begin(), one.qualities.end());
        for (FitReport& fit : one.fits) {
            fit.page += pages;
            out.fits.push_back(std::move(fit));
        }
        pages += std::uint32_t(documents.back().pages.size());
    }
    out.document = document::joined(std::move(documents));
    return out;
}

}  // namespace cicero::layout
