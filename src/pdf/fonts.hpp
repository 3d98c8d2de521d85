#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diagnostic/diagnostic.hpp"
#include "document/document.hpp"
#include "pdf/objects.hpp"

namespace cicero::pdf {

/// Which of a font's code spaces, and what there.
struct CharacterCode {
    std::uint32_t space = 0;
    std::uint16_t number = 0;  ///< from 1
};

/// One font of the document as the file has it: a code for each (glyph, text that it stands for),
/// since a code has only one ToUnicode and one glyph may stand for several texts (ISO
/// 32000-1, 9.7.5, 9.10.3). Where one code space is full, a further one begins.
class FontCodes {
public:
    /// Of one code space.
    using Codes = std::map<std::pair<std::uint32_t, std::string>, std::uint16_t>;

    explicit FontCodes(std::uint16_t codes_a_space) : codes_a_space_(codes_a_space) {}

    /// The code of a glyph that shows `text` (empty: a further glyph of a cluster).
    CharacterCode add(std::uint32_t glyph, std::string_view text);
    [[nodiscard]] const std::vector<Codes>& spaces() const { return spaces_; }

private:
    /// A glyph's first text: mostly it has no other.
    struct First {
        std::string text;
        CharacterCode code;  ///< number 0: none yet
    };
    [[nodiscard]] std::optional<CharacterCode> find(std::uint32_t glyph,
                                                    std::string_view text) const;

    std::vector<First> firsts_;  ///< by glyph
    std::uint16_t codes_a_space_;
    std::vector<Codes> spaces_;
};

/// A font written to the file, and the widths that its readers use.
struct EmbeddedFont {
    std::vector<Dict> dicts;  ///< by code space
    std::vector<int> widths;  ///< by glyph, thousandths of the em, as in /W; 0 where it is not used
};

/// The name of a font's code space in a page's resources.
[[nodiscard]] std::string font_name(std::uint32_t font, std::uint32_t space);

[[nodiscard]] diagnostic::Result<EmbeddedFont> embed(const document::FontResource& font,
                                                     const FontCodes& codes, Objects& objects);

}  // namespace cicero::pdf
