#include "layout/floats.hpp"

namespace cicero::layout {

Length room_of(const Float& what, Length grid_step) {
    const Length room = what.stack.height + what.gap;
    if (grid_step == Length{}) return room;
    return grid_step * int((room.units() + grid_step.units() - 1) / grid_step.units());
}

namespace {

bool is_at_foot(const Float& what, const FloatPlaces& places) {
    return what.at_foot || places.only_foot;
}

}  // namespace

FloatRooms rooms_of(const Floats& floats, const FloatPlaces& places) {
    FloatRooms out;
    for (const FloatPtr& what : floats)
        (is_at_foot(*what, places) ? out.foot : out.head) += room_of(*what, places.grid_step);
    return out;
}

std::vector<PlacedFloat> placed(const Floats& floats, const Rect& area, const FloatPlaces& places,
                                Length above_foot) {
    std::vector<PlacedFloat> out;
    Length head = area.top();
    Length foot = area.bottom() - above_foot - rooms_of(floats, places).foot;
    for (const FloatPtr& what : floats) {
        const Length room = room_of(*what, places.grid_step);
        const bool at_foot = is_at_foot(*what, places);
        if (at_foot) foot += room;
        const Length top = at_foot ? foot - what->stack.height : head;
        if (!at_foot) head += room;
        out.push_back({what, {area.left(), top}, at_foot});
    }
    return out;
}

}  // namespace cicero::layout
