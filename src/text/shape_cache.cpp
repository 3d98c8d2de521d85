#include "text/shape_cache.hpp"

#include <algorithm>
#include <cstring>
#include <functional>

#include "text/word_cuts.hpp"

namespace cicero::text {

namespace {

constexpr std::uint32_t space_before = 1, space_after = 2;
/// Words that see further than their spaces are taken together up to this length; then the text is
/// shaped whole, because such a stretch will hardly come again.
constexpr std::size_t longest_unit = 160;
constexpr std::size_t fewest_slots = 1024;

}  // namespace

ShapeCache::ShapeCache(std::size_t most_bytes)
    : most_bytes_(most_bytes), slots_(fewest_slots), buffer_(hb_buffer_create()) {}

std::size_t ShapeCache::bytes() const {
    return entries_.capacity() * sizeof(Entry) + slots_.capacity() * sizeof(Slot) +
           glyphs_.bytes() + bytes_.bytes();
}

// Contexts stay, for their numbers are outside; all else is found by its text alone.
void ShapeCache::forget_if_full() {
    if (bytes() <= most_bytes_ || entries_.empty()) return;
    entries_ = {};
    slots_ = std::vector<Slot>(fewest_slots);
    glyphs_ = {};
    bytes_ = {};
}

// A document has a few dozen contexts, and neighbours mostly share theirs.
ShapeCache::ContextId ShapeCache::context(const ShapeKey& key) {
    const auto found = std::find_if(contexts_.rbegin(), contexts_.rend(),
                                    [&](const Context& c) { return c.key == key; });
    if (found != contexts_.rend()) return {std::uint32_t(contexts_.rend() - found - 1)};
    contexts_.push_back({key, std::make_unique<WordShaper>(key)});
    return {std::uint32_t(contexts_.size() - 1)};
}

std::size_t ShapeCache::shapings() const {
    std::size_t sum = 0;
    for (const Context& c : contexts_) sum += c.shaper->shapings();
    return sum;
}

GlyphView ShapeCache::shaped(std::string_view text, ContextId context) {
    forget_if_full();
    const Place place = place_of(text, context.index, 0);
    if (const std::uint32_t known = find(place)) return entries_[known - 1].word.glyphs;
    ShapedWord word;
    word.glyphs = contexts_[context.index].shaper->shape_alone(text, buffer_.get(), glyphs_);
    insert(place, word);
    return word.glyphs;
}

Glyphs ShapeCache::shape_run(std::string_view text, ContextId context) {
    forget_if_full();
    if (join_words_ && find_units(text, context.index)) return joined(contexts_[context.index]);
    const GlyphView whole = shaped(text, context);
    return {whole.begin(), whole.end()};
}

// Whether the words of `text` may be shaped by themselves: units_ then holds them.
bool ShapeCache::find_units(std::string_view text, std::uint32_t context) {
    cuts_.clear();
    find_word_cuts(text, cuts_);
    if (cuts_.empty() || !contexts_[context].shaper->joins(buffer_.get())) return false;
    words_.clear();
    std::size_t begin = 0;
    for (const std::size_t cut : cuts_) {
        words_.push_back({begin, cut, 0});
        begin = cut + 1;
    }
    words_.push_back({begin, text.size(), 0});
    shape_new_words(text, context);
    units_.clear();
    bool wants_next = false;
    for (const Unit& word : words_) {
        if (wants_next) units_.back() = {units_.back().begin, word.end, 0};
        else units_.push_back(word);
        if (!settle(text, context, wants_next)) return false;
    }
    return true;
}

ShapeCache::Place ShapeCache::place_in(std::string_view text, const Unit& unit,
                                       std::uint32_t context) const {
    const std::uint32_t before = unit.begin > 0 ? space_before : 0,
                        after = unit.end < text.size() ? space_after : 0;
    return place_of(text.substr(unit.begin, unit.end - unit.begin), context, before | after);
}

// All words that are new are shaped together, for a call of hb_shape costs as much as eight glyphs;
// then the pairs of a word that sees the one before it with that one.
void ShapeCache::shape_new_words(std::string_view text, std::uint32_t context) {
    const auto find_or_want = [&](Unit& word) {
        const Place place = place_in(text, word, context);
        word.entry = find(place);
        if (word.entry == 0) word.entry = want(place);
    };
    for (Unit& word : words_) find_or_want(word);
    shape_wanted(context);
    for (std::size_t i = 0; i + 1 < words_.size(); ++i) {
        if (entries_[words_[i + 1].entry - 1].word.left_clear) continue;
        Unit both{words_[i].begin, words_[i + 1].end, 0};
        find_or_want(both);
    }
    shape_wanted(context);
}

std::uint32_t ShapeCache::want(const Place& place) {
    wanted_entries_.push_back(insert(place, {}));
    wanted_words_.push_back({entries_.back().place.text, (place.sides & space_before) != 0,
                             (place.sides & space_after) != 0});
    return wanted_entries_.back();
}

void ShapeCache::shape_wanted(std::uint32_t context) {
    if (wanted_words_.empty()) return;
    shaped_words_.clear();
    contexts_[context].shaper->shape(wanted_words_, buffer_.get(), glyphs_, shaped_words_);
    for (std::size_t i = 0; i < wanted_entries_.size(); ++i)
        entries_[wanted_entries_[i] - 1].word = shaped_words_[i];
    wanted_entries_.clear();
    wanted_words_.clear();
}

// The last unit grows to the left as far as it sees; whether it sees beyond its right is told.
bool ShapeCache::settle(std::string_view text, std::uint32_t context, bool& wants_next) {
    for (;;) {
        Unit& unit = units_.back();
        if (unit.end - unit.begin > longest_unit) return false;
        if (unit.entry == 0) unit.entry = word_entry(text, unit, context);
        const ShapedWord& word = entries_[unit.entry - 1].word;
        if (word.left_clear || units_.size() == 1) {
            wants_next = !word.right_clear;
            return word.left_clear;
        }
        const std::size_t end = unit.end;
        units_.pop_back();
        units_.back() = {units_.back().begin, end, 0};
    }
}

std::uint32_t ShapeCache::word_entry(std::string_view text, const Unit& unit,
                                     std::uint32_t context) {
    const Place place = place_in(text, unit, context);
    if (const std::uint32_t known = find(place)) return known;
    const std::uint32_t entry = want(place);
    shape_wanted(context);
    return entry;
}

Glyphs ShapeCache::joined(const Context& context) const {
    const bool right_to_left = context.key.right_to_left;
    std::size_t count = units_.size() - 1;
    for (const Unit& unit : units_) count += entries_[unit.entry - 1].word.glyphs.size();
    Glyphs out;
    out.reserve(count);
    const auto add_space = [&](const Unit& left, const Unit& right) {
        const ShapedWord &l = entries_[left.entry - 1].word, &r = entries_[right.entry - 1].word;
        ShapedGlyph space = context.shaper->space();
        space.advance += l.after.advance + r.before.advance;
        space.x_offset += l.after.x_offset + r.before.x_offset;
        space.y_offset += l.after.y_offset + r.before.y_offset;
        space.cluster = std::uint32_t(left.end);
        space.unsafe_to_break = l.space_unsafe;
        out.push_back(space);
    };
    const std::size_t last = units_.size() - 1;
    for (std::size_t i = 0; i <= last; ++i) {
        const std::size_t k = right_to_left ? last - i : i;
        if (!right_to_left && k > 0) add_space(units_[k - 1], units_[k]);
        for (const ShapedGlyph& glyph : entries_[units_[k].entry - 1].word.glyphs) {
            out.push_back(glyph);
            out.back().cluster += std::uint32_t(units_[k].begin);
        }
        if (right_to_left && k > 0) add_space(units_[k - 1], units_[k]);
    }
    return out;
}

ShapeCache::Place ShapeCache::place_of(std::string_view text, std::uint32_t context,
                                       std::uint32_t sides) {
    // 2^64 divided by the golden ratio (Knuth, vol. 3, 6.4).
    constexpr std::uint64_t golden = 0x9E3779B97F4A7C15u;
    const std::uint64_t number = std::uint64_t(context) << 2 | sides;
    return {text, context, sides, (std::hash<std::string_view>{}(text) ^ number) * golden};
}

std::uint32_t ShapeCache::find(const Place& place) const {
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = place.hash & mask; slots_[at].entry != 0; at = (at + 1) & mask) {
        if (slots_[at].tag != std::uint32_t(place.hash >> 32)) continue;
        const Place& known = entries_[slots_[at].entry - 1].place;
        if (known.context == place.context && known.sides == place.sides &&
            known.text == place.text)
            return slots_[at].entry;
    }
    return 0;
}

std::uint32_t ShapeCache::insert(const Place& place, const ShapedWord& word) {
    char* bytes = bytes_.take(place.text.size());
    std::memcpy(bytes, place.text.data(), place.text.size());
    entries_.push_back({place, word});
    entries_.back().place.text = {bytes, place.text.size()};
    if (entries_.size() * 2 > slots_.size()) {
        slots_.assign(slots_.size() * 2, {});
        for (std::size_t i = 0; i + 1 < entries_.size(); ++i)
            occupy(std::uint32_t(i + 1), entries_[i].place.hash);
    }
    occupy(std::uint32_t(entries_.size()), place.hash);
    return std::uint32_t(entries_.size());
}

void ShapeCache::occupy(std::uint32_t entry, std::uint64_t hash) {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = hash & mask;
    while (slots_[at].entry != 0) at = (at + 1) & mask;
    slots_[at] = {entry, std::uint32_t(hash >> 32)};
}

}  // namespace cicero::text
