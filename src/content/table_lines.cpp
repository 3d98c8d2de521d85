#include "content/table_lines.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace cicero::content {

namespace {

using diagnostic::SourcedText;

constexpr std::string_view blanks = " \t\r";

std::string_view trimmed(std::string_view line, std::string_view also = {}) {
    const std::string away = std::string(blanks).append(also);
    const std::size_t begin = line.find_first_not_of(away);
    if (begin == std::string_view::npos) return {};
    return line.substr(begin, line.find_last_not_of(blanks) + 1 - begin);
}

bool is_blank(std::string_view line) { return trimmed(line, ">").empty(); }

bool is_line_of_dashes(std::string_view line) {
    line = trimmed(line);
    return line.find('|') != std::string_view::npos && line.find('-') != std::string_view::npos &&
           line.find_first_not_of(" \t|:-") == std::string_view::npos;
}

// Indented by more it is code, or of a list that md4c has to make out.
bool may_begin_table(std::string_view line) {
    constexpr std::size_t indent_of_code = 4;
    return line.find('|') != std::string_view::npos &&
           line.find_first_not_of(' ') < indent_of_code && !trimmed(line).starts_with('>');
}

bool is_fence(std::string_view line) {
    line = trimmed(line);
    return line.starts_with("```") || line.starts_with("~~~");
}

/// Reads a text line by line.
class Lines {
public:
    explicit Lines(std::string_view text) : text_(text) {}

    [[nodiscard]] bool at_end() const { return at_ >= text_.size(); }
    [[nodiscard]] std::size_t begin() const { return at_; }
    [[nodiscard]] std::string_view line() const { return text_.substr(at_, end() - at_); }
    void next() { at_ = end() + 1; }

private:
    [[nodiscard]] std::size_t end() const { return std::min(text_.find('\n', at_), text_.size()); }

    std::string_view text_;
    std::size_t at_ = 0;
};

bool begins_table(Lines lines) {
    if (lines.at_end() || !may_begin_table(lines.line())) return false;
    lines.next();
    return !lines.at_end() && is_line_of_dashes(lines.line());
}

// What a table is asked for stands above it.
bool is_setting_of_table(Lines lines) {
    const std::string_view line = trimmed(lines.line());
    lines.next();
    return line.starts_with('{') && line.ends_with('}') && begins_table(lines);
}

// Where an empty line is missing.
std::vector<std::size_t> seams(std::string_view text) {
    std::vector<std::size_t> out;
    bool in_table = false, in_code = false, after_text = false;
    for (Lines lines(text); !lines.at_end(); lines.next()) {
        const std::string_view line = lines.line();
        if (is_fence(line)) in_code = !in_code;
        const bool begins = !in_code && !in_table && begins_table(lines);
        const bool parts = begins || (!in_code && !in_table && is_setting_of_table(lines));
        const bool is_caption =
            in_table && line.find('|') == std::string_view::npos && caption_mark(trimmed(line)) > 0;
        if ((parts && after_text) || is_caption) out.push_back(lines.begin());
        in_table = (in_table || begins) && !is_blank(line) && !is_caption;
        after_text = !is_blank(line);
    }
    return out;
}

// Without the mark of a list's item before its first bar.
std::string_view row_in(std::string_view line) {
    const std::string_view inside = trimmed(line, ">");
    const std::size_t bar = inside.find('|');
    const std::size_t mark = inside.find_first_not_of("0123456789.)-+* ");
    return bar != std::string_view::npos && bar == mark ? inside.substr(bar) : inside;
}

// Of the bars that part cells.
std::vector<std::size_t> inner_bars(std::string_view line) {
    std::vector<std::size_t> out;
    const std::string_view inside = row_in(line);
    if (inside.empty()) return out;
    const auto begin = std::size_t(inside.data() - line.data());
    for (std::size_t i = begin; i < begin + inside.size(); ++i) {
        if (line[i] == '\\') ++i;
        else if (line[i] == '`') {
            const std::size_t text = std::min(line.find_first_not_of('`', i), line.size());
            const std::size_t end = line.find(line.substr(i, text - i), text);
            i = end == std::string_view::npos ? text - 1 : end + (text - i) - 1;
        } else if (line[i] == '|' && i > begin && i + 1 < begin + inside.size()) {
            out.push_back(i);
        }
    }
    return out;
}

}  // namespace

std::optional<SourcedText> with_tables_apart(const SourcedText& text) {
    if (text.text.find('|') == std::string::npos) return std::nullopt;
    const std::vector<std::size_t> places = seams(text.text);
    if (places.empty()) return std::nullopt;
    MappedText out;
    std::size_t from = 0;
    const auto copy = [&](std::size_t to) {
        out.text.append(text.text, from, to - from);
        out.map.append_copied(to - from, from);
        from = to;
    };
    for (const std::size_t at : places) {
        copy(at);
        out.text += '\n';
        out.map.append_replaced(1, at, 0);
    }
    copy(text.text.size());
    return text.derived(std::move(out));
}

std::size_t cells_of_row(std::string_view line) { return inner_bars(line).size() + 1; }

std::size_t begin_of_cell(std::string_view line, std::size_t number) {
    const std::vector<std::size_t> bars = inner_bars(line);
    if (number > bars.size()) return line.size();
    return number == 0 ? 0 : bars[number - 1];
}

bool looks_like_rows(std::string_view text) {
    std::size_t rows = 0;
    for (Lines lines(text); !lines.at_end(); lines.next()) {
        const std::string_view line = trimmed(lines.line(), ">");
        rows += line.size() > 1 && line.starts_with('|') && line.ends_with('|');
    }
    return rows > 1;
}

std::size_t caption_mark(std::string_view text) {
    for (const std::string_view word : {"Tableau", "Table"}) {
        if (!text.starts_with(word)) continue;
        std::size_t at = word.size();
        for (const std::string_view space : {" ", "\u00A0", "\u202F"})
            if (text.substr(at).starts_with(space)) {
                at += space.size();
                break;
            }
        if (at >= text.size() || text[at] != ':') continue;
        return std::min(text.find_first_not_of(' ', at + 1), text.size());
    }
    return 0;
}

}  // namespace cicero::content
