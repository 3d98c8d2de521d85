#include "text/typo_units.hpp"

#include <algorithm>
#include <array>

#include "base/utf8.hpp"

namespace cicero::text::typo {

namespace {

std::uint16_t kinds_of_sign(char32_t c) {
    switch (c) {
        case '"': return kind::quote;
        case '\'': return kind::apostrophe;
        case '.':
        case U'…': return kind::dot | kind::closing;
        case ',':
        case ')':
        case ']':
        case U'”': return kind::closing;
        case '(':
        case '[':
        case U'“': return kind::opening;
        case '-': return kind::hyphen;
        case U'–':
        case U'—': return kind::dash;
        case ';':
        case ':':
        case '?': return kind::high | kind::technical;
        case '!': return kind::high;
        case '/':
        case '\\':
        case '@':
        case '&':
        case '#': return kind::technical;
        case '=': return kind::technical | kind::relation;
        case '+':
        case '<':
        case '>':
        case U'≤':
        case U'≥':
        case U'≈':
        case U'≠': return kind::relation;
        case U'«':
        case U'»': return kind::guillemet;
        case U'§': return kind::section;
        default: return is_letter(c) ? kind::letter : 0;
    }
}

std::uint16_t kinds_of_ascii(char32_t c) {
    if (is_digit(c)) return kind::digit;
    if (!is_letter(c)) return kinds_of_sign(c);
    std::uint16_t kinds = kind::letter;
    if (is_one_of(c, U"IVXLCDM")) kinds |= kind::roman;
    if (c == 'n' || c == 'N') kinds |= kind::number_sign;
    if (c == 'w') kinds |= kind::technical;  // www
    return kinds;
}

std::uint16_t kinds_of(char32_t c) {
    static const auto ascii = [] {
        std::array<std::uint16_t, 0x80> table{};
        for (char32_t k = 0; k < 0x80; ++k) table[k] = kinds_of_ascii(k);
        return table;
    }();
    return c < 0x80 ? ascii[c] : kinds_of_sign(c);
}

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
        const auto after = std::ranges::upper_bound(untouched, begin, {}, &Untouched::begin);
        return after != untouched.begin() && end <= (after - 1)->end;
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
    index();
}

void Units::index() {
    chars_.resize(units_.size());
    kinds_.resize(units_.size());
    for (std::size_t i = 0; i < units_.size(); ++i) {
        put(i, units_[i].c);
        many_typed_ = many_typed_ || units_[i].gap.typed > 1;
    }
}

void Units::put(std::size_t i, char32_t c) {
    units_[i].c = c;
    chars_[i] = is_break(c) ? 0 : c;
    kinds_[i] = kinds_of(chars_[i]);
    present_ |= kinds_[i];
}

void Units::read(std::string_view text) {
    Gap gap;
    units_.reserve(text.size() + 2);
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

std::u32string_view Units::word(Index i) const {
    Index end = i;
    while (is(end, kind::letter) && (end == i || !gap(end))) ++end;
    if (end == i) return {};
    return std::u32string_view(chars_).substr(std::size_t(i), std::size_t(end - i));
}

std::u32string_view Units::word_back(Index i) const {
    Index begin = i + 1;
    while (is(begin - 1, kind::letter) && (begin == i + 1 || !gap(begin))) --begin;
    if (begin == i + 1) return {};
    return std::u32string_view(chars_).substr(std::size_t(begin), std::size_t(i + 1 - begin));
}

Index Units::digits_end(Index i) const {
    Index end = i;
    // The mark of a note after a year is no part of it.
    while (is_digit(at(end)) && (end == i || !gap(end)) && fixed(end) == fixed(i)) ++end;
    return end;
}

void Units::fix(Index begin, Index end) {
    for (Index i = begin; i < end; ++i) units_[std::size_t(i)].fixed = true;
}

void Units::set_char(Index i, char32_t c) {
    Unit& unit = units_[std::size_t(i)];
    unit.copied = unit.copied && unit.c == c;
    put(std::size_t(i), c);
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
    put(std::size_t(begin), c);
    unit.copied = false;
    dropped_ = true;
    for (Index i = begin + 1; i < end; ++i) {
        unit.end = units_[std::size_t(i)].end;
        units_[std::size_t(i)].dropped = true;
    }
}

bool Units::has_left(char32_t c) const {
    for (std::size_t i = chars_.find(c); i < chars_.size(); i = chars_.find(c, i + 1))
        if (!units_[i].fixed) return true;
    return false;
}

void Units::compact() {
    if (!dropped_) return;
    std::erase_if(units_, [](const Unit& unit) { return unit.dropped; });
    dropped_ = false;
    index();
}

void Units::collapse_gaps() {
    if (!many_typed_) return;
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

void Units::put_unit(Typeset& out, const Unit& unit) const {
    const std::size_t begin = out.text.text.size();
    if (unit.copied) out.text.text += text_.substr(unit.begin, unit.end - unit.begin);
    else base::append_utf8(out.text.text, unit.c);
    const std::size_t size = out.text.text.size() - begin;
    if (unit.copied) out.text.map.append_copied(size, unit.begin);
    else out.text.map.append_replaced(size, unit.begin, unit.end - unit.begin);
    if (unit.raise == Unit::Raise::No) return;
    const auto kind = Raised::Kind(int(unit.raise) - int(Unit::Raise::Ordinal));
    if (!out.raised.empty() && out.raised.back().end == begin && out.raised.back().kind == kind)
        out.raised.back().end = begin + size;
    else out.raised.push_back({begin, begin + size, kind});
}

// What no rule has touched is copied a stretch at a time.
Typeset Units::result() const {
    Typeset out;
    out.text.text.reserve(text_.size() + text_.size() / 16 + 16);
    std::size_t copied = 0, upto = 0;
    const auto flush = [&] {
        out.text.text += text_.substr(copied, upto - copied);
        out.text.map.append_copied(upto - copied, copied);
    };
    const std::size_t last = units_.size() - (has_after_ ? 1 : 0);
    for (std::size_t i = has_before_ ? 1 : 0; i < last; ++i) {
        const Unit& unit = units_[i];
        const bool follows = (unit.gap.typed == 0 ? unit.begin : unit.gap.begin) == upto;
        if (follows && unit.copied && !unit.gap.set && unit.raise == Unit::Raise::No) {
            upto = unit.end;
            continue;
        }
        flush();
        put_gap(out, unit.gap);
        put_unit(out, unit);
        copied = upto = unit.end;
    }
    flush();
    if (has_after_) put_gap(out, units_[last].gap);
    put_gap(out, tail_);
    return out;
}

}  // namespace cicero::text::typo
