#include "text/typo_units.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace cicero::text::typo {

namespace {

// Which of several spaces typed together is kept: the one that holds, and of those the fine one.
int strength(char32_t c) { return c == nnbsp ? 2 : c == nbsp ? 1 : 0; }

}  // namespace

// A line feed that comes this far is a soft one of the markup. Wider spaces than these are wanted.
bool Units::is_space(char32_t c) {
    return c == ' ' || c == nbsp || c == nnbsp || c == 0x2009 || c == '\t' || c == '\n' ||
           c == '\r';
}

Units::Units(std::string_view text, const std::vector<Untouched>& untouched, Context context)
    : text_(text), has_before_(context.before != 0), has_after_(context.after != 0) {
    if (has_before_) {
        Unit unit;
        unit.c = is_space(context.before) ? line_break : context.before;
        unit.fixed = true;
        units_.push_back(unit);
    }
    read(text);
    const auto inside = [&](std::size_t begin, std::size_t end) {
        return std::any_of(untouched.begin(), untouched.end(), [&](const Untouched& range) {
            return begin >= range.begin && end <= range.end;
        });
    };
    if (!untouched.empty()) {
        for (Unit& unit : units_) {
            if (unit.end == 0) continue;
            unit.fixed = inside(unit.begin, unit.end);
            unit.gap.fixed = unit.gap.c != 0 && inside(unit.gap.begin, unit.gap.end);
        }
    }
    if (has_after_) {
        Unit unit;
        unit.c = is_space(context.after) ? line_break : context.after;
        unit.begin = unit.end = text.size();
        unit.fixed = true;
        unit.gap = tail_;
        units_.push_back(unit);
        tail_ = {};
    }
}

void Units::read(std::string_view text) {
    Gap gap;
    for (std::size_t i = 0; i < text.size();) {
        const base::Decoded d = base::decode_utf8(text, i);
        const std::size_t end = i + d.size;
        if (is_space(d.code_point)) {
            if (gap.c == 0) gap = {d.code_point, i, end};
            else if (strength(d.code_point) > strength(gap.c)) gap.c = d.code_point;
            gap.end = end;
            ++gap.typed;
        } else {
            Unit unit{d.code_point, i, end, gap, true, false, false, Unit::Raise::No};
            // Bytes that are no UTF-8 are copied as they are, and no rule speaks of them.
            unit.fixed = !d.valid;
            units_.push_back(unit);
            gap = {};
        }
        i = end;
    }
    tail_ = gap;
}

std::u32string Units::word(Index i) const {
    std::u32string word;
    for (Index k = i; is_letter(at(k)) && (k == i || !gap(k)); ++k) word.push_back(at(k));
    return word;
}

std::u32string Units::word_back(Index i) const {
    std::u32string word;
    for (Index k = i; is_letter(at(k)); --k) {
        word.push_back(at(k));
        if (gap(k)) break;
    }
    std::reverse(word.begin(), word.end());
    return word;
}

Index Units::digits_end(Index i) const {
    Index end = i;
    while (is_digit(at(end)) && (end == i || !gap(end))) ++end;
    return end;
}

void Units::fix(Index begin, Index end) {
    for (Index i = begin; i < end; ++i) units_[std::size_t(i)].fixed = true;
}

void Units::set_char(Index i, char32_t c) {
    Unit& unit = units_[std::size_t(i)];
    unit.copied = unit.copied && unit.c == c;
    unit.c = c;
}

void Units::set_gap(Index i, char32_t c) {
    if (i < 0 || i >= size() || at(i) == 0 || at(i - 1) == 0) return;
    Gap& gap = units_[std::size_t(i)].gap;
    if (gap.fixed) return;
    if ((gap.typed == 0) != (c == 0)) regrouped_ = true;
    if (gap.typed == 0) gap.begin = gap.end = units_[std::size_t(i)].begin;
    gap.c = c;
    gap.set = true;
}

void Units::change_gap(Index i, char32_t c) {
    if (gap(i)) set_gap(i, c);
}

void Units::merge(Index begin, Index end, char32_t c) {
    Unit& unit = units_[std::size_t(begin)];
    unit.c = c;
    unit.copied = false;
    for (Index i = begin + 1; i < end; ++i) {
        unit.end = units_[std::size_t(i)].end;
        units_[std::size_t(i)].dropped = true;
    }
}

bool Units::has_left(char32_t c) const {
    return std::any_of(units_.begin(), units_.end(),
                       [&](const Unit& unit) { return unit.c == c && !unit.fixed; });
}

void Units::compact() {
    std::erase_if(units_, [](const Unit& unit) { return unit.dropped; });
}

void Units::collapse_gaps() {
    for (Index i = 1; i < size(); ++i) {
        const Gap& gap = units_[std::size_t(i)].gap;
        if (gap.typed > 1 && !gap.fixed) set_gap(i, strength(gap.c) > 0 ? gap.c : U' ');
    }
}

void Units::put_gap(Typeset& out, const Gap& gap) const {
    const std::string_view typed = text_.substr(gap.begin, gap.end - gap.begin);
    std::string put;
    if (!gap.set) put = typed;
    else if (gap.c != 0) base::append_utf8(put, gap.c);
    out.text.text += put;
    if (put == typed) out.text.map.append_copied(put.size(), gap.begin);
    else out.text.map.append_replaced(put.size(), gap.begin, typed.size());
}

std::vector<Untouched> Units::fixed_stretches() const {
    std::vector<Untouched> out;
    for (const Unit& unit : units_) {
        if (!unit.fixed || unit.end == 0) continue;
        if (!out.empty() && out.back().end == unit.begin) out.back().end = unit.end;
        else out.push_back({unit.begin, unit.end});
    }
    return out;
}

Typeset Units::result() const {
    Typeset out;
    const std::size_t last = units_.size() - (has_after_ ? 1 : 0);
    for (std::size_t i = has_before_ ? 1 : 0; i < units_.size(); ++i) {
        const Unit& unit = units_[i];
        put_gap(out, unit.gap);
        if (i == last) break;
        const std::size_t begin = out.text.text.size();
        if (unit.copied) out.text.text += text_.substr(unit.begin, unit.end - unit.begin);
        else base::append_utf8(out.text.text, unit.c);
        const std::size_t size = out.text.text.size() - begin;
        if (unit.copied) out.text.map.append_copied(size, unit.begin);
        else out.text.map.append_replaced(size, unit.begin, unit.end - unit.begin);
        if (unit.raise == Unit::Raise::No) continue;
        const auto kind = Raised::Kind(int(unit.raise) - int(Unit::Raise::Ordinal));
        if (!out.raised.empty() && out.raised.back().end == begin && out.raised.back().kind == kind)
            out.raised.back().end = begin + size;
        else out.raised.push_back({begin, begin + size, kind});
    }
    put_gap(out, tail_);
    return out;
}

}  // namespace cicero::text::typo
