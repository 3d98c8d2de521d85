#include "document/transform.hpp"

namespace cicero::document {

namespace {

struct StepTransform {
    const Similarity& to;

    PathStep operator()(MoveTo s) const { return MoveTo{to.apply(s.to)}; }
    PathStep operator()(LineTo s) const { return LineTo{to.apply(s.to)}; }
    PathStep operator()(CurveTo s) const {
        return CurveTo{to.apply(s.c1), to.apply(s.c2), to.apply(s.to)};
    }
    PathStep operator()(ClosePath s) const { return s; }
};

void transform(std::vector<PathStep>& steps, const Similarity& to) {
    for (PathStep& step : steps) step = std::visit(StepTransform{to}, step);
}

void transform(GlyphRun& run, const Similarity& to) {
    run.size = run.size * to.scale;
    run.origin = to.apply(run.origin);
    if (to.scale == 1) return;
    for (PlacedGlyph& glyph : run.glyphs) glyph.adjust = glyph.adjust * to.scale;
}

void transform(Path& path, const Similarity& to) {
    transform(path.steps, to);
    for (Rect& clip : path.clip) clip = to.apply(clip);
    for (Stroke& stroke : path.stroke) {
        stroke.width = stroke.width * to.scale;
        for (Length& length : stroke.dash) length = length * to.scale;
    }
}

void transform(ImagePlacement& image, const Similarity& to) {
    image.box = to.apply(image.box);
    transform(image.clip, to);
}

void transform(Link& link, const Similarity& to) { link.area = to.apply(link.area); }

}  // namespace

GlyphRun transformed(GlyphRun run, const Similarity& to) {
    transform(run, to);
    return run;
}

Path transformed(Path path, const Similarity& to) {
    transform(path, to);
    return path;
}

Item transformed(Item item, const Similarity& to) {
    std::visit([&](auto& what) { transform(what, to); }, item);
    return item;
}

}  // namespace cicero::document
