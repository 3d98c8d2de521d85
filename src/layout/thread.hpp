#pragma once

#include "layout/text_frame.hpp"
#include "layout/thread_search.hpp"

namespace cicero::layout {

/// A story that runs through the frames linked to it.
class Thread {
public:
    Thread(const story::Story& story, inlines::Composer& composer, style::Fit fit = {})
        : story_(story), composer_(composer), fit_(std::move(fit)) {}

    /// What stands in each frame, up to the last one that is needed or there.
    [[nodiscard]] std::vector<FrameResult> fill(const ThreadFrames& frames);

    /// Lines (and other pieces) that found no frame, and where they start.
    [[nodiscard]] std::size_t left();
    [[nodiscard]] std::string characters_left();
    [[nodiscard]] diagnostic::SourceSpan next_span();
    /// What a lever of its fit would have to give so that all goes in; empty: none would do.
    [[nodiscard]] const std::string& enough() const { return enough_; }
    /// What there is to say of those that are not placed.
    [[nodiscard]] std::vector<diagnostic::Diagnostic> remarks_left();

private:
    const story::Story& story_;
    inlines::Composer& composer_;
    style::Fit fit_;
    GalleyPtr last_;  ///< of which some was not placed, perhaps
    ColumnEnd end_;
    std::string enough_;
    diagnostic::SourceFilePtr layout_;  ///< of its frames
};

}  // namespace cicero::layout
