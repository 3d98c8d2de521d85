#pragma once

#include <map>
#include <vector>

#include "document/document.hpp"
#include "pdf/objects.hpp"

namespace cicero::pdf {

/// One font of the document as the file has it: a code for each (glyph, text that it stands for),
/// since a code has only one ToUnicode and one glyph may stand for several texts (ISO
/// 32000-1, 9.7.5, 9.10.3).
class FontCodes {
public:
    /// The code of a glyph that shows `text` (empty: a further glyph of a cluster).
    std::uint16_t code(std::uint32_t glyph, const std::string& text);
    [[nodiscard]] const std::map<std::pair<std::uint32_t, std::string>, std::uint16_t>& codes()
        const {
        return codes_;
    }
    [[nodiscard]] bool used() const { return !codes_.empty(); }
    [[nodiscard]] std::vector<std::uint32_t> glyphs() const;  ///< sorted, each once

private:
    std::map<std::pair<std::uint32_t, std::string>, std::uint16_t> codes_;
};

/// A font written to the file, and the widths that its readers use.
struct EmbeddedFont {
    HPDF_Dict dict = nullptr;
    std::map<std::uint32_t, int> widths;  ///< of glyphs, thousandths of the em, as in /W
};

[[nodiscard]] diagnostic::Result<EmbeddedFont> embed(const document::FontResource& font,
                                                     const FontCodes& codes, Objects& objects);

}  // namespace cicero::pdf
