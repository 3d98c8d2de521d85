#pragma once

#include <cstddef>
#include <functional>
#include <memory>

#include "diagnostic/diagnostic.hpp"
#include "font/library.hpp"
#include "inline/font_table.hpp"
#include "inline/line.hpp"
#include "inline/paragraph.hpp"

/// Styled text to finished lines. `inline` is a keyword, hence the plural.
namespace cicero::inlines {

/// Composes paragraphs. What it finds out about faces, words and prepared paragraphs stays in its
/// caches; results depend on the arguments only. One composer a thread.
class Composer {
public:
    Composer(font::Library& library, FontTable& fonts, diagnostic::Diagnostics& diagnostics);
    ~Composer();
    Composer(const Composer&) = delete;
    Composer& operator=(const Composer&) = delete;

    /// An empty paragraph gives one empty line with its font's ascent and descent.
    [[nodiscard]] ComposedParagraph compose(const Paragraph& paragraph, Length measure);
    /// `widths(n)`: the column's width beside line n (from 0); indents are taken from it.
    [[nodiscard]] ComposedParagraph compose(const Paragraph& paragraph,
                                            const std::function<Length(std::size_t)>& widths);

    /// Fits try many sizes; only what is kept should complain about lines that do not fit. Faces
    /// and glyphs that are missing are reported once, whatever this says.
    void report_lines(bool on);
    /// Off: each run is shaped whole, as if no word had come before. For benchmarks; on at first.
    void join_words(bool on);

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace cicero::inlines
