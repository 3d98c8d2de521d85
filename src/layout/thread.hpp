#pragma once

#include "layout/text_frame.hpp"
#include "layout/thread_search.hpp"

namespace cicero::layout {

/// A story that runs through the frames linked to it.
class Thread {
public:
    Thread(const story::Story& story, inlines::Composer& composer)
        : story_(story), composer_(composer) {}

    /// What stands in each frame, up to the last one that is needed or there.
    [[nodiscard]] std::vector<FrameResult> fill(const ThreadFrames& frames);

    /// Lines (and other pieces) that found no frame, and where they start.
    [[nodiscard]] std::size_t left();
    [[nodiscard]] std::string characters_left();
    [[nodiscard]] diagnostic::SourceSpan next_span();
    /// What there is to say of those that are not placed.
    [[nodiscard]] std::vector<diagnostic::Diagnostic> remarks_left();

private:
    const story::Story& story_;
    inlines::Composer& composer_;
    GalleyPtr last_;  ///< of which some was not placed, perhaps
    std::size_t next_ = 0;
};

}  // namespace cicero::layout
