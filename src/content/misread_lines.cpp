#include "content/misread_lines.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "content/markers.hpp"

namespace cicero::content {

namespace {

using diagnostic::Code;

/// A line of underscores: fewer are a rule, as those who write CommonMark type it.
constexpr std::size_t least_underscores = 4;
/// In a row, before more text: fewer part sections that are written far from each other.
constexpr std::size_t least_empty_lines = 4;
/// In a row: fewer were typed by mistake.
constexpr std::size_t least_spaces = 5;
/// Bytes of a note that are shown.
constexpr std::size_t most_shown = 60;

struct Line {
    std::size_t begin = 0;
    std::string_view text;  ///< without what is blank around it
    bool is_code = false;
};

/// At most `most` bytes, and whole letters.
std::string shortened(std::string_view text, std::size_t most) {
    if (text.size() <= most) return std::string(text);
    while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0) == 0x80) --most;
    return std::string(text.substr(0, most)) + "…";
}

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t\r");
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t\r") + 1 - begin);
}

/// Those outside of code between fences, of which each is an empty line.
std::vector<Line> lines_of(std::string_view text) {
    std::vector<Line> out;
    bool fenced = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view line = trimmed(text.substr(at, end - at));
        const bool fence = line.starts_with("```") || line.starts_with("~~~");
        const std::size_t begin = line.empty() ? at : std::size_t(line.data() - text.data());
        out.push_back({begin, fenced || fence ? std::string_view{} : line, fenced || fence});
        fenced ^= fence;
        at = end + 1;
    }
    return out;
}

bool is_made_of(std::string_view line, char sign, std::size_t least) {
    return line.size() >= least && line.find_first_not_of(sign) == std::string_view::npos;
}

/// _ _ _ _: three are a rule, as those who write CommonMark type it.
bool are_letters_to_guess(std::string_view line) {
    constexpr std::ptrdiff_t least = 4;
    return line.find(' ') != std::string_view::npos &&
           line.find_first_not_of("_ ") == std::string_view::npos &&
           std::ranges::count(line, '_') >= least;
}

/// [label]: address
struct Definition {
    std::string_view label, rest;
};

bool is_address(std::string_view text) {
    const std::size_t space = text.find_first_of(" \t");
    if (space == std::string_view::npos) return !text.empty();
    const std::string_view title = trimmed(text.substr(space));
    return title.size() > 1 && std::string_view("\"'(").find(title.front()) != title.npos;
}

std::optional<Definition> definition_in(std::string_view line) {
    const std::size_t close = line.find("]:");
    if (!line.starts_with('[') || close == std::string_view::npos || close < 2) return std::nullopt;
    const Definition out{line.substr(1, close - 1), trimmed(line.substr(close + 2))};
    if (out.label.starts_with('^') || !is_address(out.rest)) return std::nullopt;
    return out;
}

bool is_number(std::string_view label) {
    return label.find_first_not_of("0123456789") == std::string_view::npos;
}

bool is_on_the_net(std::string_view address) {
    return address.find("://") != std::string_view::npos || address.starts_with("mailto:") ||
           address.starts_with("www.");
}

class Finder {
public:
    Finder(const diagnostic::SourcedText& text, diagnostic::Diagnostics& diagnostics)
        : text_(text), lines_(lines_of(text.text)), diagnostics_(diagnostics) {}

    void run() {
        addresses();
        rules();
        headings();
        joining_lines();
        notes_by_hand();
        empty_lines();
        spaces();
        settings();
    }

private:
    void tell(Code code, const Line& line, std::vector<std::string> params) {
        diagnostics_.add(code, text_.span_of(line.begin, line.begin + line.text.size()),
                         std::move(params));
    }

    // Only at the beginning of a paragraph does such a line give an address.
    void addresses() {
        bool begins = true;
        for (const Line& line : lines_) {
            const auto found = begins ? definition_in(line.text) : std::nullopt;
            begins = line.text.empty() || found;
            if (!found || is_called(*found)) continue;
            const std::string label = "[" + std::string(found->label) + "]";
            const std::string rest = shortened(found->rest, most_shown);
            const bool note = is_number(found->label);
            return tell(note ? Code::note_is_address : Code::address_of_nothing, line,
                        {label + ":", note ? "(" + std::string(found->label) + ") " + rest
                                           : std::string(found->label) + " " + rest});
        }
    }

