#include "paragraph/breakpoints.hpp"

#include <algorithm>

namespace cicero::paragraph {

namespace {

bool is_forced(const Item& item) {
    const auto* penalty = std::get_if<Penalty>(&item);
    return penalty && penalty->cost <= forced;
}

bool stays(const Item& item) {
    return std::holds_alternative<Box>(item) || std::holds_alternative<Discretionary>(item);
}

/// Goes once over the items. A breakpoint waits until the item is known that begins its line: glue
/// and penalties after a break vanish (p. 1128).
class Finder {
public:
    explicit Finder(const std::vector<Item>& items) : items_(items) {
        found_.reserve(items.size() / 2 + 2);
    }

    std::vector<Breakpoint> find() {
        // Glue at the paragraph's beginning stands, as in TeX: an indent may be made of it.
        Breakpoint beginning;
        beginning.is_forced = true;
        found_.push_back(beginning);
        if (!items_.empty()) begin_lines(0);
        for (std::size_t i = 0; i < items_.size(); ++i) {
            if (is_forced(items_[i])) drop_empty();
            if (stays(items_[i]) || is_forced(items_[i])) begin_lines(i);
            std::visit([&](const auto& item) { visit(item, i); }, items_[i]);
        }
        drop_empty();
        if (items_.empty() || !is_forced(items_.back())) end();
        found_.back().is_end = true;
        return std::move(found_);
    }

private:
    void visit(const Box& box, std::size_t) {
        sums_.width += box.width;
        sums_.stretch.tracking += box.tracking.stretch;
        sums_.stretch.expansion += box.expansion.stretch;
        sums_.shrink.tracking += box.tracking.shrink;
        sums_.shrink.expansion += box.expansion.shrink;
        last_box_ = &box;
    }

    void visit(const Glue& glue, std::size_t i) {
        if (i > 0 && stays(items_[i - 1])) found_.push_back(at(i));
        sums_.width += glue.width;
        sums_.fill += glue.fill;
        sums_.stretch.space += glue.stretch;
        sums_.shrink.space += glue.shrink;
        last_box_ = nullptr;
    }

    void visit(const Penalty& penalty, std::size_t i) {
        if (penalty.cost >= forbidden) return;
        Breakpoint b = at(i);
        b.cost = penalty.cost;
        b.flagged = penalty.flagged;
        b.is_forced = penalty.cost <= forced;
        found_.push_back(b);
    }

    void visit(const Discretionary& disc, std::size_t i) {
        if (disc.cost < forbidden) add_discretionary(disc, i);
        sums_.width += disc.whole;
        last_box_ = nullptr;
    }

    void add_discretionary(const Discretionary& disc, std::size_t i) {
        Breakpoint b = at(i);
        b.cost = disc.cost;
        b.flagged = disc.flagged;
        b.is_forced = disc.cost <= forced;
        b.divides = true;
        if (disc.before != 0) b.edge = disc.before - disc.hang_before;
        if (disc.after == 0) {
            found_.push_back(b);
            return;
        }
        b.start = std::uint32_t(i + 1);
        b.before_start = sums_;
        b.before_start.width += disc.whole - disc.after + disc.hang_after;
        found_.push_back(b);
        waiting_ = found_.size();
    }

    // A break before item i, of which nothing is known but what stands before it.
    [[nodiscard]] Breakpoint at(std::size_t i) const {
        Breakpoint b;
        b.item = std::uint32_t(i);
        b.before_end = sums_;
        if (last_box_) {
            b.edge = -last_box_->hang_right;
            b.last_word = last_box_->last_word;
        }
        return b;
    }

    // Item i begins the lines of all breakpoints that wait.
    void begin_lines(std::size_t i) {
        const auto* box = std::get_if<Box>(&items_[i]);
        for (; waiting_ < found_.size(); ++waiting_) {
            Breakpoint& b = found_[waiting_];
            b.start = std::uint32_t(i);
            b.before_start = sums_;
            if (!box) continue;
            b.before_start.width += box->hang_left;
            b.first_word = box->first_word;
        }
    }

    // Nothing would stand in the lines of those that still wait before a forced break or the end.
    // Only a forced break makes an empty line.
    void drop_empty() {
        found_.erase(std::remove_if(found_.begin() + std::ptrdiff_t(waiting_), found_.end(),
                                    [](const Breakpoint& b) { return !b.is_forced; }),
                     found_.end());
    }

    void end() {
        Breakpoint b = at(items_.size());
        b.start = b.item;
        b.cost = forced;
        b.is_forced = true;
        found_.push_back(b);
    }

    const std::vector<Item>& items_;
    Sums sums_;
    const Box* last_box_ = nullptr;  ///< where only penalties have come after it
    std::vector<Breakpoint> found_;
    std::size_t waiting_ = 0;  ///< breakpoints from here on have no line yet
};

}  // namespace

std::vector<Breakpoint> find_breakpoints(const std::vector<Item>& items) {
    return Finder(items).find();
}

}  // namespace cicero::paragraph
