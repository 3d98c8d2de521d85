#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "inline/composer.hpp"
#include "layout/leaves.hpp"
#include "layout/piece.hpp"
#include "layout/scale.hpp"

/// A story set at one measure: a column of pieces without an end, before it is cut into regions.
namespace cicero::layout {

/// Of a column: how wide its lines are.
struct ColumnForm {
    Length measure;
    ColumnShapePtr shape{};  ///< null: all are as wide as the measure
    Length note_measure{};   ///< of its notes; 0: the measure
};

/// How a story is to be set in one try of a fit.
struct Setting {
    Length measure;
    ColumnShapePtr shape{};                      ///< of the column that it begins
    Length wide{};                               ///< of its frame; 0: the measure
    Length note_measure{};                       ///< of its notes; 0: the measure
    double scale = 1;                            ///< of all sizes, leadings, spaces
    Closeness closeness;                         ///< of lines and letters
    int columns = 0;                             ///< of its frames; 0: as many as each says
    double width = 1;                            ///< share of its columns' that the measure is
    bool divides = false;                        ///< words that are wider than their column
    double pictures = 1;                         ///< share of the height that they have
    std::optional<story::LineSizes> line_sizes;  ///< each line fills the measure within these
    std::size_t wording = 0;                     ///< which, the last where there are fewer
    LeftOut left_out;                            ///< `told`: what was spilled on this page so far
};

/// Composed block by block, no further than it is asked for.
class Galley {
public:
    /// Of pieces that are there.
    explicit Galley(std::vector<Piece> pieces);
    /// `story` and what `setting` points to live as long as it does.
    Galley(const story::Story& story, const Setting& setting, inlines::Composer& composer);
    Galley(Galley&&) noexcept;
    Galley& operator=(Galley&&) noexcept;
    ~Galley();

    /// Whether there is such a piece; it is composed then.
    [[nodiscard]] bool has(std::size_t piece);
    /// That has been composed.
    [[nodiscard]] const Piece& operator[](std::size_t piece) const { return pieces_[piece]; }
    /// Of all: the rest is composed.
    [[nodiscard]] std::size_t count();

    [[nodiscard]] Length measure() const;
    /// Of the column at whose top it begins; null: none, it may be cut into columns.
    [[nodiscard]] ColumnShapePtr shape() const;
    [[nodiscard]] Length note_measure() const;
    /// Of all that has been composed since the beginning, replaced lines too: a line is wider than
    /// its measure.
    [[nodiscard]] bool overfull() const { return overfull_; }
    /// Of all paragraphs that have been composed since the beginning.
    [[nodiscard]] double demerits() const { return demerits_; }

    /// Whether it knows the story that its pieces are of.
    [[nodiscard]] bool can_be_continued() const { return maker_ != nullptr; }
    /// Whether a piece is of a paragraph whose lines can be set from the middle on.
    [[nodiscard]] bool can_go_on(std::size_t piece) const;
    /// A paragraph's lines from piece `first` on, of which `lines` stand in this measure and the
    /// rest in `next`: these lines, the last of them not divided if that can be. None where it has
    /// no more than them, or cannot be parted.
    [[nodiscard]] std::vector<Piece> parted(std::size_t first, std::size_t lines,
                                            Length next) const;
    /// Whether a block begins with a piece.
    [[nodiscard]] bool begins_block(std::size_t piece) const;
    /// How the paragraph of a piece goes on with it.
    [[nodiscard]] inlines::Resumption before(std::size_t piece) const;
    /// From a piece on, that has been composed, in another column; a paragraph that goes on with
    /// it does so from `from`. Lines that cannot be set anew stay as they are.
    [[nodiscard]] Galley continued(std::size_t piece, const inlines::Resumption& from,
                                   const ColumnForm& form) const;
    /// Other lines for those from `first` on.
    void replace(std::size_t first, std::vector<Piece> pieces);

private:
    class Maker;

    explicit Galley(std::unique_ptr<Maker> maker);
    [[nodiscard]] bool begins_row(std::size_t piece) const;

    std::vector<Piece> pieces_;
    inlines::Resumption before_;  ///< of a paragraph that begins elsewhere
    bool begins_inside_ = false;  ///< a block
    bool overfull_ = false;
    double demerits_ = 0;
    std::unique_ptr<Maker> maker_;  ///< null: all is there
};

/// Whether a title begins with a piece: a heading of the first level.
[[nodiscard]] bool opens_text(Galley& galley, std::size_t piece);

/// Characters of the text in the pieces from `first` to before `end`, all composed.
[[nodiscard]] std::size_t count_characters(const Galley& galley, std::size_t first,
                                           std::size_t end);
/// Characters that a text must lose for the pieces from `first` on to be none, all composed: those
/// in them, or those of lines of text that are as high. As many as a message says, to ten from
/// fifty on. Empty: none.
[[nodiscard]] std::string characters_from(Galley& galley, std::size_t first);

/// Where the content says what stands in the first piece from `first` on, all composed, that is not
/// the layout's own words; what stands before, if it all is.
[[nodiscard]] diagnostic::SourceSpan content_from(Galley& galley, std::size_t first,
                                                  const diagnostic::SourceFilePtr& layout);

/// What there is to say of the pieces from `first` on, all composed.
[[nodiscard]] std::vector<diagnostic::Diagnostic> remarks_from(Galley& galley, std::size_t first);

}  // namespace cicero::layout
