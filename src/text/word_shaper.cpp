#include "text/word_shaper.hpp"

#include "font/kerning.hpp"

namespace cicero::text {

namespace {

bool is_clear(const hb_glyph_info_t& info) {
    return (hb_glyph_info_get_glyph_flags(&info) & HB_GLYPH_FLAG_UNSAFE_TO_CONCAT) == 0;
}

/// To see how far HarfBuzz looks. To the left its flags reach one glyph further than it looked
/// (hb-ot-layout-gsubgpos.hh, `skipping_iterator_t::prev`).
constexpr Padding spaces_seen{3, 2, 1};
constexpr Padding spaces_set{1, 1, 0};

std::span<const hb_glyph_info_t> infos_of(hb_buffer_t* buffer) {
    unsigned count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
    return {infos, count};
}

}  // namespace

/// A word with its spaces among the glyphs in the buffer.
struct WordShaper::PaddedWord {
    std::span<const hb_glyph_info_t> infos;
    const hb_glyph_position_t* positions = nullptr;
    std::size_t begin = 0, word = 0, word_end = 0, end = 0;  ///< clusters
    bool right_to_left = false;

    [[nodiscard]] const hb_glyph_info_t& logical(std::size_t i) const {
        return right_to_left ? infos[infos.size() - 1 - i] : infos[i];
    }
    // Nothing failed to match at the second space to the left, or the third would be flagged; and
    // nothing matched it, or the space next to the word would be unsafe to break before.
    [[nodiscard]] bool is_left_clear() const {
        if (infos.size() < spaces_seen.before) return false;
        const hb_glyph_info_t &outermost = logical(0), &next = logical(spaces_seen.before - 1);
        return outermost.cluster == begin && is_clear(outermost) && next.cluster + 1 == word &&
               (hb_glyph_info_get_glyph_flags(&next) & HB_GLYPH_FLAG_UNSAFE_TO_BREAK) == 0;
    }
    [[nodiscard]] bool is_right_clear() const {
        if (infos.empty()) return false;
        const hb_glyph_info_t& outermost = logical(infos.size() - 1);
        return outermost.cluster + 1 == end && is_clear(outermost);
    }
};

WordShaper::WordShaper(const ShapeKey& key)
    : key_(key), shaper_(key), unkerned_(key, {{"kern", 0}}) {}

void WordShaper::run(const Shaper& shaper, std::string_view text, hb_buffer_t* buffer) {
    ++shapings_;
    hb_buffer_set_flags(buffer, HB_BUFFER_FLAG_PRODUCE_UNSAFE_TO_CONCAT);
    shaper.run(buffer, text);
}

bool WordShaper::joins(hb_buffer_t* buffer) {
    if (joining_ == Joining::Unknown) joining_ = find_joining(buffer);
    return joining_ != Joining::Never;
}

WordShaper::Joining WordShaper::find_joining(hb_buffer_t* buffer) {
    if (font::has_apple_layout(*key_.face)) return Joining::Never;
    run(shaper_, " ", buffer);
    if (infos_of(buffer).size() != 1) return Joining::Never;
    space_ = glyph_of(infos_of(buffer)[0], hb_buffer_get_glyph_positions(buffer, nullptr)[0]);
    hb_font_get_nominal_glyph(key_.face->hb_font(), 0x25CC, &dotted_circle_);
    if (spaces_are_clear(shaper_, buffer)) return Joining::Plain;
    const bool by_pairs = font::kerns_by_pairs_alone(*key_.face, space_.id);
    return by_pairs && spaces_are_clear(unkerned_, buffer) && spaces_are_not_kerned(buffer)
               ? Joining::Kerned
               : Joining::Never;
}

// Whether a space leaves the one beside it alone.
bool WordShaper::spaces_are_clear(const Shaper& shaper, hb_buffer_t* buffer) {
    run(shaper, "   ", buffer);
    const auto infos = infos_of(buffer);
    return infos.size() == 3 && is_clear(infos.front()) && is_clear(infos.back());
}

bool WordShaper::spaces_are_not_kerned(hb_buffer_t* buffer) {
    run(shaper_, "  ", buffer);
    const auto infos = infos_of(buffer);
    const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, nullptr);
    for (std::size_t i = 0; i < infos.size(); ++i) {
        ShapedGlyph glyph = glyph_of(infos[i], positions[i]);
        glyph.cluster = space_.cluster;
        if (glyph != space_) return false;
    }
    return infos.size() == 2;
}

GlyphView WordShaper::shape_alone(std::string_view text, hb_buffer_t* buffer,
                                  Arena<ShapedGlyph>& glyphs) {
    ++shapings_;
    hb_buffer_set_flags(buffer, HB_BUFFER_FLAG_DEFAULT);
    shaper_.run(buffer, text);
    const auto infos = infos_of(buffer);
    const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, nullptr);
    ShapedGlyph* out = glyphs.take(infos.size());
    for (std::size_t i = 0; i < infos.size(); ++i) out[i] = glyph_of(infos[i], positions[i]);
    return {out, infos.size()};
}

