#include "proof/scene.hpp"

#include <algorithm>
#include <unordered_map>

#include "base/utf8.hpp"
#include "document/walk.hpp"

namespace cicero::proof {

namespace {

/// What is thinner is a line.
constexpr Length thinnest_area = Length::from_units(Length::units_per_point * 3);
/// Letters of this size and more that no reader is to read.
constexpr Length least_ornament = Length::from_units(Length::units_per_point * 24);
/// Characters of a text in a message.
constexpr std::size_t longest_excerpt = 40;

Color color_of(const document::Paint& paint) {
    if (const auto* color = std::get_if<Color>(&paint)) return *color;
    constexpr double middle = 0.5;
    return base::stop_at(std::get<document::GradientPaint>(paint).colors, middle).color;
}

// As they are seen: curves stay curves.
std::vector<document::PathStep> moved(const std::vector<document::PathStep>& steps, Point at,
                                      const document::Transform& by) {
    const auto to = [&](Point p) { return by.of(at + p); };
    std::vector<document::PathStep> out;
    out.reserve(steps.size());
    for (const document::PathStep& step : steps) {
        if (const auto* move = std::get_if<document::MoveTo>(&step))
            out.push_back(document::MoveTo{to(move->to)});
        else if (const auto* line = std::get_if<document::LineTo>(&step))
            out.push_back(document::LineTo{to(line->to)});
        else if (const auto* curve = std::get_if<document::CurveTo>(&step))
            out.push_back(document::CurveTo{to(curve->c1), to(curve->c2), to(curve->to)});
        else out.push_back(step);
    }
    return out;
}

std::vector<document::PathStep> corners_of(const Rect& r) {
    return {document::MoveTo{r.origin}, document::LineTo{{r.right(), r.top()}},
            document::LineTo{{r.right(), r.bottom()}}, document::LineTo{{r.left(), r.bottom()}},
            document::ClosePath{}};
}

Length scaled(const Run& run, std::int64_t units) {
    return base::scale_font_units(units, run.glyphs->size, run.glyphs->font->units_per_em);
}

// Calls `visit(ink)` for each glyph that has some.
template <class Visit>
void for_each_ink(const Run& run, const Visit& visit) {
    if (!run.face) return;
    const double stretch = run.glyphs->horizontal_scale;
    Length pen = run.at.x;
    for (const document::PlacedGlyph& glyph : run.glyphs->glyphs) {
        const font::Ink ink = run.face->ink(glyph.id);
        if (ink.top != ink.bottom) {
            const int width = run.face->advance(glyph.id) - ink.left - ink.right;
            const Length left = pen + scaled(run, glyph.x_offset + ink.left) * stretch;
            const Length top = run.at.y - scaled(run, glyph.y_offset + ink.top);
            visit(run.moved.around(Rect{
                {left, top}, {scaled(run, width) * stretch, scaled(run, ink.top - ink.bottom)}}));
        }
        pen += scaled(run, glyph.advance) * stretch + glyph.adjust;
    }
}

Rect ink_of(const Run& run) {
    Rect out;
    bool any = false;
    for_each_ink(run, [&](const Rect& ink) {
        out = any ? united(out, ink) : ink;
        any = true;
    });
    return out;
}

class Painter {
public:
    Painter(Scene& scene, const font::Library& library) : scene_(scene), library_(library) {}

    void enter(const document::Frame& frame) {
        frames_.push_back(&frame);
        scene_.frames.push_back(&frame);
    }
    void leave() { frames_.pop_back(); }
    void open(const document::Group& group, Point at) {
        groups_.push_back({!group.clip.empty(), moved_, opacity_});
        if (!group.clip.empty()) {
            scene_.clips.push_back(outline_of(group.clip, at));
            clips_.push_back(&scene_.clips.back());
        }
        moved_ = moved_.with(document::Transform(group, at));
        opacity_ *= group.opacity;
    }
    void close() {
        const Group& group = groups_.back();
        if (group.clips) clips_.pop_back();
        moved_ = group.moved_before;
        opacity_ = group.opacity_before;
        groups_.pop_back();
    }

    void visit(const document::GlyphRun& glyphs, Point at, const document::Anchor& anchor) {
        Run run{&glyphs, at, face_of(glyphs.font), ++order_, {}, moved_, opacity_};
        run.ink = ink_of(run);
        if (is_empty(run.ink)) return;
        if (!continues_line(glyphs, anchor)) {
            scene_.lines.push_back({&anchor, frame(), glyphs.line, {}, clips_, run.ink});
        }
        Line& line = scene_.lines.back();
        line.ink = united(line.ink, run.ink);
        line.runs.push_back(std::move(run));
    }

    void visit(const document::Path& path, Point at, const document::Anchor& anchor) {
        if (path.fill) {
            Outline outline = outline_of(path.steps, at);
            const Rect bounds = outline.bounds();
            const Length thickness = std::min(bounds.size.width, bounds.size.height);
            ++order_;
            if (thickness >= thinnest_area) add_area(std::move(outline), at, *path.fill, anchor);
            else if (thickness > Length{}) add_rule(bounds, thickness, *path.fill, anchor);
        }
        if (path.stroke && path.stroke->width > Length{}) add_stroke(path, at, anchor);
    }

