#include "content/lines.hpp"

#include <algorithm>
#include <utility>

#include "content/spans.hpp"

namespace cicero::content {

namespace {

using diagnostic::SourcedText;
using Line = std::vector<Inline>;

std::vector<Line> lines_of(const std::vector<Inline>& inlines) {
    std::vector<Line> out(1);
    for (const Inline& part : inlines) {
        const std::string& text = part.text.text;
        for (std::size_t begin = 0;;) {
            const std::size_t end = std::min(text.find(line_end, begin), text.size());
            if (end > begin) out.back().push_back(part_of(part, begin, end));
            if (end == text.size()) break;
            out.emplace_back();
            begin = end + 1;
        }
        if (part.hard_break_after) out.emplace_back();
    }
    if (out.back().empty()) out.pop_back();
    return out;
}

// It was typed with the backslash that keeps a sign from meaning anything.
bool is_escaped(const SourcedText& text) {
    const std::size_t at = text.map.source_of(0);
    return text.file && at > 0 && text.file->text()[at - 1] == '\\';
}

bool begins_with(const Line& line, char sign) {
    return !line.empty() && !line.front().code && line.front().text.text.starts_with(sign) &&
           !is_escaped(line.front().text);
}

bool is_definition(const Line& line) {
    return begins_with(line, ':') && line.front().text.text.size() > 1 &&
           line.front().text.text[1] == ' ';
}

// How far from the left edge of the file it begins.
std::size_t column_of(const Line& line) {
    const SourcedText& text = line.front().text;
    if (!text.file) return 0;
    const std::size_t at = text.map.source_of(0);
    return at - (text.file->text().rfind('\n', at) + 1);
}

// Its first sign, and the spaces after it, whose number is given back.
int take_sign(Line& line) {
    SourcedText& text = line.front().text;
    const std::size_t begin = text.text.find_first_not_of(' ', 1);
    const int spaces = int(std::min(begin, text.text.size())) - 1;
    if (begin == std::string::npos) line.erase(line.begin());
    else text = text.slice(begin, text.text.size());
    return spaces;
}

Block paragraph_of(Line line) {
    const diagnostic::SourceSpan span{line.front().text.file, line.front().text.span.begin,
                                      line.back().text.span.end};
    return {ParagraphBlock{std::move(line), {}}, span};
}

/// Puts lines into terms and definitions, one after another.
class DefinitionLines {
public:
    /// `before_one`: a definition begins on the next line.
    void add(Line line, bool before_one) {
        if (is_definition(line)) {
            column_ = column_of(line);
            (void)take_sign(line);
            definitions_.push_back(std::move(line));
        } else if (!definitions_.empty() && !(before_one && column_of(line) <= column_)) {
            go_on(std::move(line));
        } else {
            if (!definitions_.empty()) end_item();
            list_.items.back().terms.push_back(std::move(line));
        }
    }

    [[nodiscard]] DefinitionBlock take() {
        end_item();
        list_.items.pop_back();
        return std::move(list_);
    }

private:
    void go_on(Line line) {
        Line& open = definitions_.back();
        if (!open.empty()) {
            SourcedText& text = open.back().text;
            text.text += line_end;
            text.map.append_replaced(1, text.map.source_of(text.map.size()), 0);
        }
        std::ranges::move(line, std::back_inserter(open));
    }

    void end_item() {
        for (Line& line : definitions_) {
            if (line.empty()) continue;
            join_lines(line);
            list_.items.back().definitions.push_back({paragraph_of(std::move(line))});
        }
        definitions_.clear();
        list_.items.emplace_back();
    }

    DefinitionBlock list_{{{}}};
    std::vector<Line> definitions_;  ///< of the last item; the last goes on
    std::size_t column_ = 0;         ///< where it begins
};

}  // namespace

void join_lines(std::vector<Inline>& inlines) {
    for (Inline& part : inlines)
        if (!part.code) std::ranges::replace(part.text.text, line_end, ' ');
}

bool is_verse(const std::vector<Inline>& inlines) {
    if (inlines.empty() || !inlines.front().text.text.starts_with('|')) return false;
    const std::vector<Line> lines = lines_of(inlines);
    // Bars at both ends of lines are those of a table.
    const auto ends_with_bar = [](const Line& line) {
        return line.back().text.text.size() > 1 && line.back().text.text.ends_with('|');
    };
    if (std::ranges::all_of(lines,
                            [&](const Line& line) { return !line.empty() && ends_with_bar(line); }))
        return false;
    return std::ranges::all_of(lines, [](const Line& line) {
        if (!begins_with(line, '|')) return false;
        const std::string& text = line.front().text.text;
        return text.size() == 1 || text[1] == ' ';
    });
}

std::vector<VerseBlock> verse_of(std::vector<Inline> inlines, bool marked) {
    std::vector<VerseBlock> out(1);
    for (Line& line : lines_of(inlines)) {
        // One space after the sign parts it from the verse.
        const int indent = marked ? std::max(0, take_sign(line) - 1) : 0;
        if (!line.empty()) out.back().lines.push_back({std::move(line), indent});
        else if (!out.back().lines.empty()) out.emplace_back();
    }
    if (out.back().lines.empty()) out.pop_back();
    return out;
}

bool has_definition(const std::vector<Inline>& inlines) {
    const bool may_have = std::ranges::any_of(inlines, [](const Inline& part) {
        return part.text.text.starts_with(": ") || part.text.text.find("\n: ") != std::string::npos;
    });
    return may_have && std::ranges::any_of(lines_of(inlines), is_definition);
}

DefinitionBlock definitions_of(std::vector<Inline> inlines) {
    std::vector<Line> lines = lines_of(inlines);
    DefinitionLines out;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].empty()) continue;
        const bool before_one = i + 1 < lines.size() && is_definition(lines[i + 1]);
        out.add(std::move(lines[i]), before_one);
    }
    return out.take();
}

}  // namespace cicero::content
