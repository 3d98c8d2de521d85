#pragma once

#include "font/library.hpp"
#include "inline/line.hpp"
#include "style/style.hpp"

namespace cicero::inlines {

/// What `style` asks of a family.
[[nodiscard]] font::Wanted wanted(const style::CharacterStyle& style);

/// The face of a style: the cut for its size, unless that lacks letterforms that the style asks for
/// and the cut for text has. Null where there is none.
[[nodiscard]] font::FacePtr face_of(const style::CharacterStyle& style, font::Library& library);

/// Axes that `face` lacks, or whose range ends before what `style` asks for: warnings at the place
/// where the style asks for it.
void report_axes(const style::CharacterStyle& style, const font::Face& face,
                 std::vector<Remark>& remarks);

/// A weight or a slope that `style` asks for and `face`, the nearest of its family, has not.
void report_likeness(const style::CharacterStyle& style, const font::Face& face,
                     TextMap::Range source, std::vector<Remark>& remarks);

}  // namespace cicero::inlines
