#pragma once

#include <optional>

#include "layout/text_frame.hpp"

namespace cicero::layout {

/// A story that runs through the frames linked to it, in the order in which they are met. Where
/// their measure changes it goes on in the middle of a paragraph.
class Thread {
public:
    Thread(const story::Story& story, inlines::Composer& composer)
        : story_(story), composer_(composer) {}

    [[nodiscard]] bool finished();
    /// Fill `frame`; `next_measure` is that of the next frame of the thread, if it is known.
    [[nodiscard]] FrameResult fill(const story::BoundFrame& frame, const style::PageGeometry& page,
                                   std::optional<Length> next_measure);
    /// Lines (and other pieces) not placed yet, and where they start.
    [[nodiscard]] std::size_t left();
    [[nodiscard]] std::string characters_left();
    [[nodiscard]] diagnostic::SourceSpan next_span();
    /// What there is to say of those that are not placed.
    [[nodiscard]] std::vector<diagnostic::Diagnostic> remarks_left();

private:
    [[nodiscard]] FrameFill fill(const std::vector<Column>& columns,
                                 std::optional<Length> next_measure);
    [[nodiscard]] std::optional<FrameFill> fill_across(const std::vector<Column>& columns,
                                                       const FrameFill& whole, Length next_measure);

    const story::Story& story_;
    inlines::Composer& composer_;
    std::optional<Galley> galley_;  ///< from the first frame on
    std::size_t next_ = 0;
};

/// The measure of a text frame's columns.
[[nodiscard]] Length measure_of(const story::BoundFrame& frame);

}  // namespace cicero::layout
