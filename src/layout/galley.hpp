#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "inline/composer.hpp"
#include "layout/leaves.hpp"
#include "layout/piece.hpp"

/// A story set at one measure: a column of pieces without an end, before it is cut into regions.
namespace cicero::layout {

/// How a story is to be set in one try of a fit.
struct Setting {
    Length measure;
    double scale = 1;                            ///< of all sizes, leadings, spaces
    std::optional<story::LineSizes> line_sizes;  ///< each line fills the measure within these
    std::size_t wording = 0;                     ///< which, the last where there are fewer
    std::size_t spilled = 0;  ///< how many spill items, from the end, are left out
    std::uint32_t page_number = 0, page_count = 0;
    const ToldLists* told = nullptr;  ///< what was spilled on this page so far
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
    /// Of all that has been composed since the beginning, replaced lines too: a line is wider than
    /// its measure.
    [[nodiscard]] bool overfull() const { return overfull_; }
    /// Of all paragraphs that have been composed since the beginning.
    [[nodiscard]] double demerits() const { return demerits_; }

    /// Sets all from a piece on in another measure; what goes on in the middle of a paragraph may
    /// be set in it already.
    void go_on(std::size_t piece, Length measure);
    /// Sets the paragraph of a piece, from that piece on, so that `lines` of it stand in this
    /// measure and the rest in `next`. False where it has no more lines than those, or where it may
    /// not break there; then it has to be asked for again, with fewer.
    [[nodiscard]] bool split(std::size_t piece, std::size_t lines, Length next);
    /// As it was, all in this measure.
    void unsplit(std::size_t piece);

private:
    class Maker;
    /// A paragraph whose rest is set in another measure.
    struct Split {
        std::size_t leaf = 0;
        Length measure;
        bool operator==(const Split&) const = default;
    };

    void set_again(std::size_t piece, const inlines::Measures& measures);
    void keep_leaf(std::size_t piece, Length measure);
    void go_on_in_table(std::size_t piece, Length measure);

    std::vector<Piece> pieces_;
    bool overfull_ = false;
    double demerits_ = 0;
    std::unique_ptr<Maker> maker_;  ///< null: all is there
    std::optional<Split> split_;
};

/// Characters of the text in the pieces from `first` on, all composed: as many as a message says,
/// to ten from fifty on. Empty: none.
[[nodiscard]] std::string characters_from(Galley& galley, std::size_t first);

/// What there is to say of the pieces from `first` on, all composed.
[[nodiscard]] std::vector<diagnostic::Diagnostic> remarks_from(Galley& galley, std::size_t first);

}  // namespace cicero::layout
