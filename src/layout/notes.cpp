#include "layout/notes.hpp"

#include <algorithm>

namespace cicero::layout {

namespace {

/// Lines of a note that stand with its mark, and that go on in the next column.
constexpr std::size_t least_lines = 2;

}  // namespace

NotesPtr joined(const NotesPtr& some, const NotesPtr& more) {
    if (!some || !more) return some ? some : more;
    auto out = std::make_shared<Notes>(*some);
    out->lines.insert(out->lines.end(), more->lines.begin(), more->lines.end());
    return out;
}

std::vector<const story::Note*> notes_in(const story::Paragraph& paragraph, TextMap::Range part) {
    std::vector<const story::Note*> out;
    std::size_t at = 0;
    for (const story::Span& span : paragraph.spans) {
        if (span.note && at >= part.begin && at < part.end) out.push_back(span.note.get());
        at += span.text.text.size();
        if (span.hard_break_after) at += story::separator_utf8.size();
    }
    return out;
}

void Foot::add(const NoteRest& rest) {
    if (!rest.notes) return;
    const auto& all = rest.notes->lines;
    for (std::size_t note = rest.note; note < all.size(); ++note)
        for (std::size_t line = note == rest.note ? rest.line : 0; line < all[note].size(); ++line)
            lines_.push_back({rest.notes, note, line});
}

Length Foot::gap() const { return lines_.empty() ? Length{} : lines_.front().piece().height; }

Length Foot::height(std::size_t count) const {
    Length out;
    for (std::size_t i = 0; i < count; ++i) {
        const Piece& piece = lines_[i].piece();
        out += piece.height + (i > 0 ? piece.before : Length{});
    }
    return count > 0 ? out + gap() : out;
}

bool Foot::may_part(std::size_t count) const {
    if (count == 0 || count >= lines_.size()) return true;
    const Piece& last = lines_[count - 1].piece();
    return lines_[count].line == 0 || (!last.keep_with_next && !last.strands);
}

std::size_t Foot::fitting(Length height, std::size_t least) const {
    std::size_t count = lines_.size();
    while (count > 0 && (this->height(count) > height || !may_part(count))) --count;
    return count >= least ? count : 0;
}

std::size_t Foot::least_with_mark(std::size_t first) const {
    if (first == lines_.size()) return first;
    std::size_t last_note = lines_.size() - 1;
    while (last_note > first && lines_[last_note].line > 0) --last_note;
    return std::min(last_note + least_lines, lines_.size());
}

NoteRest Foot::rest(std::size_t count, std::size_t all) const {
    if (count >= all) return {};
    return {lines_[count].notes, lines_[count].note, lines_[count].line};
}

}  // namespace cicero::layout
