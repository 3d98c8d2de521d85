#include "yaml/traps.hpp"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <vector>

#include "base/units.hpp"
#include "base/utf8.hpp"
#include "files/project_file.hpp"
#include "yaml/comments.hpp"
#include "yaml/left_lines.hpp"

namespace cicero::yaml {

namespace {

using diagnostic::Code;
using diagnostic::SourceFilePtr;

bool is_blank(char c) { return c == ' ' || c == '\t'; }

/// A line cut into its key and what stands after it; offsets in the line.
struct Parts {
    std::size_t key = 0;  ///< of the first sign after indentation and "- "
    std::size_t colon = std::string_view::npos;
    std::size_t value = std::string_view::npos;
};

Parts split(std::string_view line) {
    Parts parts;
    std::size_t i = 0;
    while (i < line.size() &&
           (is_blank(line[i]) || (line[i] == '-' && i + 1 < line.size() && line[i + 1] == ' ')))
        ++i;
    parts.key = i;
    for (; i < line.size(); ++i)
        if (line[i] == ':' && (i + 1 == line.size() || is_blank(line[i + 1]))) break;
    if (i >= line.size()) {
        parts.value = parts.key;
        return parts;
    }
    parts.colon = i++;
    while (i < line.size() && is_blank(line[i])) ++i;
    parts.value = i;
    return parts;
}

struct Finding {
    Code code;
    std::size_t begin, end;  ///< in the line
    std::string param, second = {};
};

std::optional<Finding> no_break_space(std::string_view line) {
    for (const std::string_view space : {std::string_view("\u00A0"), std::string_view("\u202F")}) {
        const std::size_t before = line.find(std::string(space) + ":");
        if (before != std::string_view::npos)
            return Finding{Code::no_break_space_in_key, before, before + space.size(),
                           std::string(line.substr(0, before))};
        const std::size_t after = line.find(":" + std::string(space));
        const std::size_t plain = line.find(": ");
        if (after != std::string_view::npos && (plain == std::string_view::npos || after < plain))
            return Finding{
                Code::no_break_space_after_colon, after + 1, after + 1 + space.size(), {}};
    }
    return std::nullopt;
}

// A list or a map on one line: never closed, or followed by text and so meant as text itself.
std::optional<Finding> at_flow(std::string_view line, std::size_t begin) {
    const bool list = line[begin] == '[';
    std::size_t open = 0, end = begin;
    for (; end < line.size(); ++end) {
        if (line[end] == '[' || line[end] == '{') ++open;
        if ((line[end] == ']' || line[end] == '}') && --open == 0) break;
    }
    const std::string sign(1, line[begin]);
    if (open > 0) return Finding{Code::unclosed_flow, begin, begin + 1, sign, list ? "]" : "}"};
    const std::size_t rest = line.find_first_not_of(" \t\r", end + 1);
    if (rest == std::string_view::npos || line[rest] == '#') return std::nullopt;
    return Finding{list ? Code::leading_bracket : Code::leading_brace, begin, begin + 1, sign};
}

// lead:Une soirée. With the line that follows it is one text, and that line's colon is at fault.
std::optional<Finding> glued_colon(std::string_view line) {
    const Parts parts = split(line);
    if (parts.colon != std::string_view::npos) return std::nullopt;
    std::size_t end = parts.key;
    while (end < line.size() && ((line[end] >= 'a' && line[end] <= 'z') || line[end] == '_')) ++end;
    if (end == parts.key || end + 1 >= line.size() || line[end] != ':' || line[end + 1] == '/')
        return std::nullopt;
    return Finding{Code::no_space_after_colon, end, end + 1,
                   std::string(line.substr(parts.key, end - parts.key))};
}

/// "…", and nothing after it but a comment.
bool is_whole_in_quotes(std::string_view text) {
    std::size_t end = 1;
    for (; end < text.size() && text[end] != text[0]; ++end)
        if (text[0] == '"' && text[end] == '\\') ++end;
    if (end >= text.size()) return false;
    const std::size_t rest = text.find_first_not_of(" \t\r", end + 1);
    return rest == std::string_view::npos || text[rest] == '#';
}

/// Where a text between quotes of its line stands at `at`, begins there, or ended before.
bool is_in_quotes(std::string_view line, std::size_t at) {
    char open = 0;
    for (std::size_t i = 0; i < line.size() && (i < at || open != 0); ++i) {
        const bool before = i == 0 || is_blank(line[i - 1]) || line[i - 1] == '{' ||
                            line[i - 1] == '[' || line[i - 1] == ',';
        if (open == 0 && (line[i] == '"' || line[i] == '\'') && before) open = line[i];
        else if (open != 0 && line[i] == open) open = 0;
        if (open != 0 && i >= at) return true;
    }
    const std::size_t before = at == 0 ? line.npos : line.find_last_not_of(" \t", at - 1);
    const auto is_quote = [&](std::size_t i) {
        return i < line.size() && (line[i] == '"' || line[i] == '\'');
    };
    return is_quote(at) || is_quote(before);
}

/// **Exercices** without its asterisks; empty where other text follows them.
std::string without_emphasis(std::string_view text) {
    while (!text.empty() && (is_blank(text.back()) || text.back() == '\r')) text.remove_suffix(1);
    const std::size_t begin = text.find_first_not_of('*'), last = text.find_last_not_of('*');
    if (begin == std::string_view::npos || begin != text.size() - 1 - last) return {};
    text = text.substr(begin, last + 1 - begin);
    return text.find('*') == std::string_view::npos ? std::string(text) : std::string{};
}

std::optional<Finding> at_value(std::string_view line, const Parts& parts) {
    if (parts.value >= line.size()) return std::nullopt;
    const char sign = line[parts.value];
    const auto whole = [&](Code code) {
        return Finding{code, parts.value, parts.value + 1, std::string(1, sign)};
    };
    switch (sign) {
        case '*': {
            const std::string_view key =
                parts.colon < line.size() ? line.substr(parts.key, parts.colon - parts.key) : "";
            if (const std::string text = without_emphasis(line.substr(parts.value));
                !text.empty() && key != "body")
                return Finding{Code::leading_emphasis, parts.value, parts.value + 1, text};
            return whole(Code::leading_asterisk);
        }
        case '&': return whole(Code::leading_ampersand);
        case '!': return whole(Code::leading_exclamation);
        case '@':
        case '`': return whole(Code::leading_reserved);
        case '%': return whole(Code::leading_percent);
        case '[':
        case '{': return at_flow(line, parts.value);
        case '|':
        case '>': return whole(Code::text_after_block_sign);
        case '?': return whole(Code::leading_question_mark);
        case '-':
            if (parts.colon != std::string_view::npos) return whole(Code::leading_dash);
            break;
        case '"':
        case '\'':
            if (!is_whole_in_quotes(line.substr(parts.value))) return whole(Code::text_after_quote);
            break;
        default: break;
    }
    return std::nullopt;
}

std::optional<Finding> second_colon(std::string_view line, const Parts& parts) {
    if (parts.colon == std::string_view::npos) return std::nullopt;
    for (std::size_t i = parts.value; i < line.size(); ++i)
        if (line[i] == ':' && (i + 1 == line.size() || is_blank(line[i + 1])))
            return Finding{Code::colon_in_prose, i, i + 1, {}};
    return std::nullopt;
}

std::optional<Finding> tab_in_indent(std::string_view line) {
    for (std::size_t i = 0; i < line.size() && is_blank(line[i]); ++i)
        if (line[i] == '\t') return Finding{Code::tab_in_indentation, i, i + 1, {}};
    return std::nullopt;
}

/// How many lines after it have one too; empty where none has.
std::string more_tabs(const diagnostic::SourceFile& file, std::size_t line) {
    std::size_t count = 0;
    while (++line <= file.line_count()) count += tab_in_indent(file.line(line)).has_value();
    return count == 0 ? std::string{} : std::to_string(count);
}

std::optional<Finding> no_break_indent(std::string_view line) {
    const std::size_t begin = std::min(line.find_first_not_of(' '), line.size());
    for (const std::string_view space : {"\u00A0", "\u202F"})
        if (line.substr(begin).starts_with(space))
            return Finding{Code::indented_by_no_break_spaces, begin, begin + space.size(), {}};
    return std::nullopt;
}

std::optional<Finding> find_trap(std::string_view line) {
    if (auto found = tab_in_indent(line)) return found;
    if (auto found = no_break_indent(line)) return found;
    if (auto found = no_break_space(line)) return found;
    const Parts parts = split(line);
    const bool starts_flow =
        parts.value < line.size() && (line[parts.value] == '{' || line[parts.value] == '[');
    if (!starts_flow)
        if (auto found = second_colon(line, parts)) return found;
    return at_value(line, parts);
}

// A key deeper than the line before it, which has a text already.
std::optional<Finding> key_under_text(std::string_view line, std::string_view above) {
    const Parts parts = split(line), before = split(above);
    if (parts.colon == std::string_view::npos || before.colon == std::string_view::npos ||
        before.value >= above.size() || parts.key <= before.key)
        return std::nullopt;
    return Finding{Code::key_under_text, parts.key, parts.colon,
                   std::string(line.substr(parts.key, parts.colon - parts.key))};
}

// A key in an item of a list that is a text: it lines up with the text.
std::optional<Finding> key_under_item(std::string_view line, std::string_view above) {
    const Parts parts = split(line), before = split(above);
    const std::size_t dash = above.find_first_not_of(" \t");
    const bool item = dash != std::string_view::npos && above[dash] == '-' && before.key > dash;
    const bool text = before.colon == std::string_view::npos || above[before.key] == '{' ||
                      above[before.key] == '"' || above[before.key] == '\'';
    if (!item || !text || parts.colon == std::string_view::npos || parts.key <= dash ||
        line[parts.key] == '"' || line[parts.key] == '{')
        return std::nullopt;
    return Finding{Code::key_under_text, parts.key, parts.colon,
                   std::string(line.substr(parts.key, parts.colon - parts.key))};
}

bool is_key_or_item(std::string_view line) {
    const std::size_t begin = line.find_first_not_of(' ');
    if (begin == std::string_view::npos || line[begin] == '#') return false;
    return split(line).colon != std::string_view::npos || split(line).key > begin;
}

/// Whether the lines that follow are its text: `lead: |`, `- >-`.
bool opens_block(std::string_view line) {
    const Parts parts = split(line);
    return parts.value < line.size() && (line[parts.value] == '|' || line[parts.value] == '>');
}

/// Where keys and items stand that enclose what follows the lines before `number`.
std::vector<std::size_t> levels_before(const diagnostic::SourceFile& file, std::size_t number) {
    std::vector<std::size_t> levels;
    constexpr std::size_t none = std::string_view::npos;
    std::size_t block = none;  // of whose text the lines are: they stand deeper
    for (std::size_t n = 1; n < number; ++n) {
        const std::string_view line = file.line(n);
        const std::size_t indent = line.find_first_not_of(" \r");
        if (indent == none || (block != none && indent > block)) continue;
        block = none;
        if (!is_key_or_item(line)) continue;
        while (!levels.empty() && levels.back() > indent) levels.pop_back();
        const std::size_t key = split(line).key;
        for (std::size_t i = indent; i <= key; ++i)
            if ((i == key || line[i] == '-') && (levels.empty() || levels.back() < i))
                levels.push_back(i);
        if (opens_block(line)) block = split(line).colon < line.size() ? key : indent;
    }
    return levels;
}

// A key or an item that stands between two levels, of which it is meant to be on one.
std::optional<Finding> uneven(const diagnostic::SourceFile& file, std::size_t number) {
    const std::string_view line = file.line(number);
    const std::size_t indent = line.find_first_not_of(' ');
    if (!is_key_or_item(line)) return std::nullopt;
    const auto levels = levels_before(file, number);
    const auto above = std::ranges::lower_bound(levels, indent);
    if (above == levels.begin() || above == levels.end() || *above == indent) return std::nullopt;
    const Parts parts = split(line);
    return Finding{Code::uneven_indentation, indent,
                   line[indent] == '-' ? indent + 1 : std::min(parts.colon, line.size()),
                   std::to_string(indent),
                   std::to_string(*std::prev(above)) + ", " + std::to_string(*above)};
}

/// What yaml-cpp says where a line ends what it should not.
bool is_of_level(const std::string& message) {
    return message == "end of sequence not found" || message == "end of map not found";
}

// -{time: 18 h}, -Mairie: no number, and no dash of a dialogue.
std::optional<Finding> glued_dash(std::string_view line) {
    const std::size_t dash = line.find_first_not_of(' ');
    if (dash == std::string_view::npos || line[dash] != '-' || dash + 1 >= line.size())
        return std::nullopt;
    const char next = line[dash + 1];
    if (is_blank(next) || next == '-' || next == '\r' || (next >= '0' && next <= '9'))
        return std::nullopt;
    std::string rest(line.substr(dash + 1));
    while (!rest.empty() && (is_blank(rest.back()) || rest.back() == '\r')) rest.pop_back();
    return Finding{Code::no_space_after_dash, dash, dash + 1, std::move(rest)};
}

/// What yaml-cpp says of a backslash.
bool is_of_escape(const std::string& message) {
    return message.starts_with("unknown escape character") ||
           message.starts_with("bad character found while scanning hex number") ||
           message.starts_with("invalid unicode");
}

/// Digits of an escape that is a number.
std::size_t digits_of(char kind) { return kind == 'x' ? 2 : kind == 'u' ? 4 : kind == 'U' ? 8 : 0; }

/// What the backslash at `at` begins (YAML 1.2, 5.7), and whether that is a character.
struct Escape {
    std::size_t size;
    bool good;
};

Escape escape_at(std::string_view text, std::size_t at) {
    constexpr std::string_view letters = "0abt\tnvfre \"/\\N_LP\r\n";
    if (at + 1 >= text.size()) return {1, false};
    const char kind = text[at + 1];
    const std::size_t digits = digits_of(kind);
    if (digits == 0)
        return {1 + base::decode_utf8(text, at + 1).size,
                letters.find(kind) != std::string_view::npos};
    std::size_t found = 0;
    while (found < digits && at + 2 + found < text.size() &&
           std::isxdigit(static_cast<unsigned char>(text[at + 2 + found])))
        ++found;
    const auto number = base::parse_hexadecimal(text.substr(at + 2, found));
    const bool surrogate = number && *number >= 0xD800 && *number <= 0xDFFF;
    return {2 + found, found == digits && !surrogate && *number <= 0x10FFFF};
}

/// "C:\Users\Photo.jpg", whole.
struct WindowsPath {
    diagnostic::SourceSpan span;
    std::string path, instead;
};

std::optional<WindowsPath> windows_path_at(const SourceFilePtr& file, std::size_t at) {
    const std::string& text = file->text();
    const std::size_t quote = text.rfind('"', at);
    if (quote == std::string::npos ||
        !files::is_windows_path(std::string_view(text).substr(quote + 1)))
        return std::nullopt;
    const std::size_t end = std::min(text.find_first_of("\"\n\r", at), text.size());
    const std::string path = text.substr(quote + 1, end - quote - 1);
    // Of a file, by the ending of its name; words that only look so are a text.
    const std::size_t dot = path.rfind('.');
    if (dot == std::string::npos || path.size() - dot < 3 || path.size() - dot > 5)
        return std::nullopt;
    return WindowsPath{{file, quote + 1, end}, path, files::last_name(path)};
}

// The first that is none, of those that end where yaml-cpp stopped.
bool report_escape(const SourceFilePtr& file, std::size_t at,
                   diagnostic::Diagnostics& diagnostics) {
    constexpr std::size_t longest = 12;
    const std::string_view text = file->text();
    std::size_t i = at > longest ? at - longest : 0;
    while (i > 0 && text[i - 1] == '\\') --i;  // two are one character
    for (const std::size_t end = std::min(at + 1, text.size()); i < end; ++i) {
        if (text[i] != '\\') continue;
        const Escape escape = escape_at(text, i);
        if (!escape.good) {
            if (const auto path = windows_path_at(file, i)) {
                diagnostics.add(Code::windows_path, path->span, {path->path, path->instead});
                return true;
            }
            diagnostics.add(Code::bad_escape, {file, i, i + escape.size},
                            {std::string(text.substr(i, escape.size))});
            return true;
        }
        i += escape.size - 1;
    }
    return false;
}

void report_left_line(const LeftLine& line, diagnostic::Diagnostics& diagnostics) {
    diagnostics.add(
        Code::line_left_of_text, line.span,
        {line.words, std::to_string(line.wanted), line.more == 0 ? "" : std::to_string(line.more)});
}

// They are at fault wherever yaml-cpp stopped: what stands before the first is in order.
bool report_left_lines(const SourceFilePtr& file, diagnostic::Diagnostics& diagnostics) {
    const auto lines = lines_left_of_blocks(file);
    for (const LeftLine& line : lines) report_left_line(line, diagnostics);
    return !lines.empty();
}

bool blank_line(std::string_view line) { return std::all_of(line.begin(), line.end(), is_blank); }

}  // namespace

void report_scalar_traps(const SourceFilePtr& file, const Node::Data& scalar,
                         const ScalarPlace& place, diagnostic::Diagnostics& diagnostics) {
    const std::string& source = file->text();
    if (!place.tag.empty() && place.tag != "?" && place.tag != "!")
        diagnostics.add(Code::leading_exclamation, {file, place.begin, place.begin + 1}, {"!"});
    const std::size_t begin = scalar.span.begin;
    if (scalar.style == Style::DoubleQuoted || scalar.style == Style::SingleQuoted) {
        const bool closed = place.end > begin + 1 && source[place.end - 1] == source[begin];
        if (!closed) diagnostics.add(Code::text_after_quote, {file, begin, begin + 1});
    }
    if (scalar.style != Style::Plain) return;
    if (auto glued = find_glued_dash(*file, scalar))
        return diagnostics.add(Code::no_space_after_dash, scalar.span, {std::move(glued->rest)});
    std::size_t hash = place.end;
    while (hash < source.size() && is_blank(source[hash])) ++hash;
    if (hash == place.end || hash >= source.size() || source[hash] != '#') return;
    // A word to the proofreader is a comment.
    const std::size_t said = source.find_first_not_of(" \t", hash + 1);
    if (said != std::string::npos && source.compare(said, 7, "cicero:") == 0) return;
    // After several words, or glued to what follows ("no #3"), it was meant to be read.
    const bool prose = scalar.text.text.find(' ') != std::string::npos;
    const char next = hash + 1 < source.size() ? source[hash + 1] : ' ';
    const bool glued = !std::isspace(static_cast<unsigned char>(next)) && next != '#';
    if (prose || glued) diagnostics.add(Code::comment_after_prose, {file, hash, hash + 1});
}

std::optional<GluedDash> find_glued_dash(const diagnostic::SourceFile& file,
                                         const Node::Data& scalar) {
    const std::size_t begin = scalar.span.begin, number = file.line_of(begin);
    const std::size_t start = file.line_start(number);
    if (scalar.style != Style::Plain) return std::nullopt;
    const auto found = glued_dash(file.line(number));
    if (!found || start + found->begin != begin) return std::nullopt;
    return GluedDash{{scalar.span.file, begin, begin + 1}, found->param};
}

void report_syntax_error(const SourceFilePtr& file, std::size_t at, const std::string& message,
                         diagnostic::Diagnostics& diagnostics) {
    if (is_of_escape(message) && report_escape(file, at, diagnostics)) return;
    if (const auto comment = comment_in_flow(file, at))
        return diagnostics.add(
            comment->key.empty() ? Code::comment_after_prose : Code::value_is_comment,
            comment->span, {comment->key, comment->instead});
    if (report_left_lines(file, diagnostics)) return;
    // yaml-cpp often stops at the line that follows the one at fault.
    const std::size_t number = file->line_of(at);
    std::size_t earlier = number;
    while (earlier > 1 && blank_line(file->line(--earlier))) {
    }
    const auto report = [&](std::size_t in, const std::optional<Finding>& found) {
        if (!found) return false;
        const std::size_t start = file->line_start(in);
        const std::string param =
            found->code == Code::tab_in_indentation ? more_tabs(*file, in) : found->param;
        diagnostics.add(found->code, {file, start + found->begin, start + found->end},
                        {param, found->second});
        return true;
    };
    // A line that is no entry at all is at fault before the one that it spoils.
    if (earlier < number) {
        const auto above = file->line(earlier);
        if (report(earlier, no_break_space(above)) || report(earlier, glued_colon(above))) return;
        if (message == "illegal map value" &&
            report(number, key_under_text(file->line(number), above)))
            return;
        if (report(earlier, glued_dash(above))) return;
        if (report(number, key_under_item(file->line(number), above))) return;
    }
    if (is_of_level(message) && report(number, uneven(*file, number))) return;
    if (report(number, glued_dash(file->line(number)))) return;
    for (const std::size_t candidate : {number, earlier})
        if (report(candidate, find_trap(file->line(candidate)))) return;
    for (const std::size_t candidate : {earlier, number})
        if (const auto left = line_left_of_value(file, candidate))
            return report_left_line(*left, diagnostics);
    const bool quoted = is_in_quotes(file->line(number), at - file->line_start(number));
    diagnostics.add(quoted ? Code::yaml_syntax_after_quotes : Code::yaml_syntax,
                    {file, at, std::min(at + 1, file->text().size())});
}

}  // namespace cicero::yaml
