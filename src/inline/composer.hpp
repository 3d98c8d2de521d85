#pragma once

#include <memory>

#include "font/library.hpp"
#include "inline/composed_cache.hpp"
#include "text/patterns.hpp"

/// Styled text to finished lines. `inline` is a keyword, hence the plural.
namespace cicero::inlines {

/// Composes paragraphs. What it finds out about faces, words and whole paragraphs stays in its
/// caches, which are bounded; results depend on the arguments only, what there is to say included:
/// whoever keeps a result passes its remarks on. One composer a thread.
class Composer {
public:
    /// Composers may share `patterns` as they share the library.
    explicit Composer(font::Library& library, std::shared_ptr<const text::PatternStore> patterns =
                                                  std::make_shared<const text::PatternStore>());
    ~Composer();
    Composer(const Composer&) = delete;
    Composer& operator=(const Composer&) = delete;

    /// An empty paragraph gives one empty line with its font's ascent and descent. The same
    /// paragraph in the same measures is composed once, wherever it stands; in other measures only
    /// its lines are set anew, if it was the last one.
    [[nodiscard]] std::shared_ptr<const ComposedParagraph> compose(
        const std::shared_ptr<const story::Paragraph>& paragraph, const Measures& measures,
        const Resumption& from = {});
    /// From the ground up, in one measure.
    [[nodiscard]] ComposedParagraph compose(const story::Paragraph& paragraph, Length measure);

    /// Another document begins: what was not asked for in the last ones may be forgotten.
    void next_document();

    /// How many paragraphs were asked for and known, and how many were composed.
    [[nodiscard]] const ComposedCache::Counts& counts() const;

    /// Off: each run is shaped whole, as if no word had come before. For benchmarks; on at first.
    void join_words(bool on);

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace cicero::inlines
