#include "layout/frame_ways.hpp"

#include <algorithm>
#include <optional>

#include "layout/prices.hpp"

namespace cicero::layout {

namespace {

/// Of what is no line, when lines are counted.
constexpr Length usual_line = Length::from_units(12 * Length::units_per_point);
/// Heights of balanced columns that are weighed: this many half lines from the least on.
constexpr int most_half_lines = 8;

double squared(double x) { return x * x; }

double lines_in(Length height, const Piece& piece) {
    return height / (piece.is_text && piece.height > Length{} ? piece.height : usual_line);
}

double price_between(const Piece& piece, const Piece& next, bool ends_frame) {
    double out = 0;
    if (piece.in_table && next.in_table && piece.leaf == next.leaf) out += prices::parted_table;
    if (piece.keep_with_next) out += prices::parted;
    if (piece.strands) out += prices::stranded;
    if (piece.leads_in) out += prices::led_in;
    if (piece.hyphenated) out += prices::hyphen * (ends_frame ? 2 : 1);
    return out;
}

/// Where one column may end.
struct End {
    ColumnEnd end;
    double cost = 0;
    bool closes = false;
};

class ColumnEnds {
public:
    ColumnEnds(Galley& galley, const ColumnEnd& from, const Column& column, bool ends_frame,
               const WayLimits& limits)
        : galley_(galley),
          first_(from.next),
          column_(column),
          ends_frame_(ends_frame),
          limits_(limits),
          from_(from),
          run_(galley, from, column) {}

    std::vector<End> find() {
        while (!run_.is_ended() && run_.add()) {
        }
        const bool is_all = !galley_.has(run_.next());
        if (run_.count() == 0 && (run_.has_insertions() || is_all)) return {behind(0, 0, is_all)};
        if (run_.count() == 0) return of_one_too_tall();
        if (run_.is_ended()) return {behind(run_.count(), 0, galley_[run_.next() - 1].break_frame)};
        if (is_all) return {behind(run_.count(), short_of_last(), true)};
        return of_full();
    }

private:
    // The first `count` pieces; what ends the story does not while its notes go on, or floats wait.
    [[nodiscard]] End behind(std::size_t count, double cost, bool closes) const {
        ColumnEnd end = run_.end(count);
        if (end.rest.is_some()) cost += prices::parted_note;
        cost += prices::waiting * double(end.floats.size());
        const bool is_story = !galley_.has(end.next);
        closes = closes && !(is_story && !is_all(galley_, end));
        return {std::move(end), cost, closes};
    }

    std::vector<End> of_one_too_tall() const {
        const Piece& piece = galley_[first_];
        const double blank = lines_in(column_.area.size.height, piece);
        if (limits_.tallest_to_come == Length{}) return {{from_, prices::beyond}};
        if (piece.cap + piece.descent <= limits_.tallest_to_come)
            return {{from_, prices::short_line * squared(blank)}};
        ColumnEnd behind_it = from_;
        ++behind_it.next;
        const Floats& floats = galley_[first_].floats;
        behind_it.floats.insert(behind_it.floats.end(), floats.begin(), floats.end());
        return {{behind_it, prices::beyond, is_all(galley_, behind_it)}};
    }

    [[nodiscard]] double short_lines(std::size_t count) const {
        const Length blank = column_.area.size.height - run_.used(count);
        return lines_in(blank, galley_[first_ + count - 1]);
    }

    // Where it is stretched to its foot that is nearly nothing.
    [[nodiscard]] double price_of_blank(std::size_t count, double lines) const {
        const Length blank = column_.area.size.height - run_.used(count);
        const Length most = run_.stretchable(count);
        if (most > Length{} && blank <= most) return prices::stretched * squared(blank / most);
        return prices::short_line * squared(std::max(0.0, lines - limits_.free_short_lines));
    }

    [[nodiscard]] double short_of_last() const {
        return prices::short_last_line * squared(short_lines(run_.count()));
    }

    std::vector<End> of_full() const {
        std::vector<End> out;
        bool has_good = false;
        for (std::size_t count = run_.count(); count > 0; --count) {
            const double lines = short_lines(count);
            if (has_good && lines > limits_.most_short_lines) break;
            const double price =
                price_between(galley_[first_ + count - 1], galley_[first_ + count], ends_frame_);
            has_good |= price < prices::stranded;
            // Of two ends in one line's height the lower one.
            constexpr double lower = 0.01;
            const double blank = price_of_blank(count, lines);
            out.push_back(behind(count, price + lower * lines + blank, false));
        }
        return out;
    }

