#include "paragraph/measure.hpp"

#include <algorithm>

#include "paragraph/badness.hpp"

namespace cicero::paragraph {

namespace {

Capacity minus(const Capacity& a, const Capacity& b) {
    return {a.space - b.space, a.tracking - b.tracking, a.expansion - b.expansion};
}

std::int64_t priced(Width missing, const Capacity& capacity, const Parameters& p) {
    return p.as_tex ? tex_badness(missing, capacity.space) : line_badness(missing, capacity);
}

void shrink(Measured& line, const Parameters& p) {
    line.overfull = -line.missing > line.capacity.total();
    line.badness = line.overfull ? worst_badness : priced(-line.missing, line.capacity, p);
}

void stretch(Measured& line, Width emergency, const Parameters& p) {
    Capacity capacity = line.capacity;
    if (p.is_ragged()) {
        const Width blank = std::max<Width>(0, line.missing - p.ragged_zone);
        line.capacity = {};
        line.badness = line_badness(blank, {p.line_end_stretch + emergency, 0, 0});
        return;
    }
    line.beyond_limits = line.missing > capacity.total();
    capacity.space += emergency;
    line.badness = priced(line.missing, capacity, p);
}

}  // namespace

Measured measure(const Breakpoint& begin, const Breakpoint& end, Width width, Width emergency,
                 const Parameters& parameters) {
    Measured line;
    line.natural = end.before_end.width - begin.before_start.width + end.edge;
    line.missing = width - line.natural;
    if (end.item == begin.start) line.filled = true;
    if (line.missing == 0 || line.filled) return line;
    if (line.missing < 0) {
        line.capacity = minus(end.before_end.shrink, begin.before_start.shrink);
        shrink(line, parameters);
    } else if (end.before_end.fill > begin.before_start.fill) {
        line.filled = true;
    } else {
        line.capacity = minus(end.before_end.stretch, begin.before_start.stretch);
        stretch(line, emergency, parameters);
    }
    return line;
}

}  // namespace cicero::paragraph
