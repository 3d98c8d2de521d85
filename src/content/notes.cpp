#include "content/notes.hpp"

#include <algorithm>
#include <cctype>
#include <map>
#include <optional>
#include <utility>

#include "content/spans.hpp"

namespace cicero::content {

namespace {

using diagnostic::Code;
using diagnostic::SourcedText;

/// Of a note's mark: a longer one is a text in brackets.
constexpr std::size_t longest_label = 60;

bool is_letter(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || std::isalnum(byte) != 0;
}

std::string label_of(std::string_view text, std::size_t at, std::size_t end) {
    return std::string(text.substr(at + 2, end - at - 3));
}

std::size_t indent_of(std::string_view line) {
    return std::min(line.find_first_not_of(" \t"), line.size());
}

bool is_blank(std::string_view line) { return indent_of(line) == line.size(); }

/// Behind the spaces, no-break ones too, at `at`.
std::size_t after_spaces(std::string_view text, std::size_t at) {
    for (bool found = true; std::exchange(found, false);)
        for (const std::string_view space : {" ", "\u00A0", "\u202F"})
            if (text.substr(at).starts_with(space)) at += space.size(), found = true;
    return at;
}

bool is_fence(std::string_view line) {
    const std::string_view text = line.substr(indent_of(line));
    return text.starts_with("```") || text.starts_with("~~~");
}

/// The bytes of a text, line by line.
struct Line {
    std::size_t begin = 0, end = 0;  ///< without its line feed
};

std::vector<Line> lines_of(std::string_view text) {
    std::vector<Line> out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        out.push_back({at, end});
        at = end + 1;
    }
    return out;
}

class Taker {
public:
    explicit Taker(const SourcedText& text) : text_(text), lines_(lines_of(text.text)) {
        out_.text = text;
    }

    TextAndNotes run() {
        bool in_code = false;
        for (std::size_t i = 0; i < lines_.size();) {
            if (is_fence(line(i))) in_code = !in_code;
            i = in_code || !begins_note(i) ? i + 1 : behind_ = take(i);
        }
        return std::move(out_);
    }

private:
    [[nodiscard]] std::string_view line(std::size_t i) const {
        return std::string_view(text_.text)
            .substr(lines_[i].begin, lines_[i].end - lines_[i].begin);
    }

    // Indented by four it is code. French has a space before its colon; inside a paragraph such a
    // line may be its own.
    [[nodiscard]] bool begins_note(std::size_t i, bool after_note = false) const {
        const std::size_t indent = indent_of(line(i));
        const std::size_t end = indent < 4 ? note_mark_end(line(i), indent) : 0;
        if (end == 0) return false;
        const std::size_t colon = after_spaces(line(i), end);
        const bool spaced = after_note || i == 0 || i == behind_ || is_blank(line(i - 1));
        return line(i).substr(colon).starts_with(':') && (colon == end || spaced);
    }

    // The line behind it.
    std::size_t take(std::size_t first) {
        const std::size_t begin = lines_[first].begin + indent_of(line(first));
        const std::size_t end = note_mark_end(text_.text, begin);
        const std::size_t after = after_spaces(text_.text, end) + 1;
        NoteDefinition note;
        note.label = label_of(text_.text, begin, end);
        note.mark = text_.span_of(begin, after);
        std::size_t from = after, i = first;
        do {
            add(note.text, from, i);
            if (++i == lines_.size()) break;
            from = lines_[i].begin + std::min<std::size_t>(indent_of(line(i)), 4);
        } while (goes_on(i));
        blank(lines_[first].begin, lines_[i - 1].end);
        out_.definitions.push_back(std::move(note));
        return i;
    }

    // After an empty line only with what is indented.
    [[nodiscard]] bool goes_on(std::size_t i) const {
        if (begins_note(i, true)) return false;
        if (!is_blank(line(i))) return !is_blank(line(i - 1)) || indent_of(line(i)) >= 2;
        std::size_t next = i;
        while (next < lines_.size() && is_blank(line(next))) ++next;
        return next < lines_.size() && indent_of(line(next)) >= 2 && !begins_note(next);
    }

    void add(SourcedText& to, std::size_t from, std::size_t i) const {
        const std::size_t end = std::min(lines_[i].end + 1, text_.text.size());
        to.append(text_.slice(std::min(from, end), end));
    }

    void blank(std::size_t begin, std::size_t end) {
        for (std::size_t at = begin; at < end; ++at)
            if (out_.text.text[at] != '\n') out_.text.text[at] = ' ';
    }

    const SourcedText& text_;
    std::vector<Line> lines_;
    std::size_t behind_ = 0;  ///< the line behind the last note
    TextAndNotes out_;
};

class Resolver {
public:
    Resolver(const std::vector<NoteDefinition>& definitions, diagnostic::Diagnostics& diagnostics)
        : diagnostics_(diagnostics) {
        for (const NoteDefinition& one : definitions)
            if (!known_.try_emplace(one.label, Known{&one, nullptr}).second)
                diagnostics_.add(Code::note_defined_twice, one.mark, {one.label});
    }