    Galley& galley_;
    std::size_t first_;
    const Column& column_;
    bool ends_frame_;
    const WayLimits& limits_;
    const ColumnEnd& from_;
    ColumnRun run_;
};

std::vector<Column> shortened(std::vector<Column> columns, Length height) {
    for (Column& column : columns) {
        column.below += column.area.size.height - height;
        column.area.size.height = height;
    }
    return columns;
}

class FrameWays {
public:
    FrameWays(Galley& galley, const ColumnEnd& from, const WayLimits& limits)
        : galley_(galley), from_(from), limits_(limits) {}

    std::vector<Way> find(const std::vector<Column>& columns) const {
        std::vector<Way> out = over(columns, limits_);
        const auto closes = std::ranges::find_if(out, &Way::closes);
        if (closes == out.end()) return out;
        Way best = *closes;
        if (columns.size() == 1) best.cost = 0;
        else if (auto balanced = this->balanced(columns)) best = *std::move(balanced);
        return {std::move(best)};
    }

private:
    // The cheapest to each piece; what closes is not gone on with.
    std::vector<Way> over(const std::vector<Column>& columns, const WayLimits& limits) const {
        std::vector<Way> now{Way{}};
        for (std::size_t i = 0; i < columns.size(); ++i) {
            std::vector<Way> next;
            for (const Way& way : now) {
                if (way.closes) {
                    add(next, way);
                    continue;
                }
                const ColumnEnd& from = way.ends.empty() ? from_ : way.end();
                const bool is_last = i + 1 == columns.size();
                for (const End& end : ColumnEnds(galley_, from, columns[i], is_last, limits).find())
                    add(next, extended(way, end));
            }
            now = cheapest(std::move(next));
        }
        return now;
    }

    static Way extended(const Way& way, const End& end) {
        Way out = way;
        out.ends.push_back(end.end);
        out.cost += end.cost;
        out.closes = end.closes;
        return out;
    }

    static void add(std::vector<Way>& ways, Way way) {
        const auto known = std::ranges::find_if(ways, [&](const Way& other) {
            return other.end() == way.end() && other.closes == way.closes;
        });
        if (known == ways.end()) ways.push_back(std::move(way));
        else if (way.cost < known->cost) *known = std::move(way);
    }

    std::vector<Way> cheapest(std::vector<Way> ways) const {
        std::ranges::stable_sort(ways, {}, &Way::cost);
        if (ways.size() > limits_.most_ways) ways.resize(limits_.most_ways);
        return ways;
    }

    std::optional<Way> closing(const std::vector<Column>& columns, Length height) const {
        WayLimits limits = limits_;
        limits.free_short_lines = 0;
        for (Way& way : over(shortened(columns, height), limits)) {
            if (!way.closes) continue;
            way.height = height;
            return std::move(way);
        }
        return std::nullopt;
    }

    // Of all heights from the least one on that takes all.
    [[nodiscard]] std::optional<Way> balanced(const std::vector<Column>& columns) const {
        const Length full = columns.front().area.size.height, least = least_height(columns);
        const bool is_text = galley_.has(from_.next) && galley_[from_.next].is_text;
        const Length half = (is_text ? galley_[from_.next].height : usual_line) / 2;
        std::optional<Way> best;
        for (int i = 0; i <= most_half_lines; ++i) {
            const Length height = least + half * i;
            if (height > full) break;
            auto way = closing(columns, height);
            if (!way) continue;
            way->cost += prices::higher * squared(double(i) / 2);
            if (!best || way->cost < best->cost) best = std::move(way);
        }
        return best ? best : closing(columns, full);
    }

    [[nodiscard]] Length least_height(const std::vector<Column>& columns) const {
        const Length step = Length::points(1);
        std::int64_t low = 0, high = columns.front().area.size.height.units() / step.units() + 1;
        while (low + 1 < high) {
            const std::int64_t middle = (low + high) / 2;
            (closing(columns, step * middle) ? high : low) = middle;
        }
        return step * high;
    }

