#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "base/utf8.hpp"
#include "lint/line_remedies.hpp"
#include "lint/rules.hpp"

namespace cicero::lint {

namespace {

using diagnostic::Code;
using Index = Reading::Index;

/// A text that was wrapped by hand has longer lines, and more of them than an address.
constexpr std::size_t longest_line = 50, fewest_lines = 3;
/// An alexandrine is longer; of text wrapped by hand no four lines in a row begin with a capital.
constexpr std::size_t longest_verse = 80, fewest_verses = 4;
/// Numbers beyond that are years.
constexpr int most_notes = 200;

/// Of a line of the file: without its indent, and the marks of a quotation or of emphasis.
std::string_view words_of(std::string_view line) {
    line = line.substr(0, line.find_last_not_of(" \t\r") + 1);
    line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
    for (const std::string_view dash : {"— ", "– "})  // of a dialogue
        if (line.starts_with(dash)) line.remove_prefix(dash.size());
    const std::size_t begin = line.find_first_not_of(" \t>*_");
    return begin == std::string_view::npos ? std::string_view{} : line.substr(begin);
}

bool is_broken(std::string_view line) {
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line.ends_with('\\') || line.ends_with("  ");
}

// A capital, a digit or a parenthesis; "2. ", "3) " number the lines of a list.
bool begins_as_a_line(std::string_view line) {
    if (line.empty()) return false;
    const std::size_t figures = std::min(line.find_first_not_of("0123456789"), line.size());
    if (figures > 0)
        return figures + 1 >= line.size() || line[figures + 1] != ' ' ||
               (line[figures] != '.' && line[figures] != ')');
    return line[0] == '(' || is_upper(base::decode_utf8(line, 0).code_point);
}

/// ¹, ²³: what it is and how many bytes it takes; 0 where there is none.
std::pair<int, std::size_t> superscript(std::string_view line) {
    constexpr std::array<std::string_view, 10> digits{"⁰", "¹", "²", "³", "⁴",
                                                      "⁵", "⁶", "⁷", "⁸", "⁹"};
    int number = 0;
    std::size_t size = 0;
    for (bool found = true; std::exchange(found, false) && number < most_notes;)
        for (std::size_t i = 0; i < digits.size(); ++i)
            if (line.substr(size).starts_with(digits[i])) {
                number = number * 10 + int(i);
                size += digits[i].size();
                found = true;
            }
    return {number, size};
}

// "(1) ", "[1] ", "[1]: ", "1/ ", "¹ ": a note as typewriters have it; 0 where it is none.
int note_number(std::string_view line) {
    if (const auto [raised, size] = superscript(line); size > 0) return raised;
    const bool bracket = line.starts_with('(') || line.starts_with('[');
    if (bracket) line.remove_prefix(1);
    int number = 0;
    const auto [after, error] = std::from_chars(line.data(), line.data() + line.size(), number);
    if (error != std::errc{} || number < 1 || number > most_notes) return 0;
    const std::string_view rest(after, std::size_t(line.data() + line.size() - after));
    const bool closed =
        bracket ? rest.starts_with(") ") || rest.starts_with("] ") || rest.starts_with("]: ")
                : rest.starts_with("/ ");
    return closed ? number : 0;
}

struct Line {
    std::string_view words;
    bool is_broken = false;  ///< by its author: it stays a line
};

std::vector<Line> lines_of(const diagnostic::SourceSpan& span) {
    std::vector<Line> out;
    const std::string_view text = span.file->text();
    for (std::size_t at = span.begin; at < span.end;) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view line = text.substr(at, end - at);
        out.push_back({words_of(line), end < span.end && is_broken(line)});
        at = end + 1;
    }
    return out;
}

// Text that was wrapped by hand is broken where the next word would not have gone in; a verse where
// it would.
bool are_broken_early(const std::vector<Line>& lines) {
    constexpr std::size_t longest = 60;
    std::size_t measure = 0, early = 0;
    for (const Line& line : lines) {
        if (line.is_broken || line.words.empty()) return false;
        measure = std::max(measure, base::count_code_points(line.words));
    }
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        const std::string_view next = lines[i + 1].words;
        const std::string_view word = next.substr(0, next.find(' '));
        early +=
            base::count_code_points(lines[i].words) + 1 + base::count_code_points(word) <= measure;
    }
    return lines.size() >= fewest_lines && measure < longest && early > 1 &&
           2 * early >= lines.size() - 1;
}

bool are_verses(const std::vector<Line>& lines) {
    if (are_broken_early(lines)) return true;
    const std::size_t longest = lines.size() < fewest_verses ? longest_line : longest_verse;
    return lines.size() >= fewest_lines && std::ranges::all_of(lines, [&](const Line& line) {
               return !line.is_broken && base::count_code_points(line.words) < longest &&
                      begins_as_a_line(line.words);
           });
}

// Of which one follows the other: a paragraph that only begins with "(1) " is none.
bool are_notes(const std::vector<Line>& lines) {
    int last = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const int number = note_number(lines[i].words);
        if (i == 0 && number == 0) return false;
        if (number > 0 && last > 0 && number == last + 1 && !lines[i - 1].is_broken) return true;
        if (number > 0) last = number;
    }
    return false;
}

/// "a) ", "B) ": its letter, small; 0 where it is none.
char letter_of(std::string_view line) {
    const bool lettered = line.size() > 2 && line[1] == ')' && line[2] == ' ';
    const char letter = lettered ? char(line[0] | 0x20) : ' ';
    return letter >= 'a' && letter <= 'z' ? letter : char(0);
}

// One letter follows the other; each may go on over several lines.
bool are_lettered(const std::vector<Line>& lines) {
    char last = 0;
    bool is_broken = true;
    for (const Line& line : lines) {
        const char letter = letter_of(line.words);
        if (last > 0 && letter == last + 1 && !is_broken) return true;
        if (letter > 0) last = letter;
        is_broken = line.is_broken;
    }
    return false;
}

// Told by their tabs.
bool are_rows(const std::vector<Line>& lines) {
    return std::ranges::count_if(lines, [](const Line& line) {
               return line.words.find('\t') != std::string_view::npos;
           }) > 1;
}

}  // namespace

void check_lines(const Passage& passage, Findings& findings) {
    const diagnostic::SourceSpan& span = passage.lines;
    if (!span.file || passage.role != Passage::Role::Body) return;
    const std::vector<Line> lines = lines_of(span);
    if (check_bullets(span, findings) || are_rows(lines)) return;
    if (!are_verses(lines) && !are_notes(lines) && !are_lettered(lines)) return;
    std::vector<std::string_view> words;
    for (const Line& line : lines) words.push_back(line.words);
    const Remedy remedy = are_notes(lines) ? remedy_of_notes() : remedy_of_lines(words);
    const std::string_view first = lines.front().words;
    const auto first_end = std::size_t(first.data() + first.size() - span.file->text().data());
    findings.push_back({diagnostic::make(Code::lines_will_join, {span.file, span.begin, first_end},
                                         {std::to_string(lines.size()), remedy.fr, remedy.en}),
                        std::nullopt});
}

}  // namespace cicero::lint
