#include <algorithm>
#include <string>
#include <string_view>

#include "content/misread_marks.hpp"

namespace cicero::content {

namespace {

using diagnostic::Code;

/// Bytes of a line that are shown.
constexpr std::size_t most_shown = 50;

struct Line {
    std::size_t begin = 0;
    std::string_view text;  ///< without what is blank around it; empty: of code, too
};

std::string shortened(std::string_view text) {
    if (text.size() <= most_shown) return std::string(text);
    const std::size_t space = text.rfind(' ', most_shown);
    return std::string(text.substr(0, space == text.npos ? 0 : space)) + "…";
}

bool is_letter(std::string_view text, std::size_t at) {
    if (at >= text.size()) return false;
    const auto byte = static_cast<unsigned char>(text[at]);
    return byte >= 0xC3 || ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z');
}

std::vector<Line> lines_of(std::string_view text) {
    std::vector<Line> out;
    bool fenced = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        std::string_view line = text.substr(at, end - at);
        const std::size_t first = line.find_first_not_of(" \t\r>");
        line = first == line.npos ? std::string_view{} : line.substr(first);
        line = line.substr(0, line.find_last_not_of(" \t\r") + 1);
        const bool fence = line.starts_with("```") || line.starts_with("~~~");
        out.push_back({first == std::string_view::npos ? at : at + first,
                       fenced || fence ? std::string_view{} : line});
        fenced ^= fence;
        at = end + 1;
    }
    return out;
}

/// "1)", "12.": its number, and how many bytes it takes; 0 bytes where there is none.
struct Numeral {
    int number = 0;
    std::size_t size = 0;
};

Numeral numeral_of(std::string_view line) {
    constexpr std::size_t most_digits = 2;
    const std::size_t digits = line.find_first_not_of("0123456789");
    if (digits == line.npos || digits == 0 || digits > most_digits ||
        (line[digits] != ')' && line[digits] != '.'))
        return {};
    int number = 0;
    for (const char c : line.substr(0, digits)) number = number * 10 + (c - '0');
    return {number, digits + 1};
}

class Finder {
public:
    Finder(const diagnostic::SourcedText& text, diagnostic::Diagnostics& diagnostics)
        : text_(text), lines_(lines_of(text.text)), diagnostics_(diagnostics) {}

    void run() {
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            heading(i);
            box(i);
        }
        dashes();
        numerals();
    }

private:
    [[nodiscard]] std::string_view line(std::size_t i) const {
        return i < lines_.size() ? lines_[i].text : std::string_view{};
    }

    // One sign before one word is how people name a subject on the net: #Metz2027.
    void heading(std::size_t i) {
        constexpr std::size_t most = 6;
        const std::string_view text = line(i);
        const std::size_t signs = std::min(text.find_first_not_of('#'), text.size());
        if (signs == 0 || signs > most || !is_letter(text, signs)) return;
        const bool alone = (i == 0 || line(i - 1).empty()) && line(i + 1).empty();
        const bool several = text.find(' ') != text.npos && text.find('#', signs) == text.npos;
        if (signs == 1 && !(alone && several)) return;
        tell(i, text, {"un titre", "a heading"}, text.substr(0, signs), text.substr(signs));
    }

    // After "- ", or without it.
    void box(std::size_t i) {
        std::string_view text = line(i);
        const bool item = text.starts_with("- ") || text.starts_with("* ");
        if (item) text = text.substr(std::min(text.find_first_not_of(' ', 1), text.size()));
        for (const std::string_view sign : {"[ ]", "[x]", "[X]", "[]"}) {
            if (!text.starts_with(sign)) continue;
            const std::string_view rest = text.substr(sign.size());
            const bool spaced = rest.starts_with(' ');
            const std::size_t word = std::min(rest.find_first_not_of(' '), rest.size());
            if (!is_letter(rest, word) || (item && spaced && sign != "[]")) return;
            return tell(i, line(i), {"une case à cocher", "a box to tick"},
                        sign == "[]" ? std::string("- [ ]") : "- " + std::string(sign),
                        rest.substr(word));
        }
    }

    [[nodiscard]] bool has_glued_dash(std::size_t i) const {
        return line(i).starts_with('-') && is_letter(line(i), 1);
    }

    // One alone may be a dash of its text.
    void dashes() {
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            if (!has_glued_dash(i)) continue;
            std::size_t end = i + 1, spoken = is_spoken(i);
            for (; has_glued_dash(end); ++end) spoken += is_spoken(end);
            if (end - i > 1 && spoken * 2 > end - i)
                return tell(i, line(i), {"un dialogue", "a dialogue"}, "—", line(i).substr(1));
            if (end - i > 1)
                return tell(i, line(i), {"une liste", "a list"}, "-", line(i).substr(1));
            i = end;
        }
    }

    [[nodiscard]] bool is_spoken(std::size_t i) const {
        return std::string_view(".!?").find(line(i).back()) != std::string_view::npos ||
               line(i).ends_with("…");
    }

    void numerals() {
        for (std::size_t i = 0; i + 1 < lines_.size(); ++i) {
            const Numeral one = numeral_of(line(i)), next = numeral_of(line(i + 1));
            if (one.size == 0 || next.number != one.number + 1 || !is_letter(line(i), one.size) ||
                !is_letter(line(i + 1), next.size))
                continue;
            return tell(i, line(i), {"une liste", "a list"}, line(i).substr(0, one.size),
                        line(i).substr(one.size));
        }
    }

    struct Meant {
        const char *fr, *en;
    };

    void tell(std::size_t i, std::string_view shown, const Meant& meant, std::string_view sign,
              std::string_view rest) {
        diagnostics_.add(
            Code::markup_printed, text_.span_of(lines_[i].begin, lines_[i].begin + line(i).size()),
            {shortened(shown), meant.fr, meant.en, std::string(sign) + " " + shortened(rest)});
    }

    const diagnostic::SourcedText& text_;
    const std::vector<Line> lines_;
    diagnostic::Diagnostics& diagnostics_;
};

}  // namespace

void find_printed_starts(const diagnostic::SourcedText& text,
                         diagnostic::Diagnostics& diagnostics) {
    Finder(text, diagnostics).run();
}

}  // namespace cicero::content
