#include "paragraph/breakpoints.hpp"

#include <optional>

namespace cicero::paragraph {

namespace {

void add(Sums& s, const Item& item) {
    if (const auto* box = std::get_if<Box>(&item)) {
        s.width += box->width;
        s.stretch.tracking += box->tracking.stretch;
        s.stretch.expansion += box->expansion.stretch;
        s.shrink.tracking += box->tracking.shrink;
        s.shrink.expansion += box->expansion.shrink;
    } else if (const auto* glue = std::get_if<Glue>(&item)) {
        s.width += glue->width;
        s.stretch.space += glue->stretch;
        s.shrink.space += glue->shrink;
        s.fill += glue->fill;
    } else if (const auto* disc = std::get_if<Discretionary>(&item)) {
        s.width += disc->whole;
    }
}

bool is_forced(const Item& item) {
    const auto* penalty = std::get_if<Penalty>(&item);
    return penalty && penalty->cost <= forced;
}

bool stays(const Item& item) {
    return std::holds_alternative<Box>(item) || std::holds_alternative<Discretionary>(item);
}

class Finder {
public:
    explicit Finder(const std::vector<Item>& items) : items_(items), sums_(items.size() + 1) {
        for (std::size_t i = 0; i < items.size(); ++i) {
            sums_[i + 1] = sums_[i];
            add(sums_[i + 1], items[i]);
        }
    }

    std::vector<Breakpoint> find() const {
        std::vector<Breakpoint> found{beginning()};
        for (std::size_t i = 0; i < items_.size(); ++i)
            if (const auto at = breakpoint(i)) found.push_back(*at);
        if (items_.empty() || !is_forced(items_.back())) found.push_back(end());
        found.back().is_end = true;
        return found;
    }

private:
    // Glue at the paragraph's beginning stands, as in TeX: an indent may be made of it.
    Breakpoint beginning() const {
        Breakpoint at;
        at.is_forced = true;
        at.before_start.width = hang_at_start(0);
        return at;
    }

    Breakpoint end() const {
        Breakpoint at;
        at.item = at.start = items_.size();
        at.cost = forced;
        at.is_forced = true;
        at.sums = sums_.back();
        at.edge = -hang_before(items_.size());
        return at;
    }

    std::optional<Breakpoint> breakpoint(std::size_t i) const {
        Breakpoint at;
        at.item = i;
        at.sums = sums_[i];
        if (const auto* disc = std::get_if<Discretionary>(&items_[i])) {
            if (disc->cost >= forbidden) return std::nullopt;
            at.cost = disc->cost;
            at.flagged = disc->flagged;
            at.edge = disc->before - (disc->before != 0 ? disc->hang_before : hang_before(i));
        } else if (const auto* penalty = std::get_if<Penalty>(&items_[i])) {
            if (penalty->cost >= forbidden) return std::nullopt;
            at.cost = penalty->cost;
            at.flagged = penalty->flagged;
            at.edge = -hang_before(i);
        } else if (std::holds_alternative<Glue>(items_[i]) && i > 0 && stays(items_[i - 1])) {
            at.edge = -hang_before(i);
        } else {
            return std::nullopt;
        }
        at.is_forced = at.cost <= forced;
        const bool empty = begin_line(at);
        if (empty && !at.is_forced) return std::nullopt;
        return at;
    }

    // True where all that follows up to a forced break would vanish: that line would be empty.
    bool begin_line(Breakpoint& at) const {
        const auto* disc = std::get_if<Discretionary>(&items_[at.item]);
        at.start = at.item + 1;
        if (disc && disc->after != 0) {
            at.before_start = sums_[at.start];
            at.before_start.width -= disc->after - disc->hang_after;
            return false;
        }
        // Glue and penalties after a break vanish (p. 1128).
        while (at.start < items_.size() && !stays(items_[at.start]) && !is_forced(items_[at.start]))
            ++at.start;
        at.before_start = sums_[at.start];
        at.before_start.width += hang_at_start(at.start);
        return at.start == items_.size() || is_forced(items_[at.start]);
    }

    Width hang_at_start(std::size_t i) const {
        if (i >= items_.size()) return 0;
        const auto* box = std::get_if<Box>(&items_[i]);
        return box ? box->hang_left : 0;
    }

    Width hang_before(std::size_t i) const {
        while (i > 0 && std::holds_alternative<Penalty>(items_[i - 1])) --i;
        const auto* box = i > 0 ? std::get_if<Box>(&items_[i - 1]) : nullptr;
        return box ? box->hang_right : 0;
    }

    const std::vector<Item>& items_;
    std::vector<Sums> sums_;
};

}  // namespace

std::vector<Breakpoint> find_breakpoints(const std::vector<Item>& items) {
    return Finder(items).find();
}

}  // namespace cicero::paragraph
