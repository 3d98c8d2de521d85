#include "layout/thread_fit.hpp"

#include <algorithm>

#include "layout/prices.hpp"

namespace cicero::layout {

namespace {

/// Of a frame that stays blank; of one that is half full an eighth of it: a third is no loss.
constexpr double blank_demerits = 200000;

/// Where columns end costs in units of its own (`prices`): a widow as much as a fifth of the size.
constexpr double ends_weight = 10;

/// The mean line's demerits: a loose line among fifty is seen as much as a size smaller by a tenth.
constexpr double lines_weight = 4;

Setting setting_in(const ThreadFrame& first, Setting out = {}) {
    const Column column = columns_in(first).front();
    const ColumnForm form = column.form();
    out.measure = form.measure;
    out.shape = form.shape;
    out.note_measure = form.note_measure;
    out.wide = first.frame->inside.size.width;
    return out;
}

class ThreadFit {
public:
    ThreadFit(const story::Story& story, const style::Fit& fit, const ThreadFrames& frames,
              inlines::Composer& composer)
        : story_(story),
          frames_(frames),
          composer_(composer),
          is_fitted_(fit.active),
          levers_(fit, story, plain_setting(), TextLevers::Look::Weighed) {}

    FittedWay run() {
        const Answer answer =
            find_fit(levers_.all(), [&](const Steps& steps) { return outcome(steps); });
        Setting setting =
            levers_.setting(answer.found ? answer.steps : levers_.in_vain(answer.steps));
        setting.divides = !is_fitted_ || !answer.found;
        FittedWay out{way_at(setting), how(setting), levers_.report(answer), 0, {}};
        if (!out.way.is_whole)
            out.enough = levers_.enough([&](const Setting& other) { return fits(other); });
        out.report->of = FitReport::Of::Flow;
        out.left_out = setting.left_out.optional;
        return out;
    }

private:
    [[nodiscard]] Setting plain_setting() const {
        Setting out = setting_in(*frames_(0));
        out.divides = !is_fitted_;
        return out;
    }

    static ColumnsAsSet how(const Setting& setting) {
        return {setting.scale * setting.closeness.leading, setting.columns, setting.width};
    }

    [[nodiscard]] ThreadWay way_at(const Setting& setting) const {
        const ThreadFrames places = with_columns(frames_, how(setting));
        return cheapest_way(std::make_shared<Galley>(story_, as_placed(setting), composer_), places,
                            {});
    }

    // In the first frame.
    [[nodiscard]] Setting as_placed(const Setting& setting) const {
        return setting_in(*with_columns(frames_, how(setting))(0), setting);
    }

    Outcome outcome(const Steps& steps) {
        const Setting setting = levers_.setting(steps);
        const ThreadWay way = way_at(setting);
        if (!fits(way)) return {false, 0, way.is_whole ? 0 : way.galley->count() - way.end.next};
        if (way.stops.empty()) return {true, 0};
        return {true, ends_of(way) + blank(way, how(setting)) + lines_weight * line_of(way) +
                          levers_.price_of_measure(as_placed(setting))};
    }

    // Demerits of the mean line. Galleys follow one another where the measure changes.
    static double line_of(const ThreadWay& way) {
        double demerits = 0;
        std::size_t lines = 0;
        const Galley* last = nullptr;
        for (const ThreadWay::Stop& stop : way.stops) {
            if (stop.galley.get() == last) continue;
            last = stop.galley.get();
            demerits += stop.galley->demerits();
            lines += stop.galley->count();
        }
        return lines == 0 ? 0 : demerits / double(lines);
    }

    [[nodiscard]] bool fits(const Setting& setting) const { return fits(way_at(setting)); }

    static bool fits(const ThreadWay& way) {
        return way.is_whole && std::ranges::none_of(way.stops, [](const ThreadWay::Stop& stop) {
                   return stop.galley->overfull();
               });
    }

    // How its columns end. How many frames it takes is told by what is blank.
    static double ends_of(const ThreadWay& way) {
        return ends_weight * (way.cost - prices::frame * double(way.stops.back().frame));
    }

    [[nodiscard]] double blank(const ThreadWay& way, const ColumnsAsSet& how) const {
        const ThreadWay::Stop& last = way.stops.back();
        const ThreadFrame place = *with_columns(frames_, how)(last.frame);
        const FrameFill fill =
            fill_by(*last.galley, last.from, last.way, ThreadWay::columns_of(last, place));
        const double share = std::max(0.0, 1 - fill.used() / place.frame->inside.size.height);
        double out = blank_demerits * share * share * share;
        for (std::size_t i = last.frame + 1; const auto next = frames_(i); ++i)
            if (!next->stood_in_for) out += blank_demerits;
        return out;
    }

    const story::Story& story_;
    const ThreadFrames& frames_;
    inlines::Composer& composer_;
    bool is_fitted_;  ///< by its look: its words may give where it is not
    TextLevers levers_;
};

}  // namespace

ThreadFrames with_columns(const ThreadFrames& frames, const ColumnsAsSet& as_set) {
    return [&frames, as_set](std::size_t i) {
        auto out = frames(i);
        if (out) out->grid = as_set.grid, out->columns = as_set.count, out->width = as_set.width;
        return out;
    };
}

FittedWay fitted_way(const story::Story& story, const style::Fit& fit, const ThreadFrames& frames,
                     inlines::Composer& composer) {
    if (fit.active || !ranks_in(story).empty())
        return ThreadFit(story, fit, frames, composer).run();
    Setting setting = setting_in(*frames(0));
    setting.divides = true;
    return {cheapest_way(std::make_shared<Galley>(story, setting, composer), frames, {}),
            {},
            {},
            0,
            {}};
}

}  // namespace cicero::layout