    // A number in brackets that names a note is no link to words.
    [[nodiscard]] bool is_called(const Definition& definition) const {
        const std::string label = "[" + std::string(definition.label) + "]";
        const std::string& all = text_.text;
        if (is_number(definition.label))
            return all.find("]" + label) != std::string::npos && is_on_the_net(definition.rest);
        for (std::size_t at = all.find(label); at != std::string::npos;
             at = all.find(label, at + 1))
            if (all.compare(at + label.size(), 1, ":") != 0) return true;
        return all.find("][") != std::string::npos;  // maybe in other letters: [Mairie], [mairie]
    }

    void rules() {
        const auto found = std::ranges::find_if(lines_, [&](const Line& line) {
            return (is_made_of(line.text, '_', least_underscores) && !is_writing_line(line.text)) ||
                   are_letters_to_guess(line.text) || are_stars_again(line);
        });
        if (found == lines_.end()) return;
        const bool apart = found->text.find(' ') != std::string_view::npos;
        tell(Code::lines_become_rules, *found,
             {std::string(found->text.substr(0, 1)), std::string(found->text),
              apart ? std::string{} : std::string("________")});
    }

    // * * *: one parts texts; of two one right under the other, none does.
    [[nodiscard]] bool are_stars_again(const Line& line) const {
        const auto are_stars = [](const Line& one) {
            return one.text.starts_with("* *") &&
                   one.text.find_first_not_of("* ") == std::string_view::npos;
        };
        if (!are_stars(line)) return false;
        const auto next = std::find_if(lines_.begin() + (&line - lines_.data()) + 1, lines_.end(),
                                       [](const Line& one) { return !one.text.empty(); });
        return next != lines_.end() && are_stars(*next);
    }

