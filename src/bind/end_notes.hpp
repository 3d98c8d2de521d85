#pragma once

#include <utility>

#include "bind/structure.hpp"
#include "story/story.hpp"

namespace cicero::bind {

/// The notes of a flow that do not stand at the foot of their columns, until a list takes them.
struct EndNotes {
    story::Story story;
    GrowingTag tag;  ///< in which they are read; null: there are none

    /// They are read where the structure stands, and there are none from now on.
    [[nodiscard]] story::Story take(Structure& structure) {
        if (tag) structure.take_in(*std::exchange(tag, nullptr));
        return std::exchange(story, {});
    }
};

}  // namespace cicero::bind
