#include "inline/enlarge.hpp"

namespace cicero::inlines {

namespace {

class Enlarger {
public:
    Enlarger(double factor, Length x) : factor_(factor), x_(x) {}

    [[nodiscard]] Length across(Length x) const { return x_ + (x - x_) * factor_; }
    [[nodiscard]] Point point(Point p) const { return {across(p.x), p.y * factor_}; }

    document::PathStep operator()(document::MoveTo s) const {
        return document::MoveTo{point(s.to)};
    }
    document::PathStep operator()(document::LineTo s) const {
        return document::LineTo{point(s.to)};
    }
    document::PathStep operator()(document::CurveTo s) const {
        return document::CurveTo{point(s.c1), point(s.c2), point(s.to)};
    }
    document::PathStep operator()(document::ClosePath s) const { return s; }

    void operator()(document::GlyphRun& run) const {
        run.size = run.size * factor_;
        run.origin = point(run.origin);
        for (document::PlacedGlyph& glyph : run.glyphs) glyph.adjust = glyph.adjust * factor_;
    }
    void operator()(document::Path& path) const {
        for (document::PathStep& step : path.steps) step = std::visit(*this, step);
        for (document::Stroke& stroke : path.stroke) stroke.width = stroke.width * factor_;
    }
    void operator()(LinkArea& link) const {
        link.area = {point(link.area.origin), link.area.size * factor_};
    }
    void operator()(Gap& gap) const { gap = {across(gap.begin), across(gap.end)}; }

private:
    double factor_;
    Length x_;
};

}  // namespace

Line enlarged(Line line, double factor, Length x) {
    const Enlarger enlarger(factor, x);
    for (auto& run : line.runs) enlarger(run);
    for (auto& path : line.decorations) enlarger(path);
    for (auto& link : line.links) enlarger(link);
    for (auto& gap : line.gaps) enlarger(gap);
    line.x = enlarger.across(line.x);
    line.width = line.width * factor;
    line.ascent = line.ascent * factor;
    line.descent = line.descent * factor;
    line.scale *= factor;
    return line;
}

}  // namespace cicero::inlines
