#include "text/typography.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <optional>

#include "base/utf8.hpp"
#include "text/typography_words.hpp"

namespace cicero::text {

namespace {

constexpr char32_t nbsp = 0xA0, nnbsp = 0x202F;

bool is_space(char32_t c) { return c == ' ' || c == nbsp || c == nnbsp || c == 0x2009 || c == '\t' || c == '\n'; }
bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }
bool is_letter(char32_t c) { return u_isalpha(UChar32(c)) != 0; }
bool is_lower(char32_t c) { return u_islower(UChar32(c)) != 0; }
bool is_upper(char32_t c) { return u_isupper(UChar32(c)) != 0; }

/// How a kind of French spaces its signs; 0: no space.
struct Spacing {
    bool french = false;
    char32_t high = 0;   ///< before ; ! ?
    char32_t colon = 0;  ///< before :
    char32_t quote = 0;  ///< inside guillemets
};

Spacing spacing_of(std::string_view language) {
    if (language.substr(0, 2) != "fr") return {};
    if (language == "fr-CH") return {true, nnbsp, nnbsp, nnbsp};
    if (language == "fr-CA") return {true, 0, nbsp, nbsp};
    return {true, nnbsp, nbsp, nbsp};
}

struct Quotes {
    std::u32string_view open, close, inner_open, inner_close;
};

Quotes quotes_of(std::string_view language) {
    const std::string_view base = language.substr(0, 2);
    if (base == "fr") return {U"«", U"»", U"“", U"”"};
    if (base == "de") return {U"„", U"“", U"‚", U"‘"};
    if (base == "ru" || base == "es" || base == "it" || base == "pt") return {U"«", U"»", U"“", U"”"};
    return {U"“", U"”", U"‘", U"’"};
}

/// One character of the text, with the bytes that it came from; passes replace, drop and insert.
struct Unit {
    char32_t c = 0;
    std::size_t begin = 0, end = 0;
    bool copied = true;
    bool fixed = false;  ///< inside an URL, code, a time, a number: no rule applies
    bool raised = false;
};

using Units = std::vector<Unit>;

class Typesetter {
public:
    Typesetter(std::string_view text, std::string_view language, const std::vector<Untouched>& untouched)
        : spacing_(spacing_of(language)), quotes_(quotes_of(language)) {
        for (std::size_t i = 0; i < text.size();) {
            const base::Decoded d = base::decode_utf8(text, i);
            units_.push_back({d.code_point, i, i + d.size, true, false, false});
            i += d.size;
        }
        for (const Untouched& range : untouched)
            for (Unit& unit : units_)
                if (unit.begin >= range.begin && unit.end <= range.end) unit.fixed = true;
    }

    Typeset run() {
        mark_fixed();
        ellipses();
        dashes();
        quotes();
        apostrophes();
        if (spacing_.french) french();
        return result();
    }

private:
    void french() {
        numbers();
        high_signs();
        guillemet_spaces();
        drop_spaces_before(U",.…)]");
        after_brackets();
        words_together();
        ordinals();
    }

    [[nodiscard]] char32_t at(std::ptrdiff_t i) const {
        return i < 0 || i >= std::ptrdiff_t(units_.size()) ? 0 : units_[std::size_t(i)].c;
    }
    [[nodiscard]] bool fixed(std::ptrdiff_t i) const {
        return i >= 0 && i < std::ptrdiff_t(units_.size()) && units_[std::size_t(i)].fixed;
    }

    // Addresses, e-mails, paths, times and ratios: no space comes into them.
    void mark_fixed() {
        for (std::size_t begin = 0; begin < units_.size();) {
            std::size_t end = begin;
            while (end < units_.size() && !is_space(units_[end].c)) ++end;
            if (end > begin && word_is_fixed(begin, end)) {
                while (end > begin && std::u32string_view(U".,;:!?»)…").find(units_[end - 1].c) != std::u32string_view::npos) --end;
                for (std::size_t i = begin; i < end; ++i) units_[i].fixed = true;
            }
            begin = std::max(end, begin + 1);
        }
    }

