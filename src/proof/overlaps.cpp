#include <algorithm>
#include <numeric>

#include "proof/checks.hpp"
#include "proof/remark.hpp"

namespace cicero::proof {

namespace {

using diagnostic::Code;
using diagnostic::Severity;

/// Boxes of two letters that meet by less of the smaller one, either way, need not meet in ink: an
/// accent under a descender, a round beside a round.
constexpr double grazing = 0.15;
/// Lines of a title stand close on purpose: an accent may meet a descender, or two.
constexpr double grazing_in_title = 0.1;
constexpr int many_in_title = 3;
/// Those of running text do not: a pair may meet by chance, a descender over an accent, several
/// only where the leading is too small.
constexpr double grazing_in_text = 0.08;
/// From this size on lines are a title's.
constexpr Length least_title = Length::from_units(Length::units_per_point * 18);
/// Two letters whose boxes share so much of the smaller one, both ways, lie on each other.
constexpr double deep = 0.4;
/// So many of them, and neither text can be read there.
constexpr int many = 2;
/// Lines of a page that meet, of which each letter is compared with each: where so many do, and
/// some of them were told, the others say nothing new.
constexpr std::size_t most_pairs = 10'000;
/// Of a text's letters, to say that it is covered.
constexpr double covered_share = 0.25;

/// Letters of two texts that come so near to each other look like an accident.
constexpr Length near = Length::from_units(Length::units_per_millimetre);
/// Of the smaller of two frames: they were not meant to lie on each other so far.
constexpr double much_of_a_frame = 0.25;

/// From baseline to baseline, as a share of the size: less, and lines touch wherever a descender
/// stands over an ascender. Those of titles may be closer.
constexpr double least_leading = 0.9, least_leading_of_titles = 0.7;

/// How two lines meet.
struct Meeting {
    int letters = 0;  ///< pairs that touch
    int deep_ones = 0;
    Rect area;
};

double share_of(Length common, Length a, Length b) { return common / std::min(a, b); }

class OverlapCheck {
public:
    OverlapCheck(const Scene& scene, Report& report) : scene_(scene), report_(report) {}

    void run() {
        pairs();
        tell_near();
        for (const Line& line : scene_.lines) {
            if (line.is_ornament()) continue;
            for (const Rule& rule : scene_.rules) struck(line, rule);
            covered(line);
        }
    }

private:
    // Lines by their tops: those behind the foot of one do not meet it, nor does any after.
    void pairs() {
        std::vector<const Line*> order;
        order.reserve(scene_.lines.size());
        for (const Line& line : scene_.lines) order.push_back(&line);
        std::ranges::stable_sort(order, {}, [](const Line* line) { return line->ink.top(); });
        for (std::size_t i = 0; i < order.size(); ++i)
            for (std::size_t k = i + 1;
                 k < order.size() && order[k]->ink.top() < order[i]->ink.bottom() + near; ++k) {
                pair(*order[i], *order[k]);
                if (any_told_ && pairs_ > most_pairs) return;
            }
    }

    void pair(const Line& a, const Line& b) {
        if (is_empty(common(a.ink, b.ink))) return nearness(a, b);
        if (a.is_ornament() != b.is_ornament()) return;
        ++pairs_;
        const bool is_text = a.frame == b.frame && std::max(a.size(), b.size()) < least_title;
        const bool is_title =
            a.frame == b.frame && a.anchor->paragraph == b.anchor->paragraph && !is_text;
        const Meeting meeting = meeting_of(a, b,
                                           is_title  ? grazing_in_title
                                           : is_text ? grazing_in_text
                                                     : grazing);
        if (meeting.deep_ones < many && is_tight(a, b)) return say_tight(a, b);
        if (meeting.letters < (is_title ? many_in_title : is_text ? many : 1))
            return nearness(a, b);
        const bool a_first = a.runs.front().order < b.runs.front().order;
        const Line &under = a_first ? a : b, &upper = a_first ? b : a;
        diagnostic::Diagnostic remark = remark_on(scene_, Code::text_over_text, upper.layout(),
                                                  meeting.area, {upper.excerpt(), under.excerpt()});
        if (under.layout() != upper.layout()) remark.layout = under.layout();
        if (meeting.deep_ones >= many) remark.severity = Severity::Error;
        any_told_ = true;
        told_.emplace_back(a.frame, b.frame);
        report_.add(std::move(remark), meeting.deep_ones * 1000 + meeting.letters);
    }

    // Of two frames that lie on each other, of which only luck kept the letters apart.
    void nearness(const Line& a, const Line& b) {
        const Rect around = a.ink.inset_by({-near, -near, -near, -near});
        if (is_empty(common(around, b.ink)) || !a.frame || !b.frame || a.frame == b.frame ||
            a.is_ornament() || b.is_ornament() || !lie_on_each_other(*a.frame, *b.frame))
            return;
        ++pairs_;
        const Length least = distance_of(a.runs, b.runs);
        if (least >= near) return;
        diagnostic::Diagnostic remark =
            remark_on(scene_, Code::text_near_text, b.layout(), united(a.ink, b.ink),
                      {b.excerpt(), a.excerpt(), tenths(least.millimetres())});
        if (a.layout() != b.layout()) remark.layout = a.layout();
        near_.push_back({a.frame, b.frame, std::move(remark), -least.millimetres()});
    }

    // Of frames whose texts lie on each other that is enough.
    void tell_near() {
        for (Near& found : near_) {
            const bool told = std::ranges::any_of(told_, [&](const auto& pair) {
                return (pair.first == found.a && pair.second == found.b) ||
                       (pair.first == found.b && pair.second == found.a);
            });
            if (!told) report_.add(std::move(found.remark), found.badness);
        }
    }

