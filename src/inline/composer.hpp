#pragma once

#include <cstddef>
#include <functional>
#include <memory>

#include "font/library.hpp"
#include "inline/line.hpp"
#include "inline/paragraph.hpp"

/// Styled text to finished lines. `inline` is a keyword, hence the plural.
namespace cicero::inlines {

/// Composes paragraphs. What it finds out about faces, words and prepared paragraphs stays in its
/// caches; results depend on the arguments only, what there is to say
/// included: whoever keeps a result passes its remarks on. One composer a thread.
class Composer {
public:
    explicit Composer(font::Library& library);
    ~Composer();
    Composer(const Composer&) = delete;
    Composer& operator=(const Composer&) = delete;

    /// An empty paragraph gives one empty line with its font's ascent and descent.
    [[nodiscard]] ComposedParagraph compose(const Paragraph& paragraph, Length measure);
    /// `widths(n)`: the column's width beside line n (from 0); indents are taken from it.
    [[nodiscard]] ComposedParagraph compose(const Paragraph& paragraph,
                                            const std::function<Length(std::size_t)>& widths);

    /// Off: each run is shaped whole, as if no word had come before. For benchmarks; on at first.
    void join_words(bool on);

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace cicero::inlines
