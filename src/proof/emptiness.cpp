#include <algorithm>
#include <cmath>

#include "proof/checks.hpp"
#include "proof/remark.hpp"

namespace cicero::proof {

namespace {

using diagnostic::Code;
using Holds = document::Frame::Holds;

/// Of a column beside a full one: less looks forgotten.
constexpr double least_fill = 1.0 / 3;
/// A column is full where so much of it is.
constexpr double full = 0.85;

class EmptinessCheck {
public:
    EmptinessCheck(const Scene& scene, Report& report) : scene_(scene), report_(report) {}

    void run() {
        if (scene_.page->is_blank) return;
        if (scene_.lines.empty() && !has_picture_in(scene_.trim)) {
            report_.add(remark_on(scene_, Code::page_blank, first_span(), {},
                                  {std::to_string(scene_.number)}));
            return;
        }
        const std::vector<Panel> empty = empty_panels();
        for (const document::Frame* frame : scene_.frames) {
            const bool told = std::ranges::any_of(
                empty, [&](const Panel& panel) { return panel.area.contains(frame->area); });
            if (!told) blank(*frame);
            uneven(*frame);
        }
        tell(empty);
    }

private:
    [[nodiscard]] diagnostic::SourceSpan first_span() const {
        return scene_.frames.empty() ? diagnostic::SourceSpan{} : scene_.frames.front()->span;
    }

    [[nodiscard]] bool has_picture_in(const Rect& area) const {
        return std::ranges::any_of(scene_.areas, [&](const Area& a) {
            return a.picture && !is_empty(common(a.bounds, area));
        });
    }
    [[nodiscard]] bool has_text_in(const Rect& area) const {
        return std::ranges::any_of(
            scene_.lines, [&](const Line& line) { return !is_empty(common(line.ink, area)); });
    }
    [[nodiscard]] bool says_something(const document::Frame& frame) const {
        return std::ranges::any_of(scene_.lines,
                                   [&](const Line& line) { return line.frame == &frame; }) ||
               std::ranges::any_of(scene_.areas, [&](const Area& area) {
                   return area.picture && area.frame == &frame;
               });
    }

    // A text that ended before it; a ground or an outline around nothing. Another frame that has
    // nothing to say is not seen.
    void blank(const document::Frame& frame) {
        const bool is_seen =
            frame.holds == Holds::Thread || (frame.holds == Holds::Text && frame.is_drawn);
        if (is_seen && !says_something(frame) && !has_text_in(frame.area))
            report_.add(
                remark_on(scene_, Code::frame_blank, frame.span, frame.area, {frame.name, {}}));
    }

    // A frame of several columns shares its text out among them.
    void uneven(const document::Frame& frame) {
        if (frame.columns.size() < 2) return;
        std::vector<double> fills;
        for (const Rect& column : frame.columns) fills.push_back(fill_of(frame, column));
        const auto [least, most] = std::ranges::minmax_element(fills);
        if (*most < full || *least > least_fill) return;
        report_.add(remark_on(scene_, Code::columns_uneven, frame.span,
                              frame.columns[std::size_t(least - fills.begin())],
                              {std::to_string(std::lround(*least * 100))}));
    }

    [[nodiscard]] double fill_of(const document::Frame& frame, const Rect& column) const {
        Length foot = column.top();
        const auto reach = [&](const Rect& r) {
            if (!is_empty(common(r, column))) foot = std::max(foot, r.bottom());
        };
        for (const Line& line : scene_.lines)
            if (line.frame == &frame) reach(line.ink);
        for (const Area& area : scene_.areas)
            if (area.frame == &frame && area.picture) reach(area.bounds);
        return (foot - column.top()) / column.size.height;
    }

    struct Panel {
        std::size_t number;  ///< from 1
        Rect area;
    };

    [[nodiscard]] std::vector<Panel> empty_panels() const {
        std::vector<Panel> out;
        const auto& folds = scene_.page->folds;
        Length left;
        for (std::size_t i = 0; i <= folds.size() && !folds.empty(); ++i) {
            const Length right = i < folds.size() ? folds[i] : scene_.trim.right();
            const Rect panel{{left, {}}, {right - left, scene_.trim.size.height}};
            if (!has_text_in(panel) && !has_picture_in(panel)) out.push_back({i + 1, panel});
            left = right;
        }
        return out;
    }

    // All of a side at once: a text that is too short leaves several.
    void tell(const std::vector<Panel>& empty) {
        if (empty.empty()) return;
        std::string numbers;
        for (const Panel& panel : empty)
            numbers += (numbers.empty() ? "" : ", ") + std::to_string(panel.number);
        report_.add(remark_on(scene_, empty.size() == 1 ? Code::panel_blank : Code::panels_blank,
                              span_in(empty.front().area), empty.front().area, {numbers}));
    }

    // Of the first frame that stands in it.
    [[nodiscard]] diagnostic::SourceSpan span_in(const Rect& panel) const {
        const auto found = std::ranges::find_if(scene_.frames, [&](const document::Frame* frame) {
            return panel.contains(frame->area);
        });
        return found == scene_.frames.end() ? first_span() : (*found)->span;
    }

    const Scene& scene_;
    Report& report_;
};

}  // namespace

void check_emptiness(const Scene& scene, Report& report) { EmptinessCheck(scene, report).run(); }

}  // namespace cicero::proof
