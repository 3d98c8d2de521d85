#include "paragraph/breakpoints.hpp"

#include <algorithm>

namespace cicero::paragraph {

namespace {

/// Goes once over the items. A breakpoint waits until the item is known that begins its line: glue
/// and penalties after a break vanish (p. 1128).
class Finder {
public:
    explicit Finder(const std::vector<Item>& items) : items_(items) {
        found_.reserve(items.size() / 2 + 2);
    }

    std::vector<Breakpoint> find() {
        // Glue at the paragraph's beginning stands, as in TeX: an indent may be made of it.
        found_.emplace_back().is_forced = true;
        begin_lines(items_.empty() ? nullptr : std::get_if<Box>(&items_.front()));
        for (const Item& item : items_) {
            if (const auto* box = std::get_if<Box>(&item)) visit(*box);
            else if (const auto* glue = std::get_if<Glue>(&item)) visit(*glue);
            else if (const auto* disc = std::get_if<Discretionary>(&item)) visit(*disc);
            else visit(std::get<Penalty>(item));
            ++i_;
        }
        drop_empty();
        const Breakpoint& last = found_.back();
        if (found_.size() == 1 || !last.is_forced || last.item + 1 < i_) add_end();
        found_.back().is_end = true;
        return std::move(found_);
    }

private:
    void visit(const Box& box) {
        begin_lines(&box);
        sums_.width += box.width;
        sums_.stretch.tracking += box.tracking.stretch;
        sums_.stretch.expansion += box.expansion.stretch;
        sums_.shrink.tracking += box.tracking.shrink;
        sums_.shrink.expansion += box.expansion.shrink;
        last_box_ = &box;
        after_what_stays_ = may_part_ = true;
    }

    void visit(const Glue& glue) {
        if (after_what_stays_) add(0);
        gaps_ += may_part_ ? 1 : 0;
        sums_.width += glue.width;
        sums_.fill += glue.fill;
        sums_.stretch.space += glue.stretch;
        sums_.shrink.space += glue.shrink;
        last_box_ = nullptr;
        after_what_stays_ = may_part_ = false;
    }

    void visit(const Penalty& penalty) {
        after_what_stays_ = false;
        may_part_ = penalty.cost < forbidden;
        if (penalty.cost >= forbidden) return;
        if (penalty.cost <= forced) {
            drop_empty();
            begin_lines(nullptr);
        }
        add(penalty.cost).flagged = penalty.flagged;
    }

    void visit(const Discretionary& disc) {
        begin_lines(nullptr);
        if (disc.cost < forbidden) {
            Breakpoint& b = add(disc.cost);
            b.flagged = disc.flagged;
            b.divides = true;
            if (disc.before != 0) b.edge = disc.before - disc.hang_before;
            if (disc.after != 0) begin_with(disc, b);
        }
        sums_.width += disc.whole;
        last_box_ = nullptr;
        after_what_stays_ = may_part_ = true;
    }

    // Its line waits for nothing: it begins with what stands after the hyphen.
    void begin_with(const Discretionary& disc, Breakpoint& b) {
        b.start = std::uint32_t(i_ + 1);
        b.before_start = sums_;
        b.before_start.width += disc.whole - disc.after + disc.hang_after;
        waiting_ = found_.size();
    }

    // A break at this item, of whose line nothing is known yet.
    Breakpoint& add(int cost) {
        Breakpoint& b = found_.emplace_back();
        b.item = std::uint32_t(i_);
        b.before_end = sums_;
        b.cost = cost;
        b.is_forced = cost <= forced;
        b.gaps = gaps_;
        if (last_box_) {
            b.edge = -last_box_->hang_right;
            b.last_word = last_box_->last_word;
        }
        return b;
    }

    // This item begins the lines of all breakpoints that wait.
    void begin_lines(const Box* box) {
        for (; waiting_ < found_.size(); ++waiting_) {
            Breakpoint& b = found_[waiting_];
            b.start = std::uint32_t(i_);
            b.before_start = sums_;
            b.gaps = gaps_;
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

    void add_end() { add(forced).start = std::uint32_t(i_); }

    const std::vector<Item>& items_;
    std::size_t i_ = 0;
    Sums sums_;
    const Box* last_box_ = nullptr;  ///< where only penalties have come after it
    bool after_what_stays_ = false;  ///< a box or discretionary: where glue may break
    bool may_part_ = false;          ///< glue here stands between two words
    std::uint32_t gaps_ = 0;
    std::vector<Breakpoint> found_;
    std::size_t waiting_ = 0;  ///< breakpoints from here on have no line yet
};

}  // namespace

std::vector<Breakpoint> find_breakpoints(const std::vector<Item>& items) {
    return Finder(items).find();
}

}  // namespace cicero::paragraph