    [[nodiscard]] bool word_is_fixed(std::size_t begin, std::size_t end) const {
        std::u32string word;
        for (std::size_t i = begin; i < end; ++i) word.push_back(units_[i].c);
        const auto has = [&](std::u32string_view part) { return word.find(part) != std::u32string::npos; };
        if (has(U"://") || word.starts_with(U"www.") || word.starts_with(U"mailto:")) return true;
        const std::size_t a = word.find(U'@');
        if (a != std::u32string::npos && a > 0 && word.find(U'.', a) != std::u32string::npos) return true;
        for (std::size_t i = 1; i + 1 < word.size(); ++i)  // 10:30, 16:9
            if (word[i] == U':' && is_digit(word[i - 1]) && is_digit(word[i + 1])) return true;
        return is_host(word);
    }

    // un.org/fr: letters, a full stop, two letters or more, a slash.
    static bool is_host(const std::u32string& word) {
        const std::size_t slash = word.find(U'/');
        if (slash == std::u32string::npos || slash < 4) return false;
        const std::size_t stop = word.rfind(U'.', slash);
        return stop != std::u32string::npos && stop > 0 && slash - stop > 2 && is_letter(word[stop + 1]);
    }

    void replace(std::size_t begin, std::size_t count, char32_t c) {
        Unit unit = units_[begin];
        unit.end = units_[begin + count - 1].end;
        unit.copied = count == 1 && unit.c == c && unit.copied;
        unit.c = c;
        units_.erase(units_.begin() + std::ptrdiff_t(begin), units_.begin() + std::ptrdiff_t(begin + count));
        units_.insert(units_.begin() + std::ptrdiff_t(begin), unit);
    }

    void erase(std::size_t begin, std::size_t end) {
        units_.erase(units_.begin() + std::ptrdiff_t(begin), units_.begin() + std::ptrdiff_t(end));
    }

    // The space between units i − 1 and i becomes `space` (0: none). Gives the index of unit i after that.
    std::size_t set_space_before(std::size_t i, char32_t space) {
        std::size_t begin = i;
        while (begin > 0 && is_space(units_[begin - 1].c) && !units_[begin - 1].fixed) --begin;
        if (begin == 0) return i;
        if (begin < i) {
            if (space != 0) {
                replace(begin, i - begin, space);
                return begin + 1;
            }
            erase(begin, i);
            return begin;
        }
        if (space == 0) return i;
        const std::size_t place = units_[i].begin;
        units_.insert(units_.begin() + std::ptrdiff_t(i), Unit{space, place, place, false, false, false});
        return i + 1;
    }

    void ellipses() {
        for (std::size_t i = 0; i + 2 < units_.size(); ++i) {
            if (units_[i].fixed || at(std::ptrdiff_t(i)) != '.' || units_[i + 1].c != '.' || units_[i + 2].c != '.') continue;
            std::size_t count = 3;
            while (i + count < units_.size() && units_[i + count].c == '.') ++count;
            const bool after_etc = i >= 3 && at(std::ptrdiff_t(i) - 1) == 'c' && at(std::ptrdiff_t(i) - 2) == 't' && at(std::ptrdiff_t(i) - 3) == 'e';
            replace(i, count, after_etc && spacing_.french ? U'.' : U'…');
        }
    }

    void dashes() {
        for (std::size_t i = 0; i + 1 < units_.size(); ++i) {
            if (units_[i].fixed || units_[i].c != '-' || units_[i + 1].c != '-') continue;
            std::size_t count = 2;
            while (i + count < units_.size() && units_[i + count].c == '-') ++count;
            if (count <= 3) replace(i, count, count == 2 ? U'–' : U'—');
            else i += count - 1;
        }
        if (!spacing_.french) return;
        for (std::size_t i = 0; i < units_.size(); ++i)
            if ((units_[i].c == U'–' || units_[i].c == U'—') && !units_[i].fixed) i = aside_dash(i);
    }

    // An aside's dashes hold to what they enclose; a dash that opens a line of speech to its words.
    std::size_t aside_dash(std::size_t i) {
        const bool spaced = i + 1 < units_.size() && is_space(units_[i + 1].c);
        if (i == 0) {
            if (spaced) units_[1] = {nbsp, units_[1].begin, units_[1].end, units_[1].c == nbsp && units_[1].copied, false, false};
            return i;
        }
        if (!spaced || !is_space(units_[i - 1].c)) return i;
        opened_ = !opened_;
        const std::size_t held = opened_ ? i + 1 : i - 1, free = opened_ ? i - 1 : i + 1;
        bool pair = false;
        if (opened_)
            for (std::size_t j = i + 1; j < units_.size() && !pair; ++j) {
                if (units_[j].c == '.' && j + 1 < units_.size() && is_space(units_[j + 1].c)) break;
                pair = units_[j].c == units_[i].c;
            }
        if (opened_ && !pair) {
            opened_ = false;
            set_c(i - 1, nbsp);
            return i;
        }
        set_c(held, nbsp);
        set_c(free, U' ');
        return i;
    }

