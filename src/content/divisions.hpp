#pragma once

#include <deque>
#include <optional>

#include "content/attributes.hpp"
#include "content/markers.hpp"

namespace cicero::content {

/// Passages of a text that lines of ours mark off, while md4c reads it: those between `::: …` and
/// `:::`, and the block after `{for=teacher}`.
class Divisions {
public:
    Divisions(const diagnostic::SourcedText& source, diagnostic::Diagnostics& diagnostics);

    /// What md4c is to read.
    [[nodiscard]] const std::string& text() const { return marked_.text; }
    /// Where blocks go now. They are in no list and no quotation.
    [[nodiscard]] Blocks& blocks() { return open_.back().blocks; }
    [[nodiscard]] bool are_verses() const { return open_.back().is_verse; }

    /// Whether the heading whose text begins there is a line of ours; then it is done what it says.
    /// `here`: where a line to write on goes.
    [[nodiscard]] bool take_marker(std::size_t text_at, Blocks& here);
    /// A block that stands in no other is read.
    void end_block();
    /// Attributes wait for a block that is not there yet.
    [[nodiscard]] bool is_for_next() const;
    /// All of them.
    [[nodiscard]] Blocks finish();

private:
    struct Division {
        Blocks blocks;
        Readers readers;
        bool is_verse = false;
        Marker marker;
    };
    /// Of the blocks from `first` on.
    struct Pending {
        BlockAttributes attributes;
        std::size_t first = 0;
        Marker marker;
    };

    void open(const Marker& marker);
    void read_opening(Division& division, diagnostic::SourcedText said);
    void close(const Marker& marker);
    void attributes(const Marker& marker);
    void writing_line(const Marker& marker, Blocks& here);
    void end_pending();
    void tell_of_early_end();
    [[nodiscard]] diagnostic::SourcedText line_of(const Marker& marker) const;
    [[nodiscard]] diagnostic::SourceSpan span_of(const Marker& marker) const;

    const diagnostic::SourcedText& source_;
    diagnostic::Diagnostics& diagnostics_;
    MarkedText marked_;
    std::deque<Division> open_;  ///< the whole text first: what is inside one stays where it is
    std::optional<Pending> pending_;
    /// What attributes said last for whom it is: the blocks up to `end`, of those that are `of`.
    struct Ended {
        Marker marker;
        const Blocks* of = nullptr;
        std::size_t end = 0;
    };
    std::optional<Ended> ended_;
};

/// Puts definitions of a term that stands further up, and further terms, into the list that the
/// blocks end with; what is left in `list` is one of its own. False where they have no term.
[[nodiscard]] bool add_to_definitions(Blocks& blocks, DefinitionBlock& list, bool alone);

}  // namespace cicero::content
