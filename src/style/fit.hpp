#pragma once

#include <cstdint>

#include "base/length.hpp"

/// What the text of a frame may do to fill it.
namespace cicero::style {

struct Fit {
    Length smallest, largest;  ///< of the frame's style; all else in the frame scales with it
    bool active = false;
    bool by_line = false;  ///< each line fills the frame's width in a size of its own
};

enum class Vertical : std::uint8_t { Top, Middle, Bottom, Baseline };

}  // namespace cicero::style
