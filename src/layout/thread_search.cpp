#include "layout/thread_search.hpp"

#include <algorithm>
#include <optional>

#include "layout/prices.hpp"
#include "layout/text_frame.hpp"

namespace cicero::layout {

std::vector<Column> columns_in(const ThreadFrame& place) {
    return columns_for(*place.frame, *place.page, {place.grid, place.columns, place.width});
}

std::vector<Column> ThreadWay::columns_of(const Stop& stop, const ThreadFrame& place) {
    std::vector<Column> all = columns_in(place);
    return stop.column ? std::vector<Column>{all[*stop.column]} : all;
}

namespace {

/// Of the ways to the end of a measure those that go on in the next one: each is composed anew.
constexpr std::size_t most_remeasured = 3;
/// Of those that end in a hyphen: each is composed anew too.
constexpr std::size_t most_undivided = 2;
/// Frames that are known to come, for the one that takes a tall piece.
constexpr std::size_t frames_ahead = 16;

/// Where the story may stand behind a frame.
struct Node {
    GalleyPtr galley;
    ColumnEnd end;  ///< what the following frame begins with
    double cost = 0;
    std::size_t from = 0;  ///< the node before it
    std::size_t frame = 0;
    std::optional<std::size_t> column;  ///< alone of its frame's
    Way way;
    // Behind a change of measure: what the node stood for, of which lines were set again.
    std::size_t parted_at = 0;
    std::vector<Piece> parted;
};

/// The search for the cheapest way through a thread's frames.
class Search {
public:
    Search(GalleyPtr galley, const ThreadFrames& frames, const WayLimits& limits)
        : frames_(frames), limits_(limits) {
        Node start;
        start.galley = std::move(galley);
        nodes_.push_back(std::move(start));
        front_ = {0};
    }

    ThreadWay run() {
        for (frame_ = 0; auto place = frames_(frame_); ++frame_) {
            step(*place);
            if (is_stuck_ || is_found()) break;
        }
        const std::size_t end = best_ ? *best_ : furthest();
        ThreadWay out;
        out.is_whole = best_.has_value();
        out.cost = nodes_[end].cost;
        out.galley = nodes_[end].galley;
        out.end = nodes_[end].end;
        for (std::size_t node = end; node != 0; node = nodes_[node].from) add_stop(node, out);
        std::ranges::reverse(out.stops);
        return out;
    }

private:
    // Back from the last; what was set again behind a frame is put into its lines.
    void add_stop(std::size_t number, ThreadWay& way) {
        Node& node = nodes_[number];
        Node& before = nodes_[node.from];
        before.galley->replace(node.parted_at, std::move(node.parted));
        if (!node.way.ends.empty())
            way.stops.push_back({node.frame, node.galley, before.end, node.way, node.column});
    }

    void step(const ThreadFrame& place) {
        const std::vector<Column> columns = columns_in(place);
        if (std::ranges::none_of(columns,
                                 [](const Column& column) { return column.shape != nullptr; }))
            return step_through(columns, std::nullopt);
        for (std::size_t i = 0; i < columns.size() && !(is_stuck_ || is_found()); ++i)
            step_through({columns[i]}, i);
    }

    // Columns together, or one by itself: each of those that are shaped has lines of its own.
    void step_through(const std::vector<Column>& columns, std::optional<std::size_t> alone) {
        WayLimits limits = limits_;
        limits.tallest_to_come = tallest_to_come();
        to_column(columns.front().form());
        std::vector<std::size_t> reached;
        for (const std::size_t from : front_) {
            const GalleyPtr galley = nodes_[from].galley;
            const ColumnEnd end = nodes_[from].end;
            if (is_all(*galley, end)) continue;
            for (Way& way : ways_through(*galley, end, columns, limits))
                reach(from, std::move(way), alone, reached);
        }
        keep_cheapest(reached, limits_.most_ways);
        is_stuck_ = reached.empty();
        if (!is_stuck_) front_ = std::move(reached);
    }

