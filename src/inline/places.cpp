#include "inline/places.hpp"

#include <algorithm>
#include <unordered_map>

#include "base/utf8.hpp"

namespace cicero::inlines {

namespace {

constexpr char32_t nbsp = 0xA0, nnbsp = 0x202F;

/// More for a division where lines need not be full.
constexpr int ragged_hyphen_penalty = 80;
/// A division that leaves so few letters is dear: en-, bi-.
constexpr std::size_t short_piece = 2;

bool is_space(char32_t c) { return c == ' ' || c == '\n' || c == nbsp || c == nnbsp; }
bool is_apostrophe(char32_t c) { return c == '\'' || c == U'’'; }

bool is_any_of(char32_t c, std::u32string_view signs) {
    return signs.find(c) != std::u32string_view::npos;
}

bool begins_sentence(const std::vector<Character>& chars, std::size_t at) {
    while (at > 0 && (is_space(chars[at - 1].c) || is_any_of(chars[at - 1].c, U"«“‘(–—"))) --at;
    return at == 0 || is_any_of(chars[at - 1].c, U".!?…:");
}

class HyphenFinder {
public:
    HyphenFinder(const std::vector<Character>& chars, const BreakableText& breakable,
                 const style::ParagraphStyle& style, text::Hyphenator& hyphenator)
        : chars_(chars), breakable_(breakable), style_(style), hyphenator_(hyphenator) {}

    std::vector<HyphenPlace> run() {
        for (std::size_t i = 0; i < chars_.size(); ++i) {
            if (!is_letter(chars_[i].c)) continue;
            std::size_t end = i;
            while (end < chars_.size() && text::is_word_character(chars_[end].c)) ++end;
            if (end - i >= text::shortest_divided) hyphenate(i, end);
            i = end;
        }
        return std::move(places_);
    }

private:
    void hyphenate(std::size_t begin, std::size_t end) {
        const std::size_t from = chars_[begin].begin, to = chars_[end - 1].end;
        const ShapedRun* run = run_at(breakable_.runs, from);
        if (!run || !run->style->typography) return;
        std::size_t capitals = 0;
        for (std::size_t k = begin; k < end; ++k)
            capitals += is_capital(chars_[k].c) &&
                        !run_at(breakable_.runs, chars_[k].begin)->scaled_capitals;
        if (capitals > 1) return;  // an acronym, or capitals all through
        const bool name = capitals == 1 && !begins_sentence(chars_, begin);
        const std::string_view word =
            std::string_view(breakable_.collected.text.text).substr(from, to - from);
        for (const std::size_t offset : hyphenator_.breaks(word, run->style->language))
            places_.push_back({from + offset, cost(name, word.substr(0, offset))});
    }

    [[nodiscard]] int cost(bool name, std::string_view part) const {
        const style::Breaking& breaking = style_.breaking;
        if (breaking.as_tex) return breaking.hyphen_penalty;
        int sum = breaking.hyphen_penalty;
        if (name) sum += breaking.name_hyphen_penalty;
        if (style_.is_ragged()) sum += ragged_hyphen_penalty;
        if (letters_at_end(part) <= short_piece) sum += breaking.short_piece_penalty;
        return sum;
    }

    // Those after the last apostrophe: l’en-.
    static std::size_t letters_at_end(std::string_view part) {
        std::size_t count = 0;
        for (std::size_t at = 0; at < part.size();) {
            const base::Decoded d = base::decode_utf8(part, at);
            count = is_apostrophe(d.code_point) ? 0 : count + 1;
            at += d.size;
        }
        return count;
    }

    const std::vector<Character>& chars_;
    const BreakableText& breakable_;
    const style::ParagraphStyle& style_;
    text::Hyphenator& hyphenator_;
    std::vector<HyphenPlace> places_;
};

/// All spaces are one to a phrase, and both apostrophes.
char32_t as_kept(char32_t c) { return is_space(c) ? U' ' : is_apostrophe(c) ? U'\'' : c; }

std::u32string as_kept(const std::string& phrase) {
    std::u32string out;
    for (const Character& ch : characters(phrase)) out += as_kept(ch.c);
    return out;
}

}  // namespace

std::vector<Character> characters(const std::string& text) {
    std::vector<Character> out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const base::Decoded d = base::decode_utf8(text, i);
        out.push_back({d.code_point, i, i + d.size});
        i += d.size;
    }
    return out;
}

std::vector<bool> kept_places(const std::vector<Character>& characters,
                              const std::vector<std::string>& phrases) {
    std::vector<bool> kept;
    if (phrases.empty()) return kept;
    kept.resize(characters.size());
    std::unordered_map<char32_t, std::vector<std::u32string>> by_first;
    for (const std::string& phrase : phrases)
        if (const std::u32string wanted = as_kept(phrase); !wanted.empty())
            by_first[wanted.front()].push_back(wanted);
    std::u32string text;
    for (const Character& ch : characters) text += as_kept(ch.c);
    const auto is_in_word = [&](std::size_t at) {
        return at < text.size() && is_letter_or_digit(characters[at].c);
    };
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (at > 0 && is_in_word(at - 1)) continue;
        const auto found = by_first.find(text[at]);
        if (found == by_first.end()) continue;
        for (const std::u32string& phrase : found->second) {
            const std::size_t end = at + phrase.size();
            if (text.compare(at, phrase.size(), phrase) != 0 || is_in_word(end)) continue;
            for (std::size_t i = at + 1; i < end; ++i) kept[i] = true;
        }
    }
    return kept;
}

std::vector<HyphenPlace> hyphen_places(const std::vector<Character>& characters,
                                       const BreakableText& breakable,
                                       const style::ParagraphStyle& style,
                                       text::Hyphenator& hyphenator) {
    return HyphenFinder(characters, breakable, style, hyphenator).run();
}

const ShapedRun* run_at(const std::vector<ShapedRun>& runs, std::size_t byte) {
    const auto after =
        std::upper_bound(runs.begin(), runs.end(), byte,
                         [](std::size_t b, const ShapedRun& run) { return b < run.begin; });
    return after == runs.begin() ? nullptr : &*(after - 1);
}

}  // namespace cicero::inlines