    // Room that was left to write in, before more text.
    void empty_lines() {
        std::size_t empty = 0;
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            if (!lines_[i].text.empty()) empty = 0;
            else if (!lines_[i].is_code) ++empty;
            const bool more = i + 1 < lines_.size() && !lines_[i + 1].text.empty();
            if (!more || empty < least_empty_lines || empty > i || !is_empty_in_file(i, empty))
                continue;
            const Line& last = lines_[i - empty];
            return tell(Code::empty_lines_close_up, last.text.empty() ? lines_[i + 1] : last,
                        {std::to_string(empty)});
        }
    }

    // Notes were taken from where they stood.
    [[nodiscard]] bool is_empty_in_file(std::size_t last, std::size_t count) const {
        if (!text_.file) return true;
        const std::size_t begin = lines_[last + 1 - count].begin, end = lines_[last + 1].begin;
        const diagnostic::SourceSpan span = text_.span_of(begin, end);
        const std::string_view there =
            std::string_view(text_.file->text()).substr(span.begin, span.end - span.begin);
        return there.find_first_not_of(" \t\r\n") == std::string_view::npos;
    }

    // {saut de page}, \newpage: what another program takes for an order, or nothing does.
    void settings() {
        for (const Line& line : lines_) {
            if (line.text.size() < 3 || line.text.size() > most_shown) continue;
            const std::string words = order_in(line.text);
            if (words.empty()) continue;
            const bool page = std::ranges::any_of(
                std::array<std::string_view, 6>{"saut de page", "page break", "pagebreak",
                                                "newpage", "nouvelle page", "clearpage"},
                [&](std::string_view order) { return words == order; });
            if (!page && line.text.front() != '{') continue;
            return tell(Code::markup_printed, line,
                        {std::string(line.text), "un réglage", "a setting",
                         page ? "{break=page}" : "{lines=4}, {for=…}, {break=page}", ""});
        }
    }

    /// The words of a line that is all in brackets, or begins with a stroke; small, without
    /// accents.
    static std::string order_in(std::string_view line) {
        const bool is_order = (line.front() == '{' && line.back() == '}') ||
                              (line.front() == '[' && line.back() == ']') || line.front() == '\\';
        std::string out;
        for (const char c : line) {
            if (!is_order || (c >= '0' && c <= '9') || c == '=' || c == '#' || c == ',') return {};
            if (std::string_view("{}[]\\").find(c) != std::string_view::npos) continue;
            out += c == '_' || c == '-' ? ' ' : c >= 'A' && c <= 'Z' ? char(c + 'a' - 'A') : c;
        }
        return out;
    }

    // A blank to fill, or columns; a row of a table has such spaces as do no harm.
    void spaces() {
        const auto has_gap = [](const Line& line) { return gap_in(line.text) != line.text.npos; };
        const auto first = std::ranges::find_if(lines_, has_gap);
        if (first == lines_.end()) return;
        const auto others = std::count_if(first + 1, lines_.end(), has_gap);
        const std::size_t at = gap_in(first->text), end = first->text.find_first_not_of(' ', at);
        diagnostics_.add(
            Code::spaces_close_up, text_.span_of(first->begin + at, first->begin + end),
            {std::to_string(end - at), others == 0 ? std::string{} : std::to_string(others)});
    }

    static std::size_t gap_in(std::string_view line) {
        const bool takes_them = line.starts_with('|') || line.find('`') != line.npos ||
                                line.find("]{") != line.npos;  // [        ]{blank}
        return takes_them ? line.npos : line.find(std::string(least_spaces, ' '));
    }

    // One line above it is a heading as some write it; of several it is an accident.
    void headings() {
        for (std::size_t i = 2; i < lines_.size(); ++i) {
            const std::string_view line = lines_[i].text;
            if (!is_made_of(line, '-', 2) && !is_made_of(line, '=', 2)) continue;
            if (!is_paragraph(lines_[i - 1].text) || !is_paragraph(lines_[i - 2].text)) continue;
            constexpr std::size_t some = 12;
            return tell(Code::line_makes_heading, lines_[i], {shortened(line, some)});
        }
    }

    // « la mairie* … » and, alone at the end of its paragraph, « * ouverte le matin ».
    void notes_by_hand() {
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            const std::string_view line = lines_[i].text;
            const bool apart = i == 0 || lines_[i - 1].text.empty();
            const bool alone = i + 1 == lines_.size() || !is_star_item(lines_[i + 1].text);
            if (!is_star_item(line) || !apart || !alone) continue;
            const std::size_t call = call_before(lines_[i].begin);
            if (call == std::string::npos) continue;
            std::size_t begin = call;
            while (begin > 0 && is_in_word(text_.text[begin - 1])) --begin;
            const std::size_t number =
                text_.span.file->line_of(text_.span_of(lines_[i].begin, lines_[i].begin + 1).begin);
            diagnostics_.add(Code::note_by_hand, text_.span_of(begin, call + 1),
                             {text_.text.substr(begin, call + 1 - begin), std::to_string(number),
                              shortened(trimmed(line.substr(1)), most_shown)});
            return;
        }
    }

    static bool is_star_item(std::string_view line) { return line.starts_with("* "); }
    static bool is_in_word(char c) {
        return std::string_view(" \t\n*").find(c) == std::string_view::npos;
    }

    // An asterisk right behind a word, which no other on its line could open or close.
    [[nodiscard]] std::size_t call_before(std::size_t end) const {
        for (const Line& line : lines_) {
            if (line.begin >= end || std::ranges::count(line.text, '*') != 1) continue;
            const std::size_t at = line.text.find('*');
            if (at == 0 || !is_in_word(line.text[at - 1])) continue;
            const char next = at + 1 < line.text.size() ? line.text[at + 1] : ' ';
            if (std::string_view(" .,;:!?)").find(next) != std::string_view::npos)
                return line.begin + at;
        }
        return std::string::npos;
    }

    // Under the last item of a list, and no further in than it: it goes on with the item.
    void joining_lines() {
        std::size_t indent = 0;  // of the list's last item
        bool inside = false;
        for (std::size_t i = 0; i + 1 < lines_.size(); ++i) {
            const std::string_view line = lines_[i].text, next = lines_[i + 1].text;
            if (is_item(line)) indent = indent_of(lines_[i]), inside = true;
            else if (line.empty()) inside = false;
            if (!inside || next.empty() || is_item(next)) continue;
            if (begins_anew(next) && is_complete(line) && indent_of(lines_[i + 1]) <= indent &&
                is_last(i + 1))
                return tell(Code::line_joins_item, lines_[i + 1], {});
            inside = false;  // what goes on once goes on
        }
    }

    // No other item comes before the next empty line.
    [[nodiscard]] bool is_last(std::size_t i) const {
        while (i < lines_.size() && !lines_[i].text.empty() && !is_item(lines_[i].text)) ++i;
        return i == lines_.size() || lines_[i].text.empty();
    }

    [[nodiscard]] std::size_t indent_of(const Line& line) const {
        const std::size_t before =
            line.begin == 0 ? std::string::npos : text_.text.rfind('\n', line.begin - 1);
        return line.begin - (before == std::string::npos ? 0 : before + 1);
    }

    static bool is_item(std::string_view line) {
        return is_numbered(line) || (line.size() > 1 && line[1] == ' ' &&
                                     std::string_view("-*+").find(line[0]) != line.npos);
    }

    static bool begins_anew(std::string_view line) {
        return (line[0] >= 'A' && line[0] <= 'Z') ||
               std::ranges::any_of(std::array<std::string_view, 4>{"À", "É", "È", "Ê"},
                                   [&](std::string_view c) { return line.starts_with(c); });
    }

    // What was wrapped by hand is longer.
    static bool is_complete(std::string_view item) {
        constexpr std::size_t shortest_wrapped = 50;
        return std::string_view(".!?;").find(item.back()) != std::string_view::npos ||
               item.ends_with("…") || item.size() < shortest_wrapped;
    }

    static bool is_numbered(std::string_view line) {
        const std::size_t digits = line.find_first_not_of("0123456789");
        return digits != 0 && digits != std::string_view::npos &&
               (line[digits] == '.' || line[digits] == ')');
    }

    static bool is_paragraph(std::string_view line) {
        return !line.empty() && !is_numbered(line) &&
               std::string_view("-*+#>|_=").find(line.front()) == std::string_view::npos;
    }

    const diagnostic::SourcedText& text_;
    const std::vector<Line> lines_;
    diagnostic::Diagnostics& diagnostics_;
};

