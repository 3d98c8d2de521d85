#pragma once

#include <span>
#include <vector>

#include "text/arena.hpp"
#include "text/shaper.hpp"

namespace cicero::text {

/// A word of a text, and whether a space stands before and after it there.
struct Word {
    std::string_view text;
    bool space_before = false, space_after = false;
};

/// How many spaces a word is shaped with where it stands between spaces.
struct Padding {
    std::size_t before = 0, after = 0;
    std::size_t shared = 0;  ///< of these, between two words, are the outermost of both
};

/// A word as it was shaped between its spaces.
struct ShapedWord {
    /// What the glyph of a space gains from this word beside it.
    struct Gain {
        std::int32_t advance = 0, x_offset = 0, y_offset = 0;
    };
    GlyphView glyphs;  ///< clusters from the word's first byte; no spaces
    Gain before, after;
    /// Nothing was looked at beyond the space there; true where there is none.
    bool left_clear = true, right_clear = true;
    bool space_unsafe = false;  ///< the space behind it is unsafe to break before
};

/// Shapes words so that they can be joined. A word is shaped with the spaces beside it: three
/// before, two behind. Where HarfBuzz leaves the outermost ones without
/// HB_GLYPH_FLAG_UNSAFE_TO_CONCAT, no lookup that it tried from the word saw past the space next to
/// it, so that nothing behind that space can change the word, nor the word anything there. Of words
/// that are shaped together neighbours have their outermost space in common; where it is flagged,
/// by whichever, they are shaped again apart.
///
/// A font that kerns a space with the letter after it flags all spaces, because the next letter
/// might be another. If kerning is by pairs alone (font/kerning.hpp) the flags are read with
/// kerning off, and the glyphs are shaped with kerning on and one space at each side.
class WordShaper {
public:
    explicit WordShaper(const ShapeKey& key);

    /// Whether words can be joined at all.
    [[nodiscard]] bool joins(hb_buffer_t* buffer);
    /// A space alone; as a gain, what stands between two words.
    [[nodiscard]] const ShapedGlyph& space() const { return space_; }
    /// One word, or several at once if all but the first have a space before them, and all but the
    /// last one behind. Appends to `out`.
    void shape(std::span<const Word> words, hb_buffer_t* buffer, Arena<ShapedGlyph>& glyphs,
               std::vector<ShapedWord>& out);
    [[nodiscard]] GlyphView shape_alone(std::string_view text, hb_buffer_t* buffer,
                                        Arena<ShapedGlyph>& glyphs);
    /// How often HarfBuzz was asked.
    [[nodiscard]] std::size_t shapings() const { return shapings_; }

private:
    enum class Joining : std::uint8_t { Unknown, Plain, Kerned, Never };
    struct PaddedWord;

    [[nodiscard]] Joining find_joining(hb_buffer_t* buffer);
    [[nodiscard]] bool spaces_are_clear(const Shaper& shaper, hb_buffer_t* buffer);
    [[nodiscard]] bool spaces_are_not_kerned(hb_buffer_t* buffer);
    void run(const Shaper& shaper, std::string_view text, hb_buffer_t* buffer);
    template <class Visit>
    void for_each_padded(std::span<const Word> words, hb_buffer_t* buffer, const Padding& spaces,
                         const Visit& visit) const;
    void pad(std::span<const Word> words, const Padding& spaces);
    void shape_apart(std::span<const Word> words, std::span<ShapedWord> shaped, hb_buffer_t* buffer,
                     Arena<ShapedGlyph>& glyphs);
    bool take(const PaddedWord& padded, const Word& word, ShapedWord& out,
              Arena<ShapedGlyph>& glyphs) const;

    ShapeKey key_;
    Shaper shaper_, unkerned_;
    Joining joining_ = Joining::Unknown;
    ShapedGlyph space_;
    std::uint32_t dotted_circle_ = 0;  ///< its glyph, 0 where the face has none
    std::string padded_;
    std::size_t shapings_ = 0;
};

}  // namespace cicero::text
