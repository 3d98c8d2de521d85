#include "inline/window.hpp"

#include <algorithm>

namespace cicero::inlines {

namespace {

using paragraph::Box;
using paragraph::Glue;
using paragraph::Item;
using paragraph::Width;

/// That end a paragraph: no break, glue that fills, a forced break.
constexpr std::size_t last_items = 3;

Width width_of(const Item& item) {
    if (const auto* box = std::get_if<Box>(&item)) return box->width;
    if (const auto* glue = std::get_if<Glue>(&item)) return glue->width;
    return 0;
}

}  // namespace

Window window_of(const std::vector<Item>& items, std::size_t from, Width width) {
    Window out{std::min(from, items.size()), items.size()};
    // A break at glue or a penalty is one because of the box before it.
    while (out.begin > 0 && (out.begin >= from || !std::holds_alternative<Box>(items[out.begin])))
        --out.begin;
    Width sum = 0;
    for (std::size_t i = from; i + last_items < items.size(); ++i) {
        const bool parts_words = std::holds_alternative<Glue>(items[i]) && i > from &&
                                 std::holds_alternative<Box>(items[i - 1]);
        if (sum >= width && parts_words) {
            out.end = i;
            break;
        }
        sum += width_of(items[i]);
    }
    return out;
}

std::vector<Item> part_of(const std::vector<Item>& items, const Window& window) {
    const auto at = [&](std::size_t i) { return items.begin() + std::ptrdiff_t(i); };
    std::vector<Item> out(at(window.begin), at(window.end));
    if (window.end < items.size())
        out.insert(out.end(), at(items.size() - last_items), items.end());
    return out;
}

}  // namespace cicero::inlines
