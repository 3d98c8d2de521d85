#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "diagnostic/diagnostic.hpp"
#include "document/fragment.hpp"
#include "font/face.hpp"
#include "pdf/objects.hpp"

namespace cicero::pdf {

/// Text as filled contours, for printers that take no fonts. Each glyph is written once, as a form
/// (ISO 32000-1, 8.10) without colour of its own, and painted wherever it stands.
class GlyphContours {
public:
    explicit GlyphContours(Objects& objects) : objects_(objects) {}

    /// The document's next font; says why it could not be opened.
    [[nodiscard]] std::optional<diagnostic::Diagnostic> open(const document::FontResource& font);

    struct PlacedRun {
        const document::GlyphRun* run;
        std::uint32_t font;  ///< the document's number
        double x, y;         ///< points of the page
    };
    /// The operators that paint the run; the forms that they name are put into `used`.
    void paint(const PlacedRun& placed, std::string& out, std::set<std::uint32_t>& used);

    /// That `paint` used.
    [[nodiscard]] Dict form(std::uint32_t number) const { return forms_[number]; }

private:
    std::optional<std::uint32_t> form_number(std::uint32_t font, std::uint32_t glyph);
    Dict write(const font::Face& face, std::uint32_t glyph);

    Objects& objects_;
    std::vector<font::FacePtr> faces_;  ///< by the document's number
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::optional<std::uint32_t>> numbers_;
    std::vector<Dict> forms_;
};

}  // namespace cicero::pdf