    void set_c(std::size_t i, char32_t c) {
        units_[i].copied = units_[i].copied && units_[i].c == c;
        units_[i].c = c;
    }

    // Straight quotation marks, by pairs; a mark without its pair stays as it is.
    void quotes() {
        std::vector<std::size_t> open;
        int depth = 0;
        for (std::size_t i = 0; i < units_.size(); ++i) {
            if (units_[i].fixed) continue;
            if (units_[i].c == U'«') ++depth;
            if (units_[i].c == U'»') depth = std::max(0, depth - 1);
            if (units_[i].c != '"') continue;
            const char32_t before = at(std::ptrdiff_t(i) - 1), after = at(std::ptrdiff_t(i) + 1);
            if (is_digit(before) && open.empty()) continue;  // inches
            const bool opens = before == 0 || is_space(before) || std::u32string_view(U"([«“'’–—").find(before) != std::u32string_view::npos;
            if (opens && after != 0 && !is_space(after)) {
                open.push_back(i);
            } else if (!open.empty()) {
                const bool inner = depth > 0 || open.size() > 1;
                set_c(open.back(), (inner ? quotes_.inner_open : quotes_.open)[0]);
                set_c(i, (inner ? quotes_.inner_close : quotes_.close)[0]);
                open.pop_back();
            }
        }
    }

    void apostrophes() {
        for (std::size_t i = 0; i < units_.size(); ++i) {
            if (units_[i].fixed || units_[i].c != '\'') continue;
            const bool foot = is_digit(at(std::ptrdiff_t(i) - 1));
            if (!foot) set_c(i, U'’');
        }
    }

    void high_signs() {
        for (std::size_t i = 1; i < units_.size(); ++i) {
            const char32_t c = units_[i].c;
            const bool high = c == ';' || c == '!' || c == '?';
            if ((!high && c != ':') || fixed(std::ptrdiff_t(i))) continue;
            std::ptrdiff_t before = std::ptrdiff_t(i) - 1;
            while (is_space(at(before))) --before;
            const char32_t previous = at(before);
            if (previous == 0 || std::u32string_view(U"([?!…{‹“‘").find(previous) != std::u32string_view::npos) {
                const bool repeated = previous != 0 && std::u32string_view(U"?!").find(previous) != std::u32string_view::npos;
                if (repeated) i = set_space_before(i, 0);
                continue;
            }
            if (c == ':' && fixed(before) && before + 1 == std::ptrdiff_t(i)) {
                const bool more = i + 1 < units_.size() && !is_space(units_[i + 1].c);
                if (more) continue;
            }
            if (c == ':' && i + 1 < units_.size() && units_[i + 1].c == '/') continue;
            i = set_space_before(i, high ? spacing_.high : spacing_.colon);
        }
    }

    void guillemet_spaces() {
        for (std::size_t i = 0; i < units_.size(); ++i) {
            if (units_[i].fixed) continue;
            if (units_[i].c == U'»' && i > 0) i = set_space_before(i, spacing_.quote);
            if (units_[i].c != U'«') continue;
            if (i + 1 >= units_.size()) break;
            std::size_t next = i + 1;
            while (next < units_.size() && is_space(units_[next].c)) ++next;
            if (next < units_.size()) set_space_before(next, spacing_.quote);
        }
    }

    void drop_spaces_before(std::u32string_view signs) {
        for (std::size_t i = 1; i < units_.size(); ++i) {
            if (units_[i].fixed || signs.find(units_[i].c) == std::u32string_view::npos || !is_space(units_[i - 1].c)) continue;
            const bool number = units_[i].c == '.' && is_digit(at(std::ptrdiff_t(i) + 1));
            const bool dots = units_[i].c == U'…' && is_letter(at(std::ptrdiff_t(i) + 1));
            std::ptrdiff_t before = std::ptrdiff_t(i) - 1;
            while (is_space(at(before))) --before;
            const bool after_opening = std::u32string_view(U"«([–—").find(at(before)) != std::u32string_view::npos;
            if (!number && !dots && !after_opening) i = set_space_before(i, 0);
        }
    }

    void after_brackets() {
        for (std::size_t i = 0; i + 1 < units_.size(); ++i)
            if ((units_[i].c == '(' || units_[i].c == '[') && !units_[i].fixed && is_space(units_[i + 1].c) && at(std::ptrdiff_t(i) + 2) != 0)
                erase(i + 1, i + 2);
    }

