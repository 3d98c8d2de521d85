#include <algorithm>
#include <array>
#include <set>

#include "proof/appearance.hpp"
#include "proof/checks.hpp"
#include "proof/ground.hpp"
#include "proof/remark.hpp"

namespace cicero::proof {

namespace {

using diagnostic::Code;
using Holds = document::Frame::Holds;

/// Ink beyond an edge that no eye sees.
constexpr Length unseen = Length::from_units(Length::units_per_millimetre / 5);
/// Less of a ground along an edge is no ground that runs to it.
constexpr Length least_side = Length::from_units(Length::units_per_millimetre * 2);

// How far `inner` sticks out of `outer`; negative: how far it stays inside.
Length beyond(const Rect& inner, const Rect& outer) {
    return std::max({outer.left() - inner.left(), inner.right() - outer.right(),
                     outer.top() - inner.top(), inner.bottom() - outer.bottom()});
}

class EdgeCheck {
public:
    EdgeCheck(const Scene& scene, Report& report)
        : scene_(scene), report_(report), format_(conditions_of(scene.trim.size)) {}

    void run() {
        for (const document::Frame* frame : scene_.frames) frame_place(*frame);
        for (const Line& line : scene_.lines) {
            if (!line.is_ornament() && !misplaced_.contains(line.frame)) page_edge(line);
            clip(line);
            if (!line.is_ornament()) folds(line);
        }
        if (scene_.bleed == scene_.trim) return;
        for (const Area& area : scene_.areas) bleed(area);
        for (const Rule& rule : scene_.rules) bleed(rule);
    }

private:
    void page_edge(const Line& line) {
        const Length out = beyond(line.ink, scene_.trim);
        if (out > unseen) {
            report_.add(remark_on(scene_, Code::text_beyond_page, line,
                                  {line.excerpt(), tenths(out.millimetres())}),
                        out.millimetres());
        } else if (out > unseen - format_.safe_zone) {
            report_.add(remark_on(scene_, Code::text_near_edge, line,
                                  {line.excerpt(), tenths(std::max(0.0, -out.millimetres())),
                                   tenths(format_.safe_zone.millimetres())}),
                        out.millimetres());
        }
    }

    void clip(const Line& line) {
        for (const Outline* clip : line.clips)
            if (!clip->contains(line.ink))
                report_.add(remark_on(scene_, Code::text_clipped, line, {line.excerpt()}));
    }

    void folds(const Line& line) {
        for (const Length fold : scene_.page->folds) {
            const Length before = fold - line.ink.left(), after = line.ink.right() - fold;
            const std::string at = tenths(fold.millimetres());
            if (before > unseen && after > unseen) {
                report_.add(remark_on(scene_, Code::text_across_fold, line, {line.excerpt(), at}),
                            std::min(before, after).millimetres());
            } else if (const Length gap = -std::min(before, after);
                       gap < Conditions{}.fold_zone - unseen) {
                report_.add(remark_on(scene_, Code::text_near_fold, line,
                                      {line.excerpt(), tenths(std::max(0.0, gap.millimetres())),
                                       tenths(Conditions{}.fold_zone.millimetres())}),
                            -gap.millimetres());
            }
        }
    }

    void frame_place(const document::Frame& frame) {
        const auto say = [&](Code code, std::vector<std::string> params, double badness) {
            misplaced_.insert(&frame);
            params.insert(params.begin(), frame.name);
            report_.add(remark_on(scene_, code, frame.span, frame.area, std::move(params)),
                        badness);
        };
        const Size& size = frame.area.size;
        const bool is_text = frame.holds == Holds::Text || frame.holds == Holds::Thread;
        const bool is_line = frame.holds == Holds::Drawing;
        const bool lacks_room = is_line ? size.width < Length{} || size.height < Length{} ||
                                              (size.width == Length{} && size.height == Length{})
                                        : size.width <= Length{} || size.height <= Length{};
        if (lacks_room && frame.holds != Holds::Frames)
            return say(Code::frame_without_area,
                       {tenths(size.width.millimetres()), tenths(size.height.millimetres())}, 0);
        if (lacks_room) return;
        const Rect& reach = is_text ? scene_.trim : scene_.bleed;
        if (is_empty(common(frame.area, reach)) && !(is_line && touches(frame.area, reach)))
            return say(Code::frame_outside_page, {}, 0);
        const Length out = beyond(frame.area, scene_.bleed);
        // A shape may be cropped by the edge; a line has no reason to go on behind it.
        const bool is_rule = is_line && (size.width == Length{} || size.height == Length{});
        if ((is_rule && out > least_side) || (is_text && out > unseen && !text_leaves_page(frame)))
            say(Code::frame_beyond_bleed, {tenths(out.millimetres())}, out.millimetres());
    }

