#pragma once

#include "font/face.hpp"
#include "inline/line.hpp"
#include "style/style.hpp"

namespace cicero::inlines {

/// As messages call it.
[[nodiscard]] std::string name_of(const font::Face& face);

/// What `style` asks of HarfBuzz for `face`. What the face lacks is a warning at the place where
/// the style asks for it, if `own`: if it is a face of the style, not a fallback.
[[nodiscard]] std::vector<style::Feature> features_for(const style::CharacterStyle& style,
                                                       const font::Face& face, bool own,
                                                       std::vector<Remark>& remarks);

}  // namespace cicero::inlines
