#include <algorithm>

#include "base/utf8.hpp"
#include "lint/rules.hpp"

namespace cicero::lint {

namespace {

using diagnostic::Code;
using Index = Reading::Index;

/// A text that was wrapped by hand has longer lines, and more of them than an address.
constexpr std::size_t longest_line = 50, fewest_lines = 3;

/// Of a line of the file: without its indent, and the marks of a quotation or of emphasis.
std::string_view words_of(std::string_view line) {
    line = line.substr(0, line.find_last_not_of(" \t\r") + 1);
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

std::size_t count_of(std::string_view text) {
    return std::size_t(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    }));
}

}  // namespace

void check_lines(const Passage& passage, Findings& findings) {
    const diagnostic::SourceSpan& span = passage.lines;
    if (!span.file || passage.role != Passage::Role::Body) return;
    const std::string_view text = span.file->text();
    std::size_t lines = 0, first_end = span.begin;
    for (std::size_t at = span.begin; at < span.end;) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view line = text.substr(at, end - at), words = words_of(line);
        if (count_of(words) >= longest_line || !begins_as_a_line(words)) return;
        if (end < span.end && is_broken(line)) return;
        if (lines++ == 0) first_end = std::size_t(words.data() + words.size() - text.data());
        at = end + 1;
    }
    if (lines < fewest_lines) return;
    findings.push_back({diagnostic::make(Code::lines_will_join, {span.file, span.begin, first_end},
                                         {std::to_string(lines)}),
                        std::nullopt});
}

}  // namespace cicero::lint
