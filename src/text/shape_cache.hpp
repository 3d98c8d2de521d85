#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "text/word_shaper.hpp"

namespace cicero::text {

/// What was shaped once is kept, for words repeat. A text is cut at its spaces and joined from
/// words that were shaped by themselves (word_shaper.hpp); words that see past the space beside
/// them become one with the neighbour that they see; where all see each other the text is shaped
/// whole. In each case the glyphs are those of shaping it whole, to the unit (tests/property/text).
/// When it is full it forgets all words and begins anew, as the next one is asked for.
class ShapeCache {
public:
    /// A key's number in this cache.
    struct ContextId {
        std::uint32_t index = 0;
    };

    /// 200,000 words, each in one context: a book has 30,000. What forgetting costs is then to
    /// shape the commonest ones again, once in so many.
    static constexpr std::size_t usual_bytes = 64u << 20;

    ShapeCache() : ShapeCache(usual_bytes) {}
    /// `most_bytes`: what it may hold, but for what a single text needs beyond that.
    explicit ShapeCache(std::size_t most_bytes);

    [[nodiscard]] ContextId context(const ShapeKey& key);
    /// A run of a paragraph: joined from words, and not kept as a whole where that was possible.
    [[nodiscard]] Glyphs shape_run(std::string_view text, ContextId context);
    /// A part of a word, a hyphen, a line's end: kept whole. What is handed out lasts until the
    /// cache is asked for another text.
    [[nodiscard]] GlyphView shaped(std::string_view text, ContextId context);
    /// Off: each text is shaped whole. For tests and benchmarks; on at first.
    void join_words(bool on) { join_words_ = on; }
    /// How often HarfBuzz was asked.
    [[nodiscard]] std::size_t shapings() const;
    /// What it holds now.
    [[nodiscard]] std::size_t bytes() const;

private:
    /// What is looked up: a text in a context, alone or between spaces.
    struct Place {
        std::string_view text;
        std::uint32_t context = 0;
        std::uint32_t sides = 0;
        std::uint64_t hash = 0;
    };
    struct Entry {
        Place place;
        ShapedWord word;
    };
    struct Slot {
        std::uint32_t entry = 0;  ///< its number from 1 on; 0: free
        std::uint32_t tag = 0;    ///< the upper half of its hash
    };
    /// A stretch of the text in hand that is shaped by itself.
    struct Unit {
        std::size_t begin = 0, end = 0;
        std::uint32_t entry = 0;  ///< its number from 1 on; 0: not looked for yet
    };
    struct Context {
        ShapeKey key;
        std::unique_ptr<WordShaper> shaper;
    };

    void forget_if_full();
    [[nodiscard]] static Place place_of(std::string_view text, std::uint32_t context,
                                        std::uint32_t sides);
    [[nodiscard]] std::uint32_t find(const Place& place) const;
    std::uint32_t insert(const Place& place, const ShapedWord& word);
    void occupy(std::uint32_t entry, std::uint64_t hash);

    [[nodiscard]] bool find_units(std::string_view text, std::uint32_t context);
    [[nodiscard]] Place place_in(std::string_view text, const Unit& unit,
                                 std::uint32_t context) const;
    void shape_new_words(std::string_view text, std::uint32_t context);
    std::uint32_t want(const Place& place);
    void shape_wanted(std::uint32_t context);
    [[nodiscard]] bool settle(std::string_view text, std::uint32_t context, bool& wants_next);
    [[nodiscard]] std::uint32_t word_entry(std::string_view text, const Unit& unit,
                                           std::uint32_t context);
    [[nodiscard]] Glyphs joined(const Context& context) const;

    std::size_t most_bytes_;
    std::vector<Context> contexts_;
    std::vector<Entry> entries_;
    std::vector<Slot> slots_;  ///< open addressing
    Arena<ShapedGlyph> glyphs_;
    Arena<char> bytes_;
    BufferHandle buffer_;
    std::vector<std::size_t> cuts_;
    std::vector<Unit> words_, units_;
    std::vector<std::uint32_t> wanted_entries_;  ///< inserted, and shaped before they are used
    std::vector<Word> wanted_words_;
    std::vector<ShapedWord> shaped_words_;
    bool join_words_ = true;
};

}  // namespace cicero::text