    void reach(std::size_t from, Way way, std::optional<std::size_t> alone,
               std::vector<std::size_t>& reached) {
        Node node;
        node.galley = nodes_[from].galley;
        node.end = way.end();
        node.from = from;
        node.frame = frame_;
        node.column = alone;
        const bool is_new_frame = frame_ > 0 && alone.value_or(0) == 0;
        node.cost = nodes_[from].cost + way.cost + (is_new_frame ? prices::frame : 0);
        const bool is_end = is_all(*node.galley, node.end);
        if (is_end) node.cost += price_of_last(nodes_[from], way);
        node.way = std::move(way);
        if (is_end) return add_end(std::move(node));
        add(std::move(node), reached);
    }

    // The cheapest only of those that go on alike.
    void add(Node node, std::vector<std::size_t>& reached) {
        const auto known = std::ranges::find_if(
            reached, [&](std::size_t other) { return go_on_alike(nodes_[other], node); });
        if (known != reached.end() && nodes_[*known].cost <= node.cost) return;
        if (known != reached.end()) reached.erase(known);
        reached.push_back(nodes_.size());
        nodes_.push_back(std::move(node));
    }

    static bool go_on_alike(const Node& a, const Node& b) {
        if (a.galley == b.galley) return a.end == b.end;
        Galley &one = *a.galley, &other = *b.galley;
        const std::size_t i = a.end.next, k = b.end.next;
        if (a.end.rest != b.end.rest || a.end.floats != b.end.floats || !one.has(i) ||
            !other.has(k))
            return false;
        if (one.measure() != other.measure() || one.shape() || other.shape() ||
            one[i].leaf != other[k].leaf)
            return false;
        if (one[i].continues_paragraph() && other[k].continues_paragraph())
            return one.before(i) == other.before(k);
        return one.begins_block(i) && other.begins_block(k);
    }

    // A page for a line or two is one too many.
    [[nodiscard]] double price_of_last(const Node& before, const Way& way) const {
        if (frame_ == 0) return 0;
        switch (way.end().next - before.end.next) {
            case 1: return (*before.galley)[before.end.next].is_text ? prices::one_last_line : 0;
            case 2: return prices::two_last_lines;
            default: return 0;
        }
    }

    void add_end(Node node) {
        if (best_ && nodes_[*best_].cost <= node.cost) return;
        best_ = nodes_.size();
        nodes_.push_back(std::move(node));
    }

    // No way that goes on can be cheaper.
    [[nodiscard]] bool is_found() const {
        return best_ && std::ranges::all_of(front_, [&](std::size_t node) {
                   return nodes_[node].cost + prices::frame >= nodes_[*best_].cost;
               });
    }

    void keep_cheapest(std::vector<std::size_t>& which, std::size_t most) const {
        std::ranges::stable_sort(which, {}, [&](std::size_t node) { return nodes_[node].cost; });
        if (which.size() > most) which.resize(most);
    }

    // What follows, in another measure perhaps.
    void to_column(const ColumnForm& form) {
        const Node& cheapest = nodes_[front_.front()];
        const Galley& galley = *cheapest.galley;
        if (!galley.can_be_continued()) return;
        if (!galley.shape() && !form.shape && is_as_wide(galley, form)) return undivide(form);
        if (cheapest.end == ColumnEnd{} && begins(galley, form)) return;
        keep_cheapest(front_, most_remeasured);
        std::vector<std::size_t> out;
        for (const std::size_t node : front_)
            if (auto turned = remeasured(node, form)) add(*std::move(turned), out);
        // Where no paragraph can be parted so, the lines that stand stay as they were set.
        if (out.empty()) add(*remeasured(front_.front(), form, Lines::AsTheyStand), out);
        front_ = std::move(out);
    }

    static bool is_as_wide(const Galley& galley, const ColumnForm& form) {
        return galley.measure() == form.measure && galley.note_measure() == form.note_measure;
    }

    // It was set for the column, and nothing of it stands yet.
    static bool begins(const Galley& galley, const ColumnForm& form) {
        return is_as_wide(galley, form) &&
               (galley.shape() && form.shape ? *galley.shape() == *form.shape
                                             : galley.shape() == form.shape);
    }

