#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diagnostic/diagnostic.hpp"
#include "document/resources.hpp"
#include "font/subset.hpp"
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

/// A font that pages are set in. They name its dictionaries as soon as they use it; what stands in
/// those is written at the end, when all its glyphs are known.
class PageFont {
public:
    /// A font whose licence forbids embedding is refused.
    [[nodiscard]] static diagnostic::Result<PageFont> open(document::FontPtr font,
                                                           std::uint16_t codes_a_space);

    /// Of a glyph that shows `text`: another one goes into the subset.
    [[nodiscard]] CharacterCode code(std::uint32_t glyph, std::string_view text) {
        return codes_.add(glyph, text);
    }
    /// Of a glyph, in thousandths of the em, as /W has it: what readers move by.
    [[nodiscard]] int width(std::uint32_t glyph);
    /// Of a code space that is used.
    [[nodiscard]] Dict dict(std::uint32_t space, Objects& objects);
    /// Once, after all pages.
    [[nodiscard]] std::optional<diagnostic::Diagnostic> write(Objects& objects);

private:
    PageFont(document::FontPtr font, font::Embeddable file, std::uint16_t codes_a_space)
        : font_(std::move(font)), file_(std::move(file)), codes_(codes_a_space) {}

    document::FontPtr font_;
    font::Embeddable file_;
    FontCodes codes_;
    std::vector<std::optional<int>> widths_;  ///< by glyph, where it was asked for
    std::vector<Dict> dicts_;                 ///< by code space
};

/// The name of a font's code space in a page's resources.
[[nodiscard]] std::string font_name(std::uint32_t font, std::uint32_t space);

}  // namespace cicero::pdf
