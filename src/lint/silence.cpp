#include "lint/silence.hpp"

#include <algorithm>

#include "lint/project.hpp"

namespace cicero::lint {

namespace {

using diagnostic::Code;
using diagnostic::SourceFile;

constexpr std::string_view mark = "cicero:";

std::size_t indent_of(std::string_view line) {
    return std::min(line.find_first_not_of(" \t\r"), line.size());
}

bool is_blank(std::string_view line) { return indent_of(line) == line.size(); }

// The first line after `line` that is indented no deeper, and so is another entry.
std::size_t entry_end(const SourceFile& file, std::size_t line) {
    const std::size_t indent = indent_of(file.line(line));
    const bool item = file.line(line).substr(indent).starts_with("-");
    std::size_t end = line + 1;
    for (; end <= file.line_count(); ++end) {
        const std::string_view next = file.line(end);
        if (is_blank(next) || indent_of(next) > indent) continue;
        // A list may stand no deeper than its key.
        const bool own_item =
            !item && indent_of(next) == indent && next.substr(indent).starts_with("- ");
        if (!own_item) break;
    }
    return end;
}

}  // namespace

Silences::Silences(const diagnostic::SourceFilePtr& file,
                   const std::vector<diagnostic::SourceSpan>& scalars,
                   diagnostic::Diagnostics& diagnostics) {
    if (!file) return;
    const std::string& text = file->text();
    Stretches inside;
    for (const diagnostic::SourceSpan& s : scalars) {
        // After the sign that opens a block scalar a comment may stand on its line.
        const bool block = text[s.begin] == '|' || text[s.begin] == '>';
        inside.add(block ? text.find('\n', s.begin) : s.begin, s.end);
    }
    inside.sort();
    for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at + 1)) {
        const std::size_t line = file->line_of(at);
        const std::string_view before(text.data() + file->line_start(line),
                                      at - file->line_start(line));
        const std::size_t hash = before.find_last_not_of(" \t");
        if (hash == std::string_view::npos || before[hash] != '#') continue;
        const std::size_t sign = file->line_start(line) + hash;
        if (!inside.hold(sign)) read(line, at + mark.size(), file, diagnostics);
    }
    of_all_.sort();
    for (auto& [code, stretches] : of_code_) stretches.sort();
}

void Silences::add(const std::vector<Code>& codes, std::size_t begin, std::size_t end) {
    if (codes.empty()) of_all_.add(begin, end);
    for (const Code code : codes) of_code_[code].add(begin, end);
}

// Comments of their own lines, one under another, speak of the same entry.
Silences::Entry Silences::entry_of(const SourceFile& file, std::size_t line) {
    const auto is_comment = [&](std::size_t number) {
        const std::string_view text = file.line(number);
        return is_blank(text) || text[indent_of(text)] == '#';
    };
    if (!is_comment(line)) return {line, entry_end(file, line)};
    if (known_from_ != 0 && line >= known_from_ && line < known_.first) return known_;
    known_from_ = line;
    std::size_t first = line + 1;
    while (first < file.line_count() && is_comment(first)) ++first;
    known_ = {first, first <= file.line_count() ? entry_end(file, first) : first};
    return known_;
}

void Silences::read(std::size_t line, std::size_t at, const diagnostic::SourceFilePtr& file,
                    diagnostic::Diagnostics& diagnostics) {
    const std::string& text = file->text();
    const std::size_t end = file->line_start(line) + file->line(line).size();
    std::vector<std::pair<std::size_t, std::string>> words;
    for (std::size_t i = at; i < end;) {
        const std::size_t begin = text.find_first_not_of(" ,\t\r", i);
        if (begin >= end) break;
        i = std::min(text.find_first_of(" ,\t\r\n", begin), end);
        words.emplace_back(begin, text.substr(begin, i - begin));
    }
    const std::vector<std::string> known = code_names();
    const auto unknown = [&](const auto& word) {
        diagnostics.add(Code::unknown_check, {file, word.first, word.first + word.second.size()},
                        {word.second, diagnostic::nearest(word.second, known).value_or("")});
    };
    if (words.empty()) return;
    const bool whole = words[0].second == "off-file";
    if (!whole && words[0].second != "off") return unknown(words[0]);
    std::vector<Code> codes;
    for (std::size_t i = 1; i < words.size(); ++i) {
        if (const auto code = code_named(words[i].second)) codes.push_back(*code);
        else return unknown(words[i]);
    }
    if (whole) return add(codes, 0, text.size());
    const Entry entry = entry_of(*file, line);
    if (entry.first > file->line_count()) return;
    add(codes, file->line_start(entry.first),
        entry.end <= file->line_count() ? file->line_start(entry.end) : text.size());
}

bool Silences::cover(const diagnostic::Diagnostic& diagnostic) const {
    if (of_all_.hold(diagnostic.span.begin)) return true;
    const auto own = of_code_.find(diagnostic.code);
    return own != of_code_.end() && own->second.hold(diagnostic.span.begin);
}

}  // namespace cicero::lint
