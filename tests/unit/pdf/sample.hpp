#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/document.hpp"
#include "pdf/writer.hpp"

namespace cicero::test {

/// A page of 100 mm × 100 mm.
[[nodiscard]] document::Page small_page();

/// Glyphs of Lato, each with its text.
struct TextGlyph {
    std::uint32_t glyph;
    std::string text;
};
[[nodiscard]] document::GlyphRun run_of(const std::vector<TextGlyph>& glyphs, Point origin);

/// A document of one empty page and of Lato as its font 0.
[[nodiscard]] document::Document lato_document();

/// Everything that a document may have: text, paths, a spot ink, pictures, a link, bookmarks.
[[nodiscard]] document::Document full_document();

/// As PDF; required to succeed.
[[nodiscard]] std::string written(const document::Document& document,
                                  const pdf::Options& options = {});

/// What a program says of the PDF whose file name is put for `%`.
[[nodiscard]] std::string told_by(const std::string& command, const std::string& pdf);

}  // namespace cicero::test
