#include "inline/enlarge.hpp"

namespace cicero::inlines {

namespace {

/// `factor` times as far from the point `x` of the baseline.
struct Enlargement {
    double factor;
    Length x;

    [[nodiscard]] Length along(Length at) const { return at * factor + (x - x * factor); }
    [[nodiscard]] Point operator()(Point p) const { return {along(p.x), p.y * factor}; }

    void apply(document::MoveTo& s) const { s.to = (*this)(s.to); }
    void apply(document::LineTo& s) const { s.to = (*this)(s.to); }
    void apply(document::CurveTo& s) const {
        for (Point* p : {&s.c1, &s.c2, &s.to}) *p = (*this)(*p);
    }
    void apply(document::ClosePath&) const {}

    void apply(SetRun& set) const {
        set.origin = (*this)(set.origin);
        set.run.size = set.run.size * factor;
        for (document::PlacedGlyph& glyph : set.run.glyphs) glyph.adjust = glyph.adjust * factor;
    }
    void apply(document::Path& rule) const {
        for (document::PathStep& step : rule.steps)
            std::visit([&](auto& known) { apply(known); }, step);
        if (rule.stroke) rule.stroke->width = rule.stroke->width * factor;
    }
    void apply(SetLink& set) const {
        set.at = (*this)(set.at);
        set.link.area = set.link.area * factor;
    }
    void apply(Line& line) const {
        for (Gap& gap : line.gaps) gap = {along(gap.begin), along(gap.end)};
        line.x = along(line.x);
        for (Length* length : {&line.width, &line.ascent, &line.descent})
            *length = *length * factor;
        line.scale *= factor;
    }
};

}  // namespace

SetLine enlarged(SetLine set, double factor, Length x) {
    const Enlargement to{factor, x};
    to.apply(set.line);
    for (SetRun& run : set.ink.runs) to.apply(run);
    for (document::Path& rule : set.ink.rules) to.apply(rule);
    for (SetLink& link : set.ink.links) to.apply(link);
    return set;
}

}  // namespace cicero::inlines