    Galley& galley_;
    const ColumnEnd& from_;
    const WayLimits& limits_;
};

FloatPlaces places_in(Galley& galley, const ColumnEnd& from, const std::vector<Column>& columns) {
    return {columns.front().grid_step, opens_text(galley, from.next)};
}

/// Of the wide floats that a frame's text speaks of so many, at most, are tried in that frame.
constexpr std::size_t most_tried = 2;

// Those of the frame before that have found a place in this one: as many as leave it some text; one
// at least.
Floats taken_wide(ColumnEnd& from, const std::vector<Column>& columns, const FloatPlaces& places) {
    Floats out;
    if (columns.size() == 1) return out;
    const Column& column = columns.front();
    const Length most = column.area.size.height / 2;
    const auto goes = [&](const FloatPtr& what) {
        if (!what->wide) return false;
        const Length before = rooms_of(out, places).both();
        return out.empty() || before + room_of(*what, column.grid_step) <= most;
    };
    auto at = from.floats.begin();
    while (at != from.floats.end() && (!(*at)->wide || goes(*at))) {
        if ((*at)->wide) out.push_back(*at), at = from.floats.erase(at);
        else ++at;
    }
    return out;
}

// The piece behind that which speaks of a wide float, and the float.
using Spoken = std::pair<std::size_t, FloatPtr>;

std::vector<Spoken> wide_spoken_of(Galley& galley, std::size_t from, std::size_t end) {
    std::vector<Spoken> out;
    for (std::size_t i = from; i < end && galley.has(i); ++i)
        for (const FloatPtr& what : galley[i].floats)
            if (what->wide) out.emplace_back(i + 1, what);
    return out;
}

}  // namespace

// With what waited for the frame at its head or foot; and, if nothing wide waits any more, with
// what its own text speaks of, if it then still does.
std::vector<Way> ways_through(Galley& galley, const ColumnEnd& start,
                              const std::vector<Column>& columns, const WayLimits& limits) {
    ColumnEnd from = start;
    const FloatPlaces places = places_in(galley, from, columns);
    Floats wide = taken_wide(from, columns, places);
    std::vector<Way> out;
    const auto add_ways = [&](std::size_t least_next) {
        for (Way& way : FrameWays(galley, from, limits).find(between(wide, places, columns))) {
            if (way.end().next < least_next) continue;
            way.wide = wide;
            out.push_back(std::move(way));
        }
    };
    add_ways(0);
    if (columns.size() == 1 || out.empty()) return out;
    const std::size_t end =
        std::ranges::max(out, {}, [](const Way& w) { return w.end().next; }).end().next;
    if (std::ranges::any_of(from.floats, [](const FloatPtr& what) { return what->wide; }))
        return out;
    std::size_t tried = 0;
    for (const auto& [next, what] : wide_spoken_of(galley, from.next, end)) {
        if (tried++ == most_tried) break;
        wide.push_back(what);
        const FloatRooms rooms = rooms_of(wide, places);
        if (rooms.both() > columns.front().area.size.height * 3 / 4) break;
        add_ways(next);
    }
    return out;
}

namespace {

// Down to the foot; where the text ends here, all as far as the lowest of its columns.
void stretch(const Galley& galley, const Way& way, const std::vector<Column>& columns,
             FrameFill& fill) {
    Length lowest;
    for (const ColumnFill& column : fill.columns) lowest = std::max(lowest, column.used);
    for (std::size_t i = 0; i < fill.columns.size(); ++i) {
        const Length height = way.closes ? lowest : columns[i].area.size.height;
        stretch_to(galley, columns[i], height, fill.columns[i]);
    }
}

}  // namespace

FrameFill fill_by(Galley& galley, const ColumnEnd& start, const Way& way,
                  const std::vector<Column>& all) {
    const FloatPlaces places = places_in(galley, start, all);
    ColumnEnd from = start;
    std::erase_if(from.floats, [&](const FloatPtr& what) {
        return std::ranges::find(way.wide, what) != way.wide.end();
    });
    std::vector<Column> columns = between(way.wide, places, all);
    if (way.height > Length{}) columns = shortened(std::move(columns), way.height);
    FrameFill fill = fill_to(galley, from, way.ends, columns);
    stretch(galley, way, columns, fill);
    const Column &first = all.front(), &last = all.back();
    const Size size{last.area.right() - first.area.left(), first.area.size.height};
    fill.wide = placed(way.wide, {first.area.origin, size}, places, {});
    fill.wide_room = rooms_of(way.wide, places).both();
    return fill;
}

}  // namespace cicero::layout