    static bool lie_on_each_other(const document::Frame& a, const document::Frame& b) {
        const auto area = [](const Rect& r) {
            return r.size.width.millimetres() * r.size.height.millimetres();
        };
        const Rect both = common(a.area, b.area);
        return !is_empty(both) &&
               area(both) >= much_of_a_frame * std::min(area(a.area), area(b.area));
    }

    static Length distance_of(const std::vector<Run>& a, const std::vector<Run>& b) {
        Length least = near;
        for (const Run& one : a)
            for (const Run& other : b)
                for (const std::vector<Rect> others = glyph_inks(other);
                     const Rect& ink : glyph_inks(one))
                    for (const Rect& beside : others)
                        least = std::min(least, distance_of(ink, beside));
        return least;
    }

    /// The larger of the two ways apart.
    static Length distance_of(const Rect& a, const Rect& b) {
        const Length across = std::max(a.left(), b.left()) - std::min(a.right(), b.right());
        const Length down = std::max(a.top(), b.top()) - std::min(a.bottom(), b.bottom());
        return std::max({across, down, Length{}});
    }

    // Lines of one size, one under the other in a frame.
    static bool is_tight(const Line& a, const Line& b) {
        if (a.frame != b.frame || a.size() != b.size()) return false;
        const Length distance = distance_of(a, b);
        const double least = a.size() < least_title ? least_leading : least_leading_of_titles;
        return distance > a.size() * 0.3 && distance < a.size() * least;
    }

    static Length distance_of(const Line& a, const Line& b) {
        const Length y = b.runs.front().at.y - a.runs.front().at.y;
        return std::max(y, -y);
    }

    void say_tight(const Line& a, const Line& b) {
        any_told_ = true;
        const Line& lower = a.runs.front().at.y > b.runs.front().at.y ? a : b;
        report_.add(remark_on(scene_, Code::lines_touch, lower, {tenths(lower.size().points())}),
                    lower.size() / distance_of(a, b));
    }

    static Meeting meeting_of(const Line& a, const Line& b, double graze) {
        Meeting out;
        for (const Run& one : a.runs)
            for (const Run& other : b.runs) {
                if (is_empty(common(one.ink, other.ink))) continue;
                const std::vector<Rect> inks = glyph_inks(one), others = glyph_inks(other);
                for (const Rect& ink : inks)
                    for (const Rect& beside : others) meet(ink, beside, graze, out);
            }
        return out;
    }

    static void meet(const Rect& a, const Rect& b, double graze, Meeting& out) {
        const Rect both = common(a, b);
        if (is_empty(both)) return;
        const double across = share_of(both.size.width, a.size.width, b.size.width);
        const double down = share_of(both.size.height, a.size.height, b.size.height);
        if (std::min(across, down) < graze) return;
        out.area = out.letters++ == 0 ? both : united(out.area, both);
        out.deep_ones += std::min(across, down) >= deep;
    }

    // Through the letters' middle; what lies at their foot or head underlines, or parts from
    // others.
    void struck(const Line& line, const Rule& rule) {
        if (rule.anchor == line.anchor) return;
        const Rect& ink = line.ink;
        const Length margin = ink.size.height * 0.2;
        const Rect middle = ink.inset_by({margin, {}, margin, {}});
        const Rect both = common(middle, rule.bounds);
        if (is_empty(both)) return;
        const bool lies = rule.bounds.size.width >= rule.bounds.size.height;
        if (lies && both.size.width < std::min(ink.size.height, ink.size.width)) return;
        if (std::ranges::none_of(line.runs, [&](const Run& run) {
                const auto inks = glyph_inks(run);
                return std::ranges::any_of(
                    inks, [&](const Rect& glyph) { return !is_empty(common(glyph, rule.bounds)); });
            }))
            return;
        report_.add(remark_on(scene_, Code::line_through_text, line, {line.excerpt()}));
    }

    void covered(const Line& line) {
        std::size_t hidden = 0, all = 0;
        for (const Run& run : line.runs) {
            const bool any = std::ranges::any_of(scene_.areas, [&](const Area& area) {
                return area.order > run.order && !is_empty(common(area.bounds, run.ink));
            });
            all += run.glyphs->glyphs.size();
            if (any) hidden += covered_letters(run);
        }
        if (double(hidden) < covered_share * double(all) || hidden == 0) return;
        report_.add(remark_on(scene_, Code::text_covered, line, {line.excerpt()}), double(hidden));
    }

    [[nodiscard]] std::size_t covered_letters(const Run& run) const {
        const auto inks = glyph_inks(run);
        return std::size_t(std::ranges::count_if(inks, [&](const Rect& ink) {
            const Point middle = ink.origin + Point{ink.size.width / 2, ink.size.height / 2};
            return std::ranges::any_of(scene_.areas, [&](const Area& area) {
                return area.order > run.order && area.covers(middle);
            });
        }));
    }

    const Scene& scene_;
    Report& report_;
    struct Near {
        const document::Frame *a, *b;
        diagnostic::Diagnostic remark;
        double badness;
    };
    std::vector<Near> near_;
    std::vector<std::pair<const document::Frame*, const document::Frame*>> told_;
    std::size_t pairs_ = 0;  ///< of lines that meet
    bool any_told_ = false;  ///< of them
};

}  // namespace

void check_overlaps(const Scene& scene, Report& report) { OverlapCheck(scene, report).run(); }

}  // namespace cicero::proof
