#include "inline/faces.hpp"

namespace cicero::inlines {

font::Wanted wanted(const style::CharacterStyle& style) {
    font::Wanted out{style.weight, style.italic, {}};
    if (style.optical == style::Optical::BySize) out.optical_size = style.size;
    if (style.optical == style::Optical::Fixed) out.optical_size = style.optical_size;
    return out;
}

}  // namespace cicero::inlines
