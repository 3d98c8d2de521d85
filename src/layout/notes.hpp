#pragma once

#include <memory>
#include <vector>

#include "layout/piece.hpp"
#include "story/story.hpp"

namespace cicero::layout {

/// The notes that a piece has marks of, set.
struct Notes {
    std::vector<std::vector<Piece>> lines;  ///< of each note
    Color color;                            ///< of their text, and of the rule over them
};
using NotesPtr = std::shared_ptr<const Notes>;

/// Those of one and those of the other; each may be null.
[[nodiscard]] NotesPtr joined(const NotesPtr& some, const NotesPtr& more);

/// Those whose marks stand in a part of a paragraph: bytes of its spans' texts.
[[nodiscard]] std::vector<const story::Note*> notes_in(const story::Paragraph& paragraph,
                                                       TextMap::Range part);

/// Where notes go on that did not go whole into the column of their mark.
struct NoteRest {
    NotesPtr notes;  ///< null: none does
    std::size_t note = 0, line = 0;
    [[nodiscard]] bool is_some() const { return notes != nullptr; }
    bool operator==(const NoteRest&) const = default;
};

/// The notes at the foot of one column.
class Foot {
public:
    struct Line {
        NotesPtr notes;
        std::size_t note = 0, line = 0;
        [[nodiscard]] const Piece& piece() const { return notes->lines[note][line]; }
    };

    void add(const NoteRest& rest);
    void add(const NotesPtr& notes) { add(NoteRest{notes, 0, 0}); }
    void shorten_to(std::size_t count) { lines_.resize(count); }
    [[nodiscard]] std::size_t count() const { return lines_.size(); }
    [[nodiscard]] const Line& operator[](std::size_t line) const { return lines_[line]; }

    /// Of its first lines, with the white over them.
    [[nodiscard]] Length height(std::size_t count) const;
    /// The white over it, in whose middle its rule stands.
    [[nodiscard]] Length gap() const;
    /// The most lines, of which there are at least `least`, that are no higher than that and end
    /// where a note or its paragraph may be parted; 0 where there are none.
    [[nodiscard]] std::size_t fitting(Length height, std::size_t least) const;
    /// The lines that have to stand with the mark of the notes that begin with line `first`: all
    /// but those of the last note, and of that two.
    [[nodiscard]] std::size_t least_with_mark(std::size_t first) const;
    /// Behind its first lines, of `all`.
    [[nodiscard]] NoteRest rest(std::size_t count, std::size_t all) const;

private:
    [[nodiscard]] bool may_part(std::size_t count) const;

    std::vector<Line> lines_;
};

}  // namespace cicero::layout
