#pragma once

#include "story/paragraph.hpp"

namespace cicero::inlines {

/// A stretch of the collected text in one style.
struct StyleRun {
    std::size_t begin = 0, end = 0;
    const style::CharacterStyle* style = nullptr;
    std::size_t span_index = 0;  ///< among the paragraph’s spans
    /// An ordinal's letters and the o of n°; a century's figures; the words after a drop capital;
    /// capitals that stand for small ones.
    enum class Form : std::uint8_t {
        Normal,
        Raised,
        SmallCapitals,
        FirstWords,
        ScaledCapitals
    } form = Form::Normal;
};

/// A paragraph's text after ortho-typography and case mapping, with its styles.
struct Collected {
    MappedText text;  ///< from the spans' texts, joined
    std::vector<StyleRun> runs;

    /// Bytes of the spans' texts behind [begin, end).
    [[nodiscard]] TextMap::Range source_of(std::size_t begin, std::size_t end) const {
        return text.map.source_range(begin, end);
    }
    /// `other` was made from this text and takes its place.
    void become(MappedText other);
};

/// What stands in [begin, end), with its styles.
[[nodiscard]] Collected part_of(const Collected& whole, std::size_t begin, std::size_t end);

[[nodiscard]] std::string mapped(const std::string& text, style::Case letter_case,
                                 const std::string& language);

/// `spans` joined, so that the rules see across markup; `base` is the style of spans without one.
[[nodiscard]] Collected collect(const std::vector<story::Span>& spans,
                                const style::CharacterStyle& base);

}  // namespace cicero::inlines
