#include <algorithm>
#include <ranges>

#include "proof/checks.hpp"
#include "proof/ground.hpp"
#include "proof/remark.hpp"

namespace cicero::proof {

namespace {

using diagnostic::Code;

/// Letters of a run that are looked at; more in between stand on the same ground or one between.
constexpr std::size_t most_samples = 24;
/// Of the samples: less of a text may stand on a bad ground, as at the edge of a picture.
constexpr double tolerated = 0.1;

/// How a text stands out from what lies under its letters.
struct Contrast {
    double ratio = 21;        ///< that all but a tenth of its letters have
    double difference = 100;  ///< there
};

bool is_large(const document::GlyphRun& run) {
    const Conditions conditions;
    return run.size >= conditions.large_text ||
           (run.size >= conditions.large_bold_text && run.font->weight >= int(conditions.bold));
}

class ContrastCheck {
public:
    ContrastCheck(const Scene& scene, Report& report) : scene_(scene), report_(report) {}

    void run() {
        for (const Line& line : scene_.lines)
            if (!line.is_ornament())
                for (const Run& run : line.runs) check(line, run);
    }

private:
    void check(const Line& line, const Run& run) {
        const Contrast own = contrast_of(run);
        const Conditions conditions;
        const double needed =
            is_large(*run.glyphs) ? conditions.large_text_contrast : conditions.text_contrast;
        if (own.ratio < conditions.visible_contrast &&
            own.difference < conditions.visible_difference)
            report_.add(remark_on(scene_, Code::text_invisible, line, {line.excerpt()}));
        else if (own.ratio < needed)
            report_.add(remark_on(scene_, Code::contrast_too_low, line,
                                  {line.excerpt(), tenths(own.ratio), tenths(needed)}),
                        needed / own.ratio);
    }

    [[nodiscard]] Contrast contrast_of(const Run& run) const {
        const Seen letter = seen(std::get<Color>(run.glyphs->paint));
        std::vector<Contrast> found;
        for (const Point at : places(run)) {
            const Seen ground = ground_look(scene_, at, run.order);
            const Seen shown = mixed(letter, ground, run.opacity);
            found.push_back({contrast(shown, ground), difference(shown, ground)});
        }
        if (found.empty()) return {};
        const auto worst = found.begin() + std::ptrdiff_t(double(found.size()) * tolerated);
        std::ranges::nth_element(found, worst, {}, &Contrast::ratio);
        return *worst;
    }

    // Where all of a run stands on one ground, one place tells.
    [[nodiscard]] std::vector<Point> places(const Run& run) const {
        const auto middle = [](const Rect& r) {
            return r.origin + Point{r.size.width / 2, r.size.height / 2};
        };
        if (on_one_ground(run)) return {middle(run.ink)};
        const std::vector<Rect> inks = glyph_inks(run);
        const std::size_t step = inks.size() / most_samples + 1;
        std::vector<Point> out;
        for (std::size_t i = 0; i < inks.size(); i += step) {
            out.push_back(middle(inks[i]));
            if (inks.size() > most_samples / 4) continue;
            // Few letters, large maybe: their parts too.
            const Rect quarter =
                inks[i].inset_by({inks[i].size.height / 4, inks[i].size.width / 4,
                                  inks[i].size.height / 4, inks[i].size.width / 4});
            out.insert(out.end(), {quarter.origin,
                                   {quarter.right(), quarter.top()},
                                   {quarter.left(), quarter.bottom()},
                                   {quarter.right(), quarter.bottom()}});
        }
        return out;
    }

    // The topmost that it meets is a colour, and holds it whole; or there is none.
    [[nodiscard]] bool on_one_ground(const Run& run) const {
        for (const Area& area : std::views::reverse(scene_.areas)) {
            if (area.order > run.order || is_empty(common(area.bounds, run.ink))) continue;
            return area.fill && !area.gradient && area.opacity >= 1 && area.clips.empty() &&
                   area.outline.contains(run.ink);
        }
        return true;
    }

    const Scene& scene_;
    Report& report_;
};

}  // namespace

void check_contrast(const Scene& scene, Report& report) { ContrastCheck(scene, report).run(); }

}  // namespace cicero::proof
