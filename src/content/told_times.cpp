#include "content/told_times.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "base/plain_letters.hpp"
#include "base/utf8.hpp"

namespace cicero::content {

namespace {

constexpr int noon = 12 * 60, day = 24 * 60, quarter = 15, half = 30;
/// An hour is not longer; the reading is linear all the same.
constexpr std::size_t longest = 60;

using Words = std::span<const std::string>;

constexpr std::array around{"a",    "de",       "des",     "le",    "from",  "partir",
                            "vers", "precises", "precise", "at",    "the",   "environ",
                            "par",  "starting", "sharp",   "about", "heure", "ouverture"};
constexpr std::array between{"a", "-", "to", "until", "till", "jusqu"};

/// Small letters without accents; dashes apart, and what joins words a space.
std::string plain(std::string_view told) {
    const std::string text = base::plain_letters(told);
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const base::Decoded letter = base::decode_utf8(text, i);
        const char32_t c = letter.code_point;
        if (c == U'–' || c == U'—') out += " - ";
        else if (c == U'’' || c == U',' || c == U'\'' || c == U'(' || c == U')') out += ' ';
        else out += text.substr(i, letter.size);
        i += letter.size;
    }
    return out;
}

/// At most two digits.
std::optional<int> number(std::string_view text) {
    int out = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
    const bool whole = error == std::errc{} && end == text.data() + text.size();
    return whole && text.size() < 3 && text[0] != '-' ? std::optional(out) : std::nullopt;
}

template <class List>
bool has(const List& list, std::string_view word) {
    return std::ranges::find(list, word) != list.end();
}

class Reader {
public:
    explicit Reader(Words words) : words_(words) {}

    std::optional<TimeInWords> run() {
        const bool named = name();
        if (!named && !figures()) return std::nullopt;
        more_or_less();
        if (!named) half_of_day();
        if (!told_ || out_.minutes < 0 || out_.minutes > day) return std::nullopt;
        return out_;
    }

private:
    [[nodiscard]] std::string_view next(std::size_t i = 0) const {
        return out_.words + i < words_.size() ? std::string_view(words_[out_.words + i]) : "";
    }

    bool take(std::initializer_list<std::string_view> wanted) {
        std::size_t i = 0;
        for (const std::string_view word : wanted)
            if (next(i++) != word) return false;
        out_.words += wanted.size();
        return true;
    }

    bool name() {
        out_.midnight = next() == "minuit" || next() == "midnight";
        if (!out_.midnight && next() != "midi" && next() != "noon") return false;
        out_.minutes = out_.midnight ? 0 : noon;
        out_.words = 1;
        return told_ = true;
    }

    /// 18h30, 18h, 18 h 30, 18:30, 7, 7pm
    bool figures() {
        std::string_view word = next();
        std::string_view half_named;
        for (const std::string_view ending : {"am", "pm"})
            if (word.size() > 2 && word.ends_with(ending)) half_named = ending;
        word.remove_suffix(half_named.size());
        const std::size_t sign = std::min(word.find_first_of("h:"), word.size());
        const auto hour = number(word.substr(0, sign));
        if (!hour) return false;
        const std::string_view rest = word.substr(std::min(sign + 1, word.size()));
        const auto minute = rest.empty() ? std::optional(0) : number(rest);
        told_ = sign < word.size() && (word[sign] == 'h' || !rest.empty());
        if (rest.size() == 1 || !minute || *minute > 59 || (sign < word.size() && !told_))
            return false;
        out_.minutes = *hour * 60 + *minute;
        out_.words = 1;
        if (!told_) spaced();
        else if (rest.empty()) minutes();
        if (!half_named.empty()) twelve_hours(half_named == "pm");
        return true;
    }

    // 18 h 30, 9 heures
    void spaced() {
        told_ = take({"h"}) || take({"heures"}) || take({"heure"});
        if (told_) minutes();
    }

    void minutes() {
        const auto minute = next().size() == 2 ? number(next()) : std::nullopt;
        if (!minute || *minute > 59) return;
        out_.minutes += *minute;
        ++out_.words;
        static_cast<void>(take({"min"}) || take({"minutes"}));
    }

    void more_or_less() {
        if (take({"et", "demie"}) || take({"et", "demi"})) out_.minutes += half;
        else if (take({"et", "quart"}) || take({"et", "un", "quart"})) out_.minutes += quarter;
        else if (take({"moins", "le", "quart"}) || take({"moins", "quart"}) ||
                 take({"moins", "un", "quart"}))
            less(quarter);
        else if (next() == "moins") less_minutes();
    }

    void less_minutes() {
        constexpr std::array<std::pair<std::string_view, int>, 4> names{
            {{"cinq", 5}, {"dix", 10}, {"vingt", 20}, {"vingt-cinq", 25}}};
        const auto* const named =
            std::ranges::find(names, next(1), &std::pair<std::string_view, int>::first);
        const auto minutes = named != names.end() ? std::optional(named->second) : number(next(1));
        if (!minutes) return;
        less(*minutes);
        out_.words += 2;
    }

    void less(int minutes) { out_.minutes += (out_.midnight ? day : 0) - minutes; }

    void half_of_day() {
        if (take({"pm"}) || take({"p.m"})) twelve_hours(true);
        else if (take({"am"}) || take({"a.m"})) twelve_hours(false);
        else if (take({"du", "soir"}) || take({"de", "l", "apres-midi"})) {
            if (out_.minutes < noon) out_.minutes += noon;
        } else static_cast<void>(take({"du", "matin"}));
    }

    void twelve_hours(bool afternoon) {
        told_ = out_.minutes >= 60 && out_.minutes < noon + 60;
        out_.minutes = out_.minutes % noon + (afternoon ? noon : 0);
    }

    const Words words_;
    TimeInWords out_;
    bool told_ = false;  ///< with a sign of what it is
};

/// 18h-20h: three words.
std::string with_dashes_apart(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char before = i > 0 ? text[i - 1] : ' ';
        const bool parts = text[i] == '-' && (before == 'h' || (before >= '0' && before <= '9'));
        if (parts) out += " - ";
        else out += text[i];
    }
    return out;
}

}  // namespace

std::vector<std::string> plain_words(std::string_view told) {
    const std::string text = plain(told);
    std::vector<std::string> out;
    for (std::size_t at = 0; (at = text.find_first_not_of(' ', at)) != std::string::npos;) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        out.push_back(text.substr(at, end - at));
        if (out.back().size() > 1 && out.back().back() == '.') out.back().pop_back();
        at = end;
    }
    return out;
}

std::optional<TimeInWords> time_in_words(Words words) { return Reader(words).run(); }

std::vector<TimeInWords> told_times(std::string_view text) {
    if (text.size() > longest) return {};
    const std::vector<std::string> words = plain_words(with_dashes_apart(text));
    std::vector<TimeInWords> out;
    bool joined = false, pair = false;  // « de 18h à 20h », « entre 18h et 20h »
    for (std::size_t at = 0; at < words.size();) {
        if (const auto time = time_in_words(Words(words).subspan(at))) {
            if (!out.empty() && !joined) return {};
            out.push_back(*time);
            at += time->words;
            joined = false;
            continue;
        }
        const std::string& word = words[at++];
        const bool opens_pair = out.empty() && (word == "entre" || word == "between");
        const bool joins = has(between, word) || (pair && (word == "et" || word == "and"));
        if (!joins && !opens_pair && !has(around, word)) return {};
        pair |= opens_pair;
        joined |= joins && !out.empty();
    }
    return out.size() > 2 ? std::vector<TimeInWords>{} : out;
}

}  // namespace cicero::content
