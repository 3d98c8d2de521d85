#pragma once

#include <map>
#include <unordered_map>

#include "document/document.hpp"

namespace cicero::document {

/// What the pages of a document use, numbered by one walk over them in the order in which it is
/// first met: it does not depend on what else was composed on the way. Fonts of one file (or equal
/// ones), face and place on its axes are one; so are pictures of the same pixels in the same
/// colours.
class Numbering {
public:
    explicit Numbering(const Document& document);

    [[nodiscard]] const std::vector<FontPtr>& fonts() const { return fonts_; }
    [[nodiscard]] const std::vector<ImagePtr>& images() const { return images_; }
    [[nodiscard]] std::uint32_t operator[](const FontPtr& font) const {
        return font_numbers_.at(font.get());
    }
    [[nodiscard]] std::uint32_t operator[](const ImagePtr& image) const {
        return image_numbers_.at(image.get());
    }
    /// Where a font is first used.
    [[nodiscard]] const diagnostic::SourceSpan& first_use(std::uint32_t font) const {
        return first_uses_[font];
    }

private:
    void add(const GlyphRun& run, const Anchor& anchor);
    void add(const ImagePtr& image);

    std::vector<FontPtr> fonts_;
    std::vector<ImagePtr> images_;
    std::vector<diagnostic::SourceSpan> first_uses_;
    std::unordered_map<const FontResource*, std::uint32_t> font_numbers_;
    std::unordered_map<const ImageResource*, std::uint32_t> image_numbers_;
    std::multimap<std::size_t, std::uint32_t> images_by_size_;  ///< bytes of the data
};

}  // namespace cicero::document
