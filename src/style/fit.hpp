#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/length.hpp"

/// What the text of a frame, or of a flow, may do to fill its place.
namespace cicero::style {

struct Fit {
    Length smallest, largest;    ///< of the text's first style; all else in it scales with that
    std::optional<Length> base;  ///< the size that these limits are of; none: of the first style
    double least_leading = 1;    ///< share of what the styles say
    int tightest = 0;            ///< thousandths of the size, added between letters; none or less
    double least_picture = 1;    ///< share of the height that pictures have
    std::string group;           ///< frames that share one answer; empty: this one alone
    bool active = false;
    bool by_line = false;  ///< each line fills the frame's width in a size of its own

    bool operator==(const Fit&) const = default;
};

enum class Vertical : std::uint8_t { Top, Middle, Bottom, Baseline };

}  // namespace cicero::style