void WordShaper::shape(std::span<const Word> words, hb_buffer_t* buffer, Arena<ShapedGlyph>& glyphs,
                       std::vector<ShapedWord>& out) {
    const bool kerned = joining_ == Joining::Kerned;
    const std::size_t first = out.size();
    out.resize(first + words.size());
    pad(words, spaces_seen);
    run(kerned ? unkerned_ : shaper_, padded_, buffer);
    for_each_padded(words, buffer, spaces_seen, [&](std::size_t i, const PaddedWord& s) {
        ShapedWord& word = out[first + i];
        word.left_clear = !words[i].space_before || s.is_left_clear();
        word.right_clear = !words[i].space_after || s.is_right_clear();
    });
    if (kerned) {
        pad(words, spaces_set);
        run(shaper_, padded_, buffer);
    }
    bool any_broken = false;
    const auto take_word = [&](std::size_t i, const PaddedWord& s) {
        any_broken |= take(s, words[i], out[first + i], glyphs);
    };
    for_each_padded(words, buffer, kerned ? spaces_set : spaces_seen, take_word);
    if (words.size() == 1) return;
    if (!any_broken) return shape_apart(words, std::span(out).subspan(first), buffer, glyphs);
    // A broken syllable may have kept another from its circle: see `take`.
    out.resize(first);
    for (const Word& word : words) shape({&word, 1}, buffer, glyphs, out);
}

// The words that are not clear beside another.
void WordShaper::shape_apart(std::span<const Word> words, std::span<ShapedWord> shaped,
                             hb_buffer_t* buffer, Arena<ShapedGlyph>& glyphs) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool left = i == 0 || shaped[i].left_clear,
                   right = i + 1 == words.size() || shaped[i].right_clear;
        if (left && right) continue;
        std::vector<ShapedWord> alone;
        shape(words.subspan(i, 1), buffer, glyphs, alone);
        shaped[i] = alone.front();
    }
}

void WordShaper::pad(std::span<const Word> words, const Padding& spaces) {
    padded_.clear();
    for (const Word& word : words) {
        const std::size_t shared = padded_.empty() ? 0 : spaces.shared;
        padded_.append(word.space_before ? spaces.before - shared : 0, ' ');
        padded_ += word.text;
        padded_.append(word.space_after ? spaces.after : 0, ' ');
    }
}

template <class Visit>
void WordShaper::for_each_padded(std::span<const Word> words, hb_buffer_t* buffer,
                                 const Padding& spaces, const Visit& visit) const {
    const auto infos = infos_of(buffer);
    const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, nullptr);
    std::size_t left = 0, right = infos.size(), byte = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        PaddedWord s;
        s.right_to_left = key_.right_to_left;
        s.begin = byte - (byte == 0 ? 0 : spaces.shared);
        s.word = s.begin + (words[i].space_before ? spaces.before : 0);
        s.word_end = s.word + words[i].text.size();
        s.end = byte = s.word_end + (words[i].space_after ? spaces.after : 0);
        std::size_t from = left, to = right;
        if (s.right_to_left) {
            while (to < infos.size() && infos[to].cluster >= s.begin) ++to;
            for (from = to; from > 0 && infos[from - 1].cluster < s.end;) --from;
            right = from;
        } else {
            while (from > 0 && infos[from - 1].cluster >= s.begin) --from;
            for (to = from; to < infos.size() && infos[to].cluster < s.end;) ++to;
            left = to;
        }
        s.infos = infos.subspan(from, to - from);
        s.positions = positions + from;
        visit(i, s);
    }
}

// The word's glyphs, and what the spaces next to it gained. A side whose space did not stay one
// glyph, that of a space, is not clear. Tells whether a syllable is broken.
bool WordShaper::take(const PaddedWord& padded, const Word& word, ShapedWord& out,
                      Arena<ShapedGlyph>& glyphs) const {
    ShapedGlyph* const begin = glyphs.take(padded.infos.size());
    ShapedGlyph* end = begin;
    int before = 0, after = 0;
    // HarfBuzz numbers syllables from 1 to 15 over and over, and adds the circle to the second of
    // two broken ones only where their numbers differ: what stands far away counts.
    bool broken = false;
    for (std::size_t i = 0; i < padded.infos.size(); ++i) {
        const std::size_t at = padded.infos[i].cluster;
        const ShapedGlyph glyph = glyph_of(padded.infos[i], padded.positions[i]);
        const ShapedWord::Gain gain{glyph.advance - space_.advance,
                                    glyph.x_offset - space_.x_offset,
                                    glyph.y_offset - space_.y_offset};
        if (at >= padded.word && at < padded.word_end) {
            *end = glyph;
            end->cluster -= std::uint32_t(padded.word);
            ++end;
            broken |= glyph.id == dotted_circle_ && glyph.id != 0;
        } else if (at + 1 == padded.word) {
            before += glyph.id == space_.id ? 1 : 2;
            out.before = gain;
        } else if (at == padded.word_end) {
            after += glyph.id == space_.id ? 1 : 2;
            out.after = gain;
            out.space_unsafe = glyph.unsafe_to_break;
        }
    }
    out.left_clear = out.left_clear && !broken && (!word.space_before || before == 1);
    out.right_clear = out.right_clear && !broken && (!word.space_after || after == 1);
    out.glyphs = {begin, end};
    glyphs.give_back(padded.infos.size() - out.glyphs.size());
    return broken;
}

}  // namespace cicero::text