    // Of the cheapest ways those that end in a hyphen may do so without it, in other lines.
    void undivide(const ColumnForm& form) {
        std::vector<std::size_t> out = front_;
        for (std::size_t i = 0; i < std::min(front_.size(), most_undivided); ++i) {
            const Node& node = nodes_[front_[i]];
            if (node.end.next == 0 || !(*node.galley)[node.end.next - 1].hyphenated) continue;
            auto turned = remeasured(front_[i], form);
            if (turned && !turned->parted.empty() && !turned->parted.back().hyphenated)
                add(*std::move(turned), out);
        }
        front_ = std::move(out);
    }

    enum class Lines : std::uint8_t { SetAnew, AsTheyStand };
    // The paragraph between two frames is set for both. Nothing where it has no line left for the
    // second.
    std::optional<Node> remeasured(std::size_t from, const ColumnForm& form,
                                   Lines lines = Lines::SetAnew) {
        const Node& node = nodes_[from];
        Galley& galley = *node.galley;
        const std::size_t next = node.end.next;
        Node out;
        out.from = from;
        out.frame = node.frame;
        out.cost = node.cost;
        out.end.rest = node.end.rest;
        out.end.floats = node.end.floats;
        if (!galley.has(next)) {  // notes and floats alone are left
            out.galley = node.galley;
            out.end = node.end;
            return out;
        }
        inlines::Resumption before = galley.before(next);
        const std::size_t first = first_line_of(node);
        if (lines == Lines::SetAnew && galley[next].continues_paragraph() && first < next) {
            out.parted = galley.parted(first, next - first, form.measure);
            out.parted_at = first;
            if (out.parted.empty() && galley.can_go_on(first)) return std::nullopt;
            if (!same_notes(out.parted, galley, first)) out.parted.clear();
            if (!out.parted.empty()) {
                before = out.parted.back().resumption;
                out.cost += price_of_line(out.parted.back()) - price_of_line(galley[next - 1]);
            }
        }
        out.galley = std::make_shared<Galley>(galley.continued(next, before, form));
        (void)out.galley->has(0);
        return out;
    }

    // Set anew, the lines have the marks of as many notes: what they ask of the column's foot is
    // what was found to fit.
    static bool same_notes(const std::vector<Piece>& parted, const Galley& galley,
                           std::size_t first) {
        for (std::size_t i = 0; i < parted.size(); ++i)
            if (notes_of(parted[i]) != notes_of(galley[first + i])) return false;
        return true;
    }
    static std::size_t notes_of(const Piece& piece) {
        return piece.notes ? piece.notes->lines.size() : 0;
    }

    static double price_of_line(const Piece& piece) {
        return (piece.strands ? prices::stranded : 0) + (piece.hyphenated ? 2 * prices::hyphen : 0);
    }

    // Of the paragraph that goes on behind the node, in the node's frame.
    [[nodiscard]] std::size_t first_line_of(const Node& node) const {
        const Galley& galley = *node.galley;
        const std::size_t top = nodes_[node.from].end.next, leaf = galley[node.end.next].leaf;
        std::size_t first = node.end.next;
        while (first > top && galley[first - 1].leaf == leaf) --first;
        return first;
    }

    [[nodiscard]] Length tallest_to_come() const {
        Length out;
        for (std::size_t i = 1; i <= frames_ahead; ++i)
            if (const auto place = frames_(frame_ + i))
                out = std::max(out, place->frame->inside.size.height);
        return out;
    }

    // Where the frames are too few.
    [[nodiscard]] std::size_t furthest() const {
        std::size_t best = 0;
        for (const std::size_t node : front_)
            if (nodes_[node].end.next > nodes_[best].end.next || best == 0) best = node;
        return best;
    }

    const ThreadFrames& frames_;
    const WayLimits& limits_;
    std::vector<Node> nodes_;         ///< the first one stands before all frames
    std::vector<std::size_t> front_;  ///< behind the last frame
    std::optional<std::size_t> best_;
    bool is_stuck_ = false;  ///< no way leads through the last frame
    std::size_t frame_ = 0;
};

}  // namespace

ThreadWay cheapest_way(GalleyPtr galley, const ThreadFrames& frames, const WayLimits& limits) {
    return Search(std::move(galley), frames, limits).run();
}

}  // namespace cicero::layout
