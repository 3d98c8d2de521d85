#include "layout/translate.hpp"

namespace cicero::layout {

namespace {

struct Translate {
    Point by;

    document::PathStep operator()(document::MoveTo s) const { return document::MoveTo{s.to + by}; }
    document::PathStep operator()(document::LineTo s) const { return document::LineTo{s.to + by}; }
    document::PathStep operator()(document::CurveTo s) const {
        return document::CurveTo{s.c1 + by, s.c2 + by, s.to + by};
    }
    document::PathStep operator()(document::ClosePath s) const { return s; }

    document::Item operator()(const document::Path& path) const {
        document::Path out = path;
        for (document::PathStep& step : out.steps) step = std::visit(*this, step);
        for (Rect& clip : out.clip) clip = clip.moved_by(by);
        return out;
    }
    document::Item operator()(const document::ImagePlacement& image) const {
        document::ImagePlacement out = image;
        out.box = out.box.moved_by(by);
        for (document::PathStep& step : out.clip) step = std::visit(*this, step);
        return out;
    }
    document::Item operator()(const document::GlyphRun& run) const {
        document::GlyphRun out = run;
        out.origin = out.origin + by;
        return out;
    }
    document::Item operator()(const document::Link& link) const {
        document::Link out = link;
        out.area = out.area.moved_by(by);
        return out;
    }
};

}  // namespace

document::Item translated(const document::Item& item, Point by) {
    return std::visit(Translate{by}, item);
}

}  // namespace cicero::layout