    void resolve(Blocks& blocks) {
        for (Block& block : blocks) std::visit([&](auto& what) { inside(what); }, block.what);
    }

    void tell_of_unused() {
        for (const auto& [label, known] : known_)
            if (!known.note)
                diagnostics_.add(Code::note_without_mark, known.definition->mark, {label});
    }

private:
    struct Known {
        const NoteDefinition* definition = nullptr;
        std::shared_ptr<const Note> note;  ///< null: no mark has asked for it
    };

    void inside(ParagraphBlock& block) { part(block.inlines); }
    void inside(HeadingBlock& block) { part(block.inlines); }
    void inside(QuoteBlock& block) { resolve(block.blocks); }
    void inside(ListBlock& block) {
        for (Blocks& item : block.items) resolve(item);
    }
    void inside(DefinitionBlock& block) {
        for (DefinitionBlock::Item& item : block.items) {
            for (std::vector<Inline>& term : item.terms) part(term);
            for (Blocks& definition : item.definitions) resolve(definition);
        }
    }
    void inside(VerseBlock& block) {
        for (VerseBlock::Line& line : block.lines) part(line.inlines);
    }
    void inside(FigureBlock& block) { part(block.caption); }
    void inside(TableBlock& block) {
        part(block.caption);
        for (auto& row : block.rows)
            for (TableCell& cell : row) part(cell.inlines);
    }
    // Not marked up.
    void inside(RuleBlock&) {}
    void inside(CodeBlock&) {}
    void inside(WritingBlock&) {}
    void inside(PageBreakBlock&) {}

    void part(std::vector<Inline>& inlines) {
        std::vector<Inline> out;
        for (Inline& one : inlines) {
            if (one.code || one.text.text.find("[^") == std::string::npos)
                out.push_back(std::move(one));
            else part(one, out);
        }
        inlines = std::move(out);
    }

    void part(Inline& one, std::vector<Inline>& out) {
        const std::string& text = one.text.text;
        std::size_t done = 0;
        for (std::size_t at = text.find("[^"); at != std::string::npos;
             at = text.find("[^", at + 1)) {
            const std::size_t end = note_mark_end(text, at);
            if (end == 0) continue;
            add(one, done, at, out);
            add(one, at, end, out);
            out.back().note =
                note_for(label_of(text, at, end), out.back().text.span_of(0, end - at));
            done = end;
        }
        const bool breaks = one.hard_break_after;
        add(one, done, text.size(), out);
        if (!out.empty()) out.back().hard_break_after = breaks;
    }

    static void add(const Inline& whole, std::size_t begin, std::size_t end,
                    std::vector<Inline>& out) {
        if (begin < end) out.push_back(part_of(whole, begin, end));
    }

    std::shared_ptr<const Note> note_for(const std::string& label,
                                         const diagnostic::SourceSpan& span) {
        const auto known = known_.find(label);
        if (known == known_.end()) {
            diagnostics_.add(Code::note_not_defined, span, {label});
            return nullptr;
        }
        if (!known->second.note) known->second.note = made(*known->second.definition);
        return known->second.note;
    }

    std::shared_ptr<const Note> made(const NoteDefinition& definition) {
        auto out = std::make_shared<Note>();
        out->label = definition.label;
        out->span = definition.mark;
        out->blocks = parse_markup(definition.text, diagnostics_);
        if (out->blocks.empty())
            diagnostics_.add(Code::note_is_empty, definition.mark, {definition.label});
        for (const Block& block : out->blocks)
            if (std::holds_alternative<FigureBlock>(block.what))
                diagnostics_.add(Code::note_has_picture, block.span, {definition.label});
        return out;
    }

    std::map<std::string, Known> known_;
    diagnostic::Diagnostics& diagnostics_;
};

}  // namespace

std::size_t note_mark_end(std::string_view text, std::size_t at) {
    if (text.compare(at, 2, "[^") != 0) return 0;
    text = text.substr(0, at + longest_label);
    std::size_t end = at + 2;
    if (end >= text.size() || !is_letter(text[end])) return 0;
    while (end < text.size() && (is_letter(text[end]) || text[end] == '-' || text[end] == '_'))
        ++end;
    return end < text.size() && text[end] == ']' ? end + 1 : 0;
}

TextAndNotes take_notes(const SourcedText& text) {
    if (text.text.find("[^") == std::string::npos) return {text, {}};
    return Taker(text).run();
}

void resolve_notes(Blocks& blocks, const std::vector<NoteDefinition>& definitions,
                   diagnostic::Diagnostics& diagnostics) {
    Resolver resolver(definitions, diagnostics);
    resolver.resolve(blocks);
    resolver.tell_of_unused();
}

}  // namespace cicero::content
