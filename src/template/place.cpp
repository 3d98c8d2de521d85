#include "template/spec.hpp"

namespace cicero::templates {

namespace {

Length along(const Distance& d, Length whole) { return d.length + whole * d.share; }

Extent cells_of(std::array<int, 2> cells, Extent area, int count, Length gutter) {
    const std::vector<Extent> parts = parts_of(area.size, count, gutter);
    const Extent first = parts[std::size_t(cells[0]) - 1], last = parts[std::size_t(cells[1]) - 1];
    return {area.start + first.start, last.start + last.size - first.start};
}

Extent resolve_axis(const Span1D& axis, Extent area, int count, Length gutter) {
    const bool by_cells = axis.cells.has_value();
    const Extent base = by_cells ? cells_of(*axis.cells, area, count, gutter) : area;
    Length start = base.start, end = base.start + base.size;
    if (axis.start) start += along(*axis.start, base.size);
    if (axis.end) end -= along(*axis.end, base.size);
    if (axis.extent) {
        const Length extent = along(*axis.extent, base.size);
        if (axis.end && !axis.start) start = end - extent;
        else end = start + extent;
    }
    return {start, end - start};
}

Rect area_of(Area area, const PageGeometry& page) {
    const Rect trim{{}, page.trim};
    switch (area) {
        case Area::Margins: return trim.inset_by(page.margins);
        case Area::Bleed:
            return trim.inset_by({-page.bleed, -page.bleed, -page.bleed, -page.bleed});
        case Area::Page: break;
    }
    return trim;
}

Rect resolve_in(const Place& place, const Rect& area, const Grid& grid) {
    const Extent x =
        resolve_axis(place.x, {area.left(), area.size.width}, grid.columns, grid.column_gutter);
    const Extent y =
        resolve_axis(place.y, {area.top(), area.size.height}, grid.rows, grid.row_gutter);
    return {{x.start, y.start}, {x.size, y.size}};
}

}  // namespace

Rect resolve(const Place& place, const PageGeometry& page) {
    return resolve_in(place, area_of(place.area, page), page.grid);
}

Rect resolve(const Place& place, const Rect& cell, const Grid& grid) {
    return resolve_in(place, cell, grid);
}

}  // namespace cicero::templates
