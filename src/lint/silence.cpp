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
    for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at + 1)) {
        const std::size_t line = file->line_of(at);
        const std::string_view before(text.data() + file->line_start(line),
                                      at - file->line_start(line));
        const std::size_t hash = before.find_last_not_of(" \t");
        if (hash == std::string_view::npos || before[hash] != '#') continue;
        const std::size_t sign = file->line_start(line) + hash;
        const bool inside =
            std::any_of(scalars.begin(), scalars.end(), [&](const diagnostic::SourceSpan& s) {
                // After the sign that opens a block scalar a comment may stand on its line.
                const bool block = text[s.begin] == '|' || text[s.begin] == '>';
                const std::size_t begin = block ? text.find('\n', s.begin) : s.begin;
                return sign >= begin && sign < s.end;
            });
        if (!inside) read(line, at + mark.size(), file, diagnostics);
    }
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
    Stretch stretch;
    for (std::size_t i = 1; i < words.size(); ++i) {
        if (const auto code = code_named(words[i].second)) stretch.codes.push_back(*code);
        else return unknown(words[i]);
    }
    const bool alone = file->line(line)[indent_of(file->line(line))] == '#';
    std::size_t first = line;
    if (alone) do
            ++first;
        while (first < file->line_count() &&
               (is_blank(file->line(first)) ||
                file->line(first)[indent_of(file->line(first))] == '#'));
    if (whole) stretch = {0, text.size(), stretch.codes};
    else if (first <= file->line_count()) {
        const std::size_t last = entry_end(*file, first);
        stretch.begin = file->line_start(first);
        stretch.end = last <= file->line_count() ? file->line_start(last) : text.size();
    }
    stretches_.push_back(std::move(stretch));
}

bool Silences::cover(const diagnostic::Diagnostic& diagnostic) const {
    return std::any_of(stretches_.begin(), stretches_.end(), [&](const Stretch& s) {
        const bool said = s.codes.empty() || std::find(s.codes.begin(), s.codes.end(),
                                                       diagnostic.code) != s.codes.end();
        return said && diagnostic.span.begin >= s.begin && diagnostic.span.begin < s.end;
    });
}

}  // namespace cicero::lint
