#include "text/typo_quotes.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace cicero::text::typo {

namespace {

constexpr std::u32string_view opening = U"([{«<–—-/", either = U"“‘'’";

struct Pair {
    Index open = 0, close = 0;
};

enum class Side { Open, Close, None };

// “ ‘ ’ open at a word's beginning, else they close, or are the apostrophe of l’"Odyssée".
bool opens_before(const Units& units, Index i) {
    const char32_t before = units.at(i - 1);
    if (is_one_of(before, opening)) return true;
    if (!is_one_of(before, either)) return false;
    if (units.starts_word(i - 1) || is_one_of(units.at(i - 2), opening)) return true;
    return is_one_of(before, U"'’") && is_letter(units.at(i - 2)) && units.letter_follows(i);
}

// By its neighbours; a quote between two spaces opens if none is open.
Side side_of(const Units& units, Index i, bool any_open, bool after_open) {
    const bool free_before = units.starts_word(i) || opens_before(units, i) || after_open;
    const bool free_after = units.ends_word(i);
    if (units.at(i - 1) != 0 && is_digit(units.at(i - 1)) && !units.gap(i) && !any_open)
        return Side::None;  // inches
    if (free_before && free_after) {
        if (units.at(i + 1) == 0) return any_open ? Side::Close : Side::None;
        return any_open ? Side::Close : Side::Open;
    }
    // "oui "! closes: the sign after it belongs to what stands before.
    const bool sign_follows = is_one_of(units.at(i + 1), U".,;:!?)]}»…");
    if (free_before) return sign_follows && any_open ? Side::Close : Side::Open;
    return any_open ? Side::Close : Side::None;
}

std::vector<Pair> find_pairs(const Units& units) {
    std::vector<Pair> pairs;
    std::vector<Index> open;
    constexpr auto quote = kind::quote;
    for (Index i = units.next(0, quote); i < units.size(); i = units.next(i + 1, quote)) {
        if (units.fixed(i)) continue;
        const bool after_open = !open.empty() && open.back() == i - 1 && !units.gap(i);
        switch (side_of(units, i, !open.empty(), after_open)) {
            case Side::Open: open.push_back(i); break;
            case Side::Close:
                pairs.push_back({open.back(), i});
                open.pop_back();
                break;
            case Side::None: break;
        }
    }
    std::sort(pairs.begin(), pairs.end(),
              [](const Pair& a, const Pair& b) { return a.open < b.open; });
    return pairs;
}

/// How many quotations are open before each character, those typed as such and those paired here.
class Depths {
public:
    Depths(const Units& units, const std::vector<Pair>& pairs)
        : change_(std::size_t(units.size()) + 1) {
        int typed = 0;
        for (Index i = 0; i < units.size(); ++i) {
            if (units.fixed(i)) continue;
            if (is_one_of(units.at(i), U"«“")) ++typed, ++change_[std::size_t(i) + 1];
            if (is_one_of(units.at(i), U"»”") && typed > 0) --typed, --change_[std::size_t(i) + 1];
        }
        for (const Pair& pair : pairs) {
            ++change_[std::size_t(pair.open) + 1];
            --change_[std::size_t(pair.close) + 1];
        }
        for (std::size_t i = 1; i < change_.size(); ++i) change_[i] += change_[i - 1];
    }
    [[nodiscard]] int before(Index i) const { return change_[std::size_t(i)]; }

private:
    std::vector<int> change_;
};

// A quotation that ends together with the one around it is closed once.
void close_once(Units& units, const std::vector<Pair>& pairs) {
    std::vector<Pair> by_close = pairs;
    std::ranges::sort(by_close, {}, &Pair::close);
    for (const Pair& inner : pairs) {
        const auto outer = std::ranges::lower_bound(by_close, inner.close + 1, {}, &Pair::close);
        const bool together =
            outer != by_close.end() && outer->close == inner.close + 1 && outer->open < inner.open;
        if (together && !units.gap(outer->close))
            units.merge(inner.close, outer->close + 1, units.at(outer->close));
    }
}

bool may_open_phrase(const Units& units, Index i) {
    const bool free_before = units.starts_word(i) || is_one_of(units.at(i - 1), U"([{«“\"");
    return free_before && units.letter_follows(i);
}

bool may_close_phrase(const Units& units, Index i) {
    if (units.gap(i) || !(is_letter(units.at(i - 1)) || is_one_of(units.at(i - 1), U".!?…")))
        return false;
    return units.ends_word(i) || is_one_of(units.at(i + 1), U".,;:!?)]}»”“\"…");
}

std::optional<Index> closing_of(const Units& units, Index open) {
    for (Index i = open + 1; i < units.size() && units.at(i) != 0; ++i) {
        if (units.at(i) != '\'' || units.fixed(i)) continue;
        if (may_open_phrase(units, i)) return std::nullopt;
        if (may_close_phrase(units, i)) return i;
    }
    return std::nullopt;
}

// rock 'n' roll, '68: what opens no phrase though it stands before a word.
bool is_elision(const Units& units, Index i, Index close) {
    return close - i == 2 && units.at(i + 1) == 'n';
}

}  // namespace

void pair_double_quotes(Units& units, const Quotes& quotes) {
    if (quotes.open == 0) return;
    const std::vector<Pair> pairs = find_pairs(units);
    if (pairs.empty()) return;
    const Depths depths(units, pairs);
    for (const Pair& pair : pairs) {
        const bool inner = depths.before(pair.open) > 0;
        units.set_char(pair.open, inner ? quotes.inner_open : quotes.open);
        units.set_char(pair.close, inner ? quotes.inner_close : quotes.close);
    }
    close_once(units, pairs);
    units.compact();
}

void turn_apostrophes(Units& units, const Locale& locale) {
    if (locale.quotes.open == 0) return;
    const char32_t open = locale.french ? U'“' : locale.quotes.inner_open;
    const char32_t close = locale.french ? U'”' : locale.quotes.inner_close;
    constexpr auto straight = kind::apostrophe;
    for (Index i = units.next(0, straight); i < units.size(); i = units.next(i + 1, straight)) {
        if (units.fixed(i)) continue;
        // Feet and minutes of arc.
        if (is_digit(units.at(i - 1)) && !units.gap(i) && !units.letter_follows(i)) continue;
        const auto end = may_open_phrase(units, i) ? closing_of(units, i) : std::nullopt;
        if (end && !is_elision(units, i, *end)) {
            units.set_char(i, open);
            units.set_char(*end, close);
        } else {
            units.set_char(i, U'’');
        }
    }
}

}  // namespace cicero::text::typo
