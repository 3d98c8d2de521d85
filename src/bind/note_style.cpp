#include "bind/note_style.hpp"

namespace cicero::bind {

style::CharacterStyle note_mark_style_of(const style::CharacterStyle& text) {
    style::CharacterStyle out = text;
    out.raise = style::Raise::Superior;
    out.italic = false;
    out.typography = false;
    return out;
}

}  // namespace cicero::bind