    void visit(const document::Picture& picture, Point at, const document::Anchor& anchor) {
        ++order_;
        const Rect whole{at, picture.size};
        Area area{moved_.is_plain() ? Outline(whole) : outline_of(corners_of(whole), {}),
                  clips_,
                  {},
                  {},
                  &picture,
                  at,
                  &anchor,
                  frame(),
                  order_};
        add(std::move(area));
    }

    void visit(const document::Link&, Point, const document::Anchor&) {}

private:
    [[nodiscard]] const document::Frame* frame() const {
        return frames_.empty() ? nullptr : frames_.back();
    }

    bool continues_line(const document::GlyphRun& glyphs, const document::Anchor& anchor) const {
        if (scene_.lines.empty()) return false;
        const Line& last = scene_.lines.back();
        return last.anchor == &anchor && last.number == glyphs.line && last.frame == frame();
    }

    font::FacePtr face_of(const document::FontPtr& font) {
        const auto [entry, fresh] = faces_.try_emplace(font.get());
        if (fresh) entry->second = library_.face_of(font);
        return entry->second;
    }

    [[nodiscard]] Outline outline_of(const std::vector<document::PathStep>& steps, Point at) const {
        return moved_.is_plain() ? Outline(steps, at) : Outline(moved(steps, at, moved_), {});
    }

    void add_area(Outline outline, Point at, const document::Paint& fill,
                  const document::Anchor& anchor) {
        Area area{
            std::move(outline), clips_, {}, color_of(fill), nullptr, at, &anchor, frame(), order_};
        area.gradient = std::get_if<document::GradientPaint>(&fill);
        add(std::move(area));
    }

    void add(Area area) {
        area.moved = moved_;
        area.opacity = opacity_;
        area.bounds = area.outline.bounds();
        for (const Outline* clip : area.clips) area.bounds = common(area.bounds, clip->bounds());
        if (!is_empty(area.bounds)) scene_.areas.push_back(std::move(area));
    }

    void add_rule(const Rect& bounds, Length thickness, const document::Paint& paint,
                  const document::Anchor& anchor) {
        scene_.rules.push_back({bounds, thickness, color_of(paint), &anchor, frame(), order_});
    }

    // Its straight pieces.
    void add_stroke(const document::Path& path, Point at, const document::Anchor& anchor) {
        ++order_;
        const Length half = path.stroke->width / 2;
        Point pen, start;
        const auto draw_to = [&](Point to) {
            const Rect line = united({pen, {}}, {to, {}});
            if (moved_.is_plain() && (pen.x == to.x || pen.y == to.y))
                add_rule(line.inset_by(pen.y == to.y ? Insets{-half, {}, -half, {}}
                                                     : Insets{{}, -half, {}, -half}),
                         path.stroke->width, path.stroke->paint, anchor);
            pen = to;
        };
        for (const document::PathStep& step : path.steps) {
            if (const auto* move = std::get_if<document::MoveTo>(&step))
                pen = start = at + move->to;
            else if (const auto* line = std::get_if<document::LineTo>(&step))
                draw_to(at + line->to);
            else if (const auto* curve = std::get_if<document::CurveTo>(&step))
                pen = at + curve->to;
            else draw_to(start);
        }
    }

    Scene& scene_;
    const font::Library& library_;
    Order order_ = 0;
    std::vector<const document::Frame*> frames_;
    std::vector<const Outline*> clips_;
    struct Group {
        bool clips = false;
        document::Transform moved_before;
        double opacity_before = 1;
    };
    std::vector<Group> groups_;
    document::Transform moved_;  ///< of what is painted now
    double opacity_ = 1;
    std::unordered_map<const document::FontResource*, font::FacePtr> faces_;
};

}  // namespace

Length Line::size() const {
    Length out;
    for (const Run& run : runs) out = std::max(out, run.glyphs->size);
    return out;
}

bool Line::is_ornament() const {
    return !anchor->tag_of(runs.front().glyphs->part) && size() >= least_ornament;
}

std::string Line::text() const {
    std::string out;
    for (const Run& run : runs) out += run.glyphs->text;
    return out;
}

std::string Line::excerpt() const {
    std::u32string out = base::to_utf32(text());
    std::erase(out, U'\u00AD');
    while (!out.empty() && out.back() == U' ') out.pop_back();
    if (out.size() > longest_excerpt) out = out.substr(0, longest_excerpt - 1) + U"…";
    return base::to_utf8(out);
}

diagnostic::SourceSpan Line::span() const { return anchor->span_of(*runs.front().glyphs); }

diagnostic::SourceSpan Line::layout() const { return frame ? frame->span : span(); }

std::vector<Rect> glyph_inks(const Run& run) {
    std::vector<Rect> out;
    out.reserve(run.glyphs->glyphs.size());
    for_each_ink(run, [&](const Rect& ink) { out.push_back(ink); });
    return out;
}

bool Area::covers(Point p) const {
    return outline.contains(p) &&
           std::ranges::all_of(clips, [&](const Outline* clip) { return clip->contains(p); });
}

Scene scene_of(const document::Page& page, std::uint32_t number, const font::Library& library) {
    Scene out;
    out.number = number;
    out.page = &page;
    out.trim = {{}, page.trim};
    out.bleed = out.trim.inset_by(
        {-page.bleed.top, -page.bleed.right, -page.bleed.bottom, -page.bleed.left});
    Painter painter(out, library);
    document::walk(page, painter);
    return out;
}

}  // namespace cicero::proof
