#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/text_map.hpp"

/// Ortho-typography: what the author typed to what a compositor sets.
namespace cicero::text {

/// Letters that stand raised without changing the text: 1er, XXIe, n°.
struct Raised {
    std::size_t begin = 0, end = 0;  ///< bytes of the new text
    bool operator==(const Raised&) const = default;
};

/// A stretch that no rule may touch (code), bytes of the text given.
struct Untouched {
    std::size_t begin = 0, end = 0;
};

struct Typeset {
    MappedText text;
    std::vector<Raised> raised;
};

/// A paragraph's whole text (its spans joined, so that the rules see across markup). French by the
/// Imprimerie nationale's Lexique; fr-CH and fr-CA differ in their spaces; other languages get
/// their apostrophes, quotation marks, dashes and ellipsis. Idempotent.
[[nodiscard]] Typeset typeset(std::string_view text, std::string_view language,
                              const std::vector<Untouched>& untouched = {});

}  // namespace cicero::text
