#include "layout/table_widths.hpp"

#include <algorithm>
#include <numeric>

namespace cicero::layout {

namespace {

using Needs = std::vector<ColumnNeed>;
using Widths = std::vector<Length>;

template <class Member>
Length sum(const Needs& columns, Member member) {
    return std::accumulate(columns.begin(), columns.end(), Length{},
                           [&](Length all, const ColumnNeed& c) { return all + c.*member; });
}

/// `more` to the columns, in proportion to their weights.
void add_shared(Widths& widths, const std::vector<double>& weights, Length more) {
    const double all = std::accumulate(weights.begin(), weights.end(), 0.0);
    if (all <= 0) return;
    for (std::size_t i = 0; i < widths.size(); ++i) widths[i] += more * (weights[i] / all);
}

// Columns whose share is less than their longest word are that wide; the others share the rest.
Widths by_share(const Needs& columns, Length available) {
    std::vector<bool> fixed(columns.size());
    Widths widths(columns.size());
    for (bool changed = true; changed;) {
        changed = false;
        Length rest = available;
        double shares = 0;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (fixed[i]) rest -= widths[i];
            else shares += columns[i].share.value_or(1);
        }
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (fixed[i]) continue;
            widths[i] = rest * (columns[i].share.value_or(1) / shares);
            if (widths[i] >= columns[i].least) continue;
            widths[i] = columns[i].least;
            fixed[i] = changed = true;
        }
    }
    return widths;
}

// The short ones first: a date that is broken for the sake of a long text beside it reads badly.
Widths by_need(const Needs& columns, Length available) {
    std::vector<bool> fixed(columns.size());
    Length rest = available, least = sum(columns, &ColumnNeed::least);
    std::size_t open = columns.size();
    for (bool changed = true; changed && open > 0;) {
        changed = false;
        const Length fair = rest / std::int64_t(open);
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const ColumnNeed& c = columns[i];
            if (fixed[i] || c.ideal > fair || rest - c.ideal < least - c.least) continue;
            fixed[i] = changed = true;
            rest -= c.ideal;
            least -= c.least;
            --open;
        }
    }
    Widths widths;
    std::vector<double> weights;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        widths.push_back(fixed[i] ? columns[i].ideal : columns[i].least);
        weights.push_back(fixed[i] ? 0 : (columns[i].ideal - columns[i].least).points());
    }
    add_shared(widths, weights, rest - least);
    return widths;
}

Widths unbroken(const Needs& columns, Length available, bool full) {
    Widths widths;
    std::vector<double> weights;
    for (const ColumnNeed& column : columns) {
        widths.push_back(column.ideal);
        weights.push_back(column.ideal.points());
    }
    if (full) add_shared(widths, weights, available - sum(columns, &ColumnNeed::ideal));
    return widths;
}

}  // namespace

void take_in(const SpanNeed& span, Length gap, Needs& columns) {
    Length least = gap * int(span.columns - 1), ideal = least;
    for (std::size_t i = 0; i < span.columns; ++i) {
        least += columns[span.column + i].least;
        ideal += columns[span.column + i].ideal;
    }
    const auto parts = std::int64_t(span.columns);
    for (std::size_t i = 0; i < span.columns; ++i) {
        ColumnNeed& column = columns[span.column + i];
        column.least += std::max(Length{}, span.least - least) / parts;
        column.ideal += std::max(Length{}, span.ideal - ideal) / parts;
        column.ideal = std::max(column.ideal, column.least);
    }
}

Length shortage(const Needs& columns, Length available) {
    return std::max(Length{}, sum(columns, &ColumnNeed::least) - available);
}

Widths column_widths(const Needs& columns, Length available, bool full) {
    if (shortage(columns, available) > Length{}) {
        Widths widths;
        for (const ColumnNeed& column : columns) widths.push_back(column.least);
        return widths;
    }
    if (std::ranges::any_of(columns, [](const ColumnNeed& c) { return c.share.has_value(); }))
        return by_share(columns, available);
    if (sum(columns, &ColumnNeed::ideal) <= available) return unbroken(columns, available, full);
    return by_need(columns, available);
}

}  // namespace cicero::layout
