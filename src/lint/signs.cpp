#include <algorithm>

#include "base/utf8.hpp"
#include "lint/line_remedies.hpp"
#include "lint/rules.hpp"

namespace cicero::lint {

namespace {

using diagnostic::Code;
using Index = Reading::Index;

std::string utf8(char32_t c) {
    std::string out;
    base::append_utf8(out, c);
    return out;
}

Index spaces_end(const Reading& r, Index i) {
    while (is_space(r.at(i))) ++i;
    return i;
}

bool is_end(char32_t c) { return c == 0 || c == '\n' || c == 0x2028; }

// Between two words, in one line.
void check_double_space(const Reading& r, Index i, Index end, Findings& out) {
    if (end - i < 2 || is_end(r.at(i - 1)) || is_end(r.at(end)) || r.any_fixed(i, end)) return;
    if (r.breaks_line(i, end)) return;
    for (Index k = i; k < end; ++k)
        if (r.at(k) == '\t') return;  // that is told
    std::string kept = " ";
    for (Index k = i; k < end; ++k)
        if (r.at(k) != ' ') kept = utf8(r.at(k));
    out.push_back(r.finding(Code::double_space, i, end, {}, kept));
}

// "mot ," and "( mot"; a list with holes ("1, 2, …") and a dotted line keep their spaces.
void check_close(const Reading& r, Index i, Index end, Findings& out) {
    const char32_t after = r.at(end), before = r.at(i - 1);
    if (r.any_fixed(i - 1, end + 1)) return;
    const bool tick_box = (before == '[' || before == '(') && (after == ']' || after == ')');
    if (tick_box) return;
    if (before == '(' || before == '[') {
        if (!is_end(after))
            out.push_back(r.finding(Code::space_after_sign, i, end, {utf8(before)}, ""));
        return;
    }
    const bool stop = after == ',' || after == '.' || after == ')' || after == ']';
    if (!stop || is_end(before)) return;
    const char32_t next = r.at(end + 1);
    if (after == '.' && (next == '.' || is_letter(next) || is_digit(next))) return;
    if (before == U'«' || before == U'–' || before == U'—' || before == '.' || before == ',')
        return;
    if (r.breaks_line(i, end))
        out.push_back(r.finding(Code::line_begins_with_sign, end, end + 1, {utf8(after)}));
    else out.push_back(r.finding(Code::space_before_sign, i, end, {utf8(after)}, ""));
}

void check_first(const Reading& r, Findings& out) {
    const char32_t c = r.at(0);
    const bool sign = c == ',' || c == ';' || c == ')' || c == ']' || c == U'»' ||
                      (c == '.' && r.at(1) != '.' && !is_letter(r.at(1)) && !is_digit(r.at(1)));
    if (sign && !r.fixed(0) && r.size() > 1)
        out.push_back(r.finding(Code::line_begins_with_sign, 0, 1, {utf8(c)}));
}

void check_dots(const Reading& r, Index i, Findings& out) {
    Index end = i;
    while (r.at(end) == '.') ++end;
    const bool etc = i >= 3 && folded(r.letters(i - 3, i)) == U"etc" && !is_letter(r.at(i - 4));
    if (end - i != 3 || r.any_fixed(i, end)) return;
    if (etc) out.push_back(r.finding(Code::etc_with_dots, i, end, {}, "."));
    else out.push_back(r.finding(Code::three_dots, i, end, {}, "…"));
}

// {un,une}: choices as programmers note them, however many on one line.
bool in_braces(const Reading& r, Index i) {
    constexpr Index furthest = 200;
    const Index least = std::max<Index>(0, i - furthest);
    while (i > least && r.at(i) != '{' && r.at(i) != '}' && !is_space(r.at(i))) --i;
    return r.at(i) == '{';
}

// "mot,mot", "fin.Début"
void check_space_after(const Reading& r, Index i, Findings& out) {
    const char32_t c = r.at(i), before = r.at(i - 1), after = r.at(i + 1);
    if (r.any_fixed(i - 1, i + 2)) return;
    const bool comma =
        (c == ',' || c == ';') && is_letter(before) && is_letter(after) && !in_braces(r, i);
    const bool stop = (c == '.' || c == '?' || c == '!') && is_lower(before) &&
                      is_lower(r.at(i - 2)) && is_upper(after) && is_lower(r.at(i + 2));
    if (comma || stop)
        out.push_back(
            r.finding(Code::missing_space_after_sign, i, i + 1, {utf8(c)}, utf8(c) + " "));
}

void check_apostrophe(const Reading& r, Index i, Findings& out) {
    const char32_t c = r.at(i);
    if (c != U'´' && c != '`' && c != U'‘' && c != U'′' && c != U'ʼ') return;
    if (is_letter(r.at(i - 1)) && is_letter(r.at(i + 1)) && !r.fixed(i))
        out.push_back(r.finding(Code::wrong_apostrophe, i, i + 1, {utf8(c)}, "’"));
}

void check_invisible(const Reading& r, Index i, Findings& out) {
    const char32_t c = r.at(i);
    const bool invisible = c == 0x200B || c == 0xFEFF || (c >= 0x80 && c < 0xA0);
    if (!invisible || r.fixed(i)) return;
    char name[16];
    std::snprintf(name, sizeof name, "U+%04X", unsigned(c));
    out.push_back(r.finding(Code::invisible_character, i, i + 1, {name}, ""));
}

bool is_after_bullet(const Reading& r, Index i) {
    return is_bullet(r.at(i - 1)) && (i < 2 || is_end(r.at(i - 2)) || is_space(r.at(i - 2)));
}

// What begins or ends a line is an indent.
Index find_tab(const Reading& r) {
    for (Index i = 1; i + 1 < r.size(); ++i) {
        if (r.at(i) != '\t' || r.fixed(i)) continue;
        const Index end = spaces_end(r, i);
        Index begin = i;
        while (is_space(r.at(begin - 1))) --begin;
        if (is_after_bullet(r, begin)) continue;  // told with its list
        if (!is_end(r.at(begin - 1)) && !is_end(r.at(end)) && !r.breaks_line(begin, end)) return i;
        i = end - 1;
    }
    return r.size();
}

}  // namespace

void check_signs(const Reading& reading, Findings& findings) {
    const Reading& r = reading;
    Findings& out = findings;
    const bool french = r.french();
    check_first(r, out);
    for (Index i = 0; i < r.size(); ++i) {
        const char32_t c = r.at(i);
        if (is_space(c) && !is_space(r.at(i - 1))) {
            const Index end = spaces_end(r, i);
            check_double_space(r, i, end, out);
            check_close(r, i, end, out);
        } else if (c == '.' && r.at(i - 1) != '.') {
            check_dots(r, i, out);
        }
        if (c == U'…' && i >= 3 && folded(r.letters(i - 3, i)) == U"etc" && !r.fixed(i))
            out.push_back(r.finding(Code::etc_with_dots, i, i + 1, {}, "."));
        if (c == ',' || c == ';' || c == '.' || c == '?' || c == '!') check_space_after(r, i, out);
        if (french) check_apostrophe(r, i, out);
        check_invisible(r, i, out);
    }
}

namespace {

std::string_view line_of(const diagnostic::SourceSpan& span) {
    return span.file ? span.file->line(span.file->line_of(span.begin)) : std::string_view{};
}

}  // namespace

void check_tabs(const std::vector<Reading>& readings, Findings& findings) {
    std::size_t told = 0;  // groups are counted from 1
    for (const Reading& r : readings) {
        if (r.passage().group == told) continue;
        const Index at = find_tab(r);
        if (at == r.size()) continue;
        const TableExample example = table_of(line_of(r.span(at, at + 1)));
        findings.push_back(r.finding(Code::tab_in_text, at, at + 1, {example.row, example.dashes}));
        told = r.passage().group;
    }
}

}  // namespace cicero::lint
