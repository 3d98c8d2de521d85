#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "inline/composer.hpp"

namespace cicero::bench {

using Texts = std::vector<std::string>;

/// Each text as a justified, hyphenated paragraph in the default style.
[[nodiscard]] std::vector<story::Paragraph> paragraphs_of(const Texts& texts);

/// HarfBuzz and nothing else; glyphs.
[[gnu::noinline]] std::size_t hb_shape_alone(const Texts& texts, const font::FacePtr& face);

[[nodiscard]] font::Library library();

/// From characters to placed glyphs by a new composer on 300 points; lines.
[[gnu::noinline]] std::size_t compose_all(const std::vector<story::Paragraph>& paragraphs,
                                          font::Library& library, bool join_words);

/// Of all that the lines of `compose_all` say: a speed-up must not change it.
[[nodiscard]] std::uint64_t digest(const std::vector<story::Paragraph>& paragraphs,
                                   font::Library& library);

}  // namespace cicero::bench
