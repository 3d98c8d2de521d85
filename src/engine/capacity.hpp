#pragma once

#include <optional>
#include <string>
#include <vector>

#include "inline/composer.hpp"
#include "template/spec.hpp"

namespace cicero::engine {

/// How much text goes into a place at one size.
struct Room {
    Length size;
    std::size_t lines = 0, characters = 0;
};

/// How much a field of a content may say in a frame, or in all frames of a flow, where nothing
/// else stands there.
struct Capacity {
    std::string page;   ///< its name, or its number
    std::string frame;  ///< its name, or the flow's; empty: it has none
    std::string field;  ///< "place.name"; of a list's items "quotes.text"
    Room preferred;
    std::optional<Room> least;  ///< at the smallest size of a fit
    bool repeats = false;       ///< of one page, of which there are as many as it takes
};

/// Of each text field of each frame, page by page, in the order of the file: measured with running
/// text in the language of the styles, French where they name none that there is a text of.
[[nodiscard]] std::vector<Capacity> capacities(const templates::LayoutSpec& layout,
                                               inlines::Composer& composer);

}  // namespace cicero::engine