bool is_word(char c) {
    const auto letter = static_cast<unsigned char>(c) | 0x20;
    return (letter >= 'a' && letter <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// A letter alone, or digits: what is multiplied. `step`: towards where it goes on.
bool is_factor(std::string_view text, std::size_t at, int step) {
    const auto there = [&](std::size_t i) { return i < text.size() ? text[i] : ' '; };
    if (is_digit(there(at))) return true;
    if (!is_word(there(at)) || static_cast<unsigned char>(there(at)) >= 0x80) return false;
    const char next = at == 0 && step < 0 ? ' ' : there(at + std::size_t(step));
    return !is_word(next);
}

}  // namespace

void find_misread_lines(const diagnostic::SourcedText& text, diagnostic::Diagnostics& diagnostics) {
    Finder(text, diagnostics).run();
}

bool is_indented_prose(std::string_view block) {
    if (block.find_first_of("{}<>=$;|\\#") != std::string_view::npos ||
        block.find("--") != std::string_view::npos || block.find("()") != std::string_view::npos)
        return false;
    // Code begins with a command or a name, a text with a capital.
    const std::size_t first = block.find_first_not_of(" \t\n");
    const auto begin = static_cast<unsigned char>(first == block.npos ? 'a' : block[first]);
    if (begin < 0x80 && !(begin >= 'A' && begin <= 'Z')) return false;
    std::size_t letters = 0, spaces = 0;
    for (const char c : block) {
        letters += is_word(c);
        spaces += c == ' ';
    }
    // Words of a sentence: most signs are letters, and there are spaces between them.
    return spaces > 0 && letters * 4 >= block.size() * 3;
}

bool are_times_signs(std::string_view text, std::size_t opening, std::size_t closing) {
    if (opening == 0 || opening >= closing || closing + 1 >= text.size() || text[opening] != '*' ||
        text[closing] != '*')
        return false;
    const bool after_unit = is_word(text[opening - 1]) && is_digit(text[opening + 1]);
    return (is_factor(text, opening - 1, -1) && is_factor(text, closing + 1, 1)) ||
           (after_unit && is_digit(text[closing + 1]));  // 5 cm*3 cm*2 cm
}

}  // namespace cicero::content
