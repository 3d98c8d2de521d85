#pragma once

#include <cstddef>
#include <vector>

#include "paragraph/item.hpp"

namespace cicero::inlines {

/// Items of a paragraph, without those before the lines that are to be set, nor those far behind.
struct Window {
    std::size_t begin = 0, end = 0;
};

/// From what stands before the break at item `from` on, as many as fill `width`.
[[nodiscard]] Window window_of(const std::vector<paragraph::Item>& items, std::size_t from,
                               paragraph::Width width);

/// They, ended as the paragraph is.
[[nodiscard]] std::vector<paragraph::Item> part_of(const std::vector<paragraph::Item>& items,
                                                   const Window& window);

}  // namespace cicero::inlines