    // Then that is told, and is worse.
    [[nodiscard]] bool text_leaves_page(const document::Frame& frame) const {
        return std::ranges::any_of(scene_.lines, [&](const Line& line) {
            return line.frame == &frame && beyond(line.ink, scene_.trim) > unseen;
        });
    }

    static bool touches(const Rect& line, const Rect& area) {
        return line.right() >= area.left() && line.left() <= area.right() &&
               line.bottom() >= area.top() && line.top() <= area.bottom();
    }

    struct Side {
        const char *fr, *en;
        Length reach;  ///< beyond the trim
        Length bleed;
        Length along;  ///< how much of it stands along the page
        Point beyond;  ///< just beyond its middle
    };

    [[nodiscard]] std::array<Side, 4> sides(const Rect& r) const {
        const Rect &trim = scene_.trim, &bleed = scene_.bleed;
        const Rect seen = common(r, bleed);
        const Length x = seen.left() + seen.size.width / 2, y = seen.top() + seen.size.height / 2;
        const Length step = unseen / 2;
        return {
            {{"gauche", "left", -r.left(), -bleed.left(), seen.size.height, {r.left() - step, y}},
             {"droit",
              "right",
              r.right() - trim.right(),
              bleed.right() - trim.right(),
              seen.size.height,
              {r.right() + step, y}},
             {"haut", "top", -r.top(), -bleed.top(), seen.size.width, {x, r.top() - step}},
             {"bas",
              "bottom",
              r.bottom() - trim.bottom(),
              bleed.bottom() - trim.bottom(),
              seen.size.width,
              {x, r.bottom() + step}}}};
    }

    // What lies beyond the edge may be of the same colour: then nobody sees where this ends.
    void bleed(const Area& area) {
        for (const Side& side : sides(area.bounds)) {
            if (!falls_short(side) || side.along < least_side) continue;
            if (area.fill && difference(seen(*area.fill), ground_colour(side.beyond, area.order)) <
                                 Conditions{}.visible_difference)
                continue;
            say_short(side, area.frame, area.anchor, area.bounds);
        }
    }

    void bleed(const Rule& rule) {
        const bool lies = rule.bounds.size.width > rule.bounds.size.height;
        for (const Side& side : sides(rule.bounds)) {
            const bool at_end = (side.along == rule.bounds.size.height) == lies;
            if (falls_short(side) && (at_end || side.along >= least_side))
                say_short(side, rule.frame, rule.anchor, rule.bounds);
        }
    }

    static bool falls_short(const Side& side) {
        return side.bleed > Length{} && side.reach > -Conditions{}.reaches_cut &&
               side.reach < side.bleed - unseen;
    }

    [[nodiscard]] Seen ground_colour(Point at, Order order) const {
        const Area* under = ground_at(scene_, at, order);
        return under && under->fill ? seen(*under->fill) : Seen{};
    }

    void say_short(const Side& side, const document::Frame* frame, const document::Anchor* anchor,
                   const Rect& area) {
        report_.add(remark_on(scene_, Code::bleed_too_short,
                              frame ? frame->span : anchor->source.span(), area,
                              {side.fr, side.en, tenths(side.reach.millimetres()),
                               tenths(side.bleed.millimetres())}),
                    (side.bleed - side.reach).millimetres());
    }

    const Scene& scene_;
    Report& report_;
    const FormatConditions& format_;
    std::set<const document::Frame*> misplaced_;  ///< which is told; so is its text then
};

}  // namespace

void check_edges(const Scene& scene, Report& report) { EdgeCheck(scene, report).run(); }

}  // namespace cicero::proof