    [[nodiscard]] std::u32string word_from(std::size_t begin) const {
        std::u32string word;
        for (std::size_t i = begin; i < units_.size() && (is_letter(units_[i].c) || units_[i].c == U'°' || units_[i].c == U'.'); ++i)
            word.push_back(units_[i].c);
        return word;
    }

    // 35000 habitants, 12,50€, 18h30, 20 %.
    void numbers() {
        for (std::size_t i = 0; i < units_.size(); ++i) {
            if (!is_digit(units_[i].c) || units_[i].fixed) continue;
            if (i > 0 && (is_digit(units_[i - 1].c) || is_letter(units_[i - 1].c))) continue;
            std::size_t end = i;
            while (end < units_.size() && is_digit(units_[end].c)) ++end;
            end = hours(i, end);
            end = grouped(i, end);
            hold_unit(end);
        }
    }

    // 18h30 → 18 h 30
    std::size_t hours(std::size_t begin, std::size_t end) {
        const std::size_t digits = end - begin;
        std::size_t h = end;
        while (h < units_.size() && is_space(units_[h].c) && h < end + 2) ++h;
        if (digits > 2 || h >= units_.size() || units_[h].c != 'h') return end;
        std::size_t after = h + 1;
        while (after < units_.size() && is_space(units_[after].c)) ++after;
        if (h + 1 < units_.size() && is_letter(units_[h + 1].c)) return end;
        const bool minutes = is_digit(at(std::ptrdiff_t(after))) && is_digit(at(std::ptrdiff_t(after) + 1)) && !is_digit(at(std::ptrdiff_t(after) + 2));
        const std::size_t placed = set_space_before(h, nbsp);
        if (minutes) {
            std::size_t m = placed + 1;
            while (is_space(at(std::ptrdiff_t(m)))) ++m;
            return set_space_before(m, nbsp) + 2;
        }
        return placed + 1;
    }

    // Thousands by fives of figures and more, before a lower-case word or a sign that a number takes.
    std::size_t grouped(std::size_t begin, std::size_t end) {
        std::size_t first = begin;
        while (end > begin && !is_digit(units_[end - 1].c)) --end;
        while (first < end && is_digit(units_[first].c)) ++first;
        if (first != end || end - begin < 5 || units_[begin].c == '0') return end;
        const char32_t before = at(std::ptrdiff_t(begin) - 1);
        if (before == '/' || before == '-' || before == '.' || before == ',' || at(std::ptrdiff_t(end)) == '/' || at(std::ptrdiff_t(end)) == '-') return end;
        std::size_t next = end;
        while (next < units_.size() && is_space(units_[next].c)) ++next;
        const char32_t c = at(std::ptrdiff_t(next));
        const bool unit = next > end ? is_lower(c) || c == U'€' || c == '%' : c == U'€' || c == '%';
        if (!unit) return end;
        for (std::size_t place = end - 3; place > begin; place -= std::min<std::size_t>(3, place - begin)) {
            units_.insert(units_.begin() + std::ptrdiff_t(place), Unit{nnbsp, units_[place].begin, units_[place].begin, false, false, false});
            ++end;
        }
        return end;
    }

    // A figure and what it counts stay together; a percentage or a currency gets its space.
    void hold_unit(std::size_t end) {
        if (end >= units_.size() || end == 0) return;
        if (units_[end].c == ',' && is_digit(at(std::ptrdiff_t(end) + 1))) {
            ++end;
            while (end < units_.size() && is_digit(units_[end].c)) ++end;
        }
        std::size_t next = end;
        while (next < units_.size() && is_space(units_[next].c)) ++next;
        const char32_t c = at(std::ptrdiff_t(next));
        if (c == '%' || c == U'‰' || c == U'€' || c == '$' || (c == U'°' && at(std::ptrdiff_t(next) + 1) == 'C')) {
            set_space_before(next, nbsp);
            return;
        }
        if (next == end) return;
        const bool thousands = is_digit(c) && is_digit(at(std::ptrdiff_t(next) + 1)) && is_digit(at(std::ptrdiff_t(next) + 2)) && !is_digit(at(std::ptrdiff_t(next) + 3));
        if (thousands && units_[end].c != ' ') return;
        if (!is_letter(c)) return;
        const std::u32string word = word_from(next);
        if (words::is_month(word) && is_year_sized(end)) return;
        if (!words::is_function_word(word)) set_space_before(next, nbsp);
    }

