#include "inline/enlarge.hpp"

#include "document/transform.hpp"

namespace cicero::inlines {

Line enlarged(Line line, double factor, Length x) {
    const document::Similarity to{factor, {x - x * factor, {}}};
    for (document::GlyphRun& run : line.runs) run = document::transformed(std::move(run), to);
    for (document::Path& path : line.decorations) path = document::transformed(std::move(path), to);
    for (LinkArea& link : line.links) link.area = to.apply(link.area);
    for (Gap& gap : line.gaps)
        gap = {to.apply(Point{gap.begin, {}}).x, to.apply(Point{gap.end, {}}).x};
    line.x = to.apply(Point{line.x, {}}).x;
    line.width = line.width * factor;
    line.ascent = line.ascent * factor;
    line.descent = line.descent * factor;
    line.scale *= factor;
    return line;
}

}  // namespace cicero::inlines
