#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/document.hpp"
#include "pdf/writer.hpp"

namespace cicero::test {

/// A page of 100 mm × 100 mm with what stands on it.
[[nodiscard]] document::Page small_page(std::vector<document::Child> children = {});

/// Glyphs, each with its text, of Lato where no other font is given.
struct TextGlyph {
    std::uint32_t glyph;
    std::string text;
};
[[nodiscard]] document::Child run_of(const std::vector<TextGlyph>& glyphs, Point origin,
                                     const document::FontPtr& font = nullptr);
[[nodiscard]] const document::FontPtr& lato();

/// With another fsType (OpenType, OS/2).
[[nodiscard]] document::FontPtr lato_of_type(std::uint8_t high, std::uint8_t low);

/// 2 × 2 pixels with alpha and a profile.
[[nodiscard]] document::ImagePtr small_picture();

/// Everything that a document may have: text, paths, a spot ink, pictures, a link, bookmarks.
[[nodiscard]] document::Document full_document();

/// As PDF; required to succeed.
[[nodiscard]] std::string written(const document::Document& document,
                                  const pdf::Options& options = {});

/// How often `what` stands in it.
[[nodiscard]] std::size_t count_of(const std::string& text, const std::string& what);

/// What a program says of the PDF whose file name is put for `%`.
[[nodiscard]] std::string told_by(const std::string& command, const std::string& pdf);

}  // namespace cicero::test