    [[nodiscard]] bool is_year_sized(std::size_t end) const {
        std::size_t digits = 0;
        while (digits < end && is_digit(units_[end - 1 - digits].c)) ++digits;
        return digits >= 3;
    }

    // Titles and the name, n° and the figure, Louis XIV.
    void words_together() {
        for (std::size_t i = 0; i < units_.size(); ++i) {
            if (!is_letter(units_[i].c) || units_[i].fixed || is_letter(at(std::ptrdiff_t(i) - 1))) continue;
            const std::u32string word = word_from(i);
            const std::size_t end = i + word.size();
            std::size_t next = end;
            while (next < units_.size() && is_space(units_[next].c)) ++next;
            if (next == end || next >= units_.size()) continue;
            const char32_t c = units_[next].c;
            const bool title = words::is_title(word) && is_upper(c);
            const bool reference = words::is_reference(word) && (is_digit(c) || is_upper(c));
            const bool initial = word.size() == 2 && word[1] == '.' && is_upper(word[0]) && is_upper(c);
            const bool king = is_upper(word[0]) && words::is_regnal(word_from(next));
            if (title || reference || initial || king) set_space_before(next, nbsp);
            i = end - 1;
        }
    }

    // 1er, 2e, XXIe: the text stays, the letters are raised. ème and ière become e and re.
    void ordinals() {
        for (std::size_t i = 0; i < units_.size(); ++i) {
            if (units_[i].fixed || is_letter(at(std::ptrdiff_t(i) - 1)) || is_digit(at(std::ptrdiff_t(i) - 1))) continue;
            if (units_[i].c == 'n' || units_[i].c == 'N') raise_degree(i);
            std::size_t end = i;
            while (is_digit(at(std::ptrdiff_t(end)))) ++end;
            const bool arabic = end > i;
            if (!arabic)
                while (words::is_roman(at(std::ptrdiff_t(end)))) ++end;
            if (end == i) continue;
            raise_ending(i, end, arabic);
        }
    }

    void raise_degree(std::size_t i) {
        if (at(std::ptrdiff_t(i) + 1) == U'°') units_[i + 1].raised = true;
    }

    void raise_ending(std::size_t begin, std::size_t end, bool arabic) {
        std::u32string ending;
        std::size_t stop = end;
        while (is_letter(at(std::ptrdiff_t(stop)))) ending.push_back(units_[stop++].c);
        const auto shortened = words::ordinal_ending(ending);
        if (shortened.empty() || is_digit(at(std::ptrdiff_t(stop)))) return;
        const bool one = end - begin == 1 && (units_[begin].c == '1' || units_[begin].c == 'I');
        const bool first = shortened[0] == 'r' || shortened.starts_with(U"er");
        if (first != one && !(shortened[0] == 'd')) return;
        if (!arabic && end - begin == 1 && units_[begin].c != 'I' && units_[begin].c != 'V' && units_[begin].c != 'X') return;
        if (ending != shortened) {
            const std::size_t last = units_[stop - 1].end;
            erase(end + shortened.size(), stop);
            for (std::size_t k = 0; k < shortened.size(); ++k) set_c(end + k, shortened[k]);
            units_[end].copied = false;
            units_[end + shortened.size() - 1].end = last;
            units_[end + shortened.size() - 1].copied = false;
        }
        for (std::size_t k = 0; k < shortened.size(); ++k) units_[end + k].raised = true;
    }

    Typeset result() const {
        Typeset out;
        for (const Unit& unit : units_) {
            const std::size_t begin = out.text.text.size();
            base::append_utf8(out.text.text, unit.c);
            const std::size_t size = out.text.text.size() - begin;
            if (unit.copied) out.text.map.append_copied(size, unit.begin);
            else out.text.map.append_replaced(size, unit.begin, unit.end - unit.begin);
            if (!unit.raised) continue;
            if (!out.raised.empty() && out.raised.back().end == begin) out.raised.back().end = begin + size;
            else out.raised.push_back({begin, begin + size});
        }
        return out;
    }

    Spacing spacing_;
    Quotes quotes_;
    Units units_;
    bool opened_ = false;
};

}  // namespace

Typeset typeset(std::string_view text, std::string_view language, const std::vector<Untouched>& untouched) {
    return Typesetter(text, language, untouched).run();
}

}  // namespace cicero::text
