#pragma once

#include <memory>
#include <string_view>

#include "inline/line.hpp"
#include "layout/piece.hpp"
#include "story/paragraph.hpp"

namespace cicero::layout {

/// A composed paragraph in the place where it stands: its lines as pieces.
class LinePieces {
public:
    /// `from`: where the paragraph goes on; `measure`: how long the rules over and under it are.
    LinePieces(const story::Paragraph& paragraph,
               std::shared_ptr<const inlines::ComposedParagraph> composed, inlines::Resumption from,
               Length measure);

    /// After `pieces`; `pending`: the space that the block above asks for.
    void append_to(std::vector<Piece>& pieces, Length pending) const;

private:
    [[nodiscard]] Piece piece_of(std::size_t number, const inlines::Resumption& before) const;
    [[nodiscard]] bool stays_with_next(std::size_t line) const;
    [[nodiscard]] bool strands(std::size_t line) const;
    [[nodiscard]] bool ends_with(const inlines::Line& line, std::string_view sign) const;
    [[nodiscard]] bool is_last(std::size_t line) const;
    void add_rule(Piece& piece, Length y, Length thickness) const;
    void make_room_above(Piece& piece, const Piece& above) const;
    void make_room_below(Piece& piece) const;
    void clear_ink(Piece& piece, const inlines::Line& line, const Piece& above) const;
    void add_remarks(const std::vector<inlines::Remark>& remarks, Piece& piece) const;
    void add_what_is_of_all(Piece& piece) const;
    [[nodiscard]] std::shared_ptr<const JustifiedLines> justified_lines() const;

    const story::Paragraph& paragraph_;
    std::shared_ptr<const inlines::ComposedParagraph> composed_;
    inlines::Resumption from_;
    Length measure_;
    document::AnchorPtr anchor_;
    std::shared_ptr<const JustifiedLines> justified_;
};

}  // namespace cicero::layout
