#pragma once

#include <map>
#include <string>
#include <vector>

#include "layout/text_frame.hpp"

namespace cicero::layout {

/// A text frame with a story of its own, on its page.
struct OwnText {
    const story::BoundFrame* frame = nullptr;
    PageContext page;
};

/// How frames that share an answer look.
struct SharedFits {
    std::map<std::string, Steps> looks;  ///< by the name of the group
    std::vector<FitReport> reports;
    /// Null where a frame has no group.
    [[nodiscard]] const Steps* of(const story::BoundFrame& frame) const;
};

/// One answer for each group of these frames: a smaller text costs, and so does each frame that
/// must say it shorter or say some of it elsewhere then.
[[nodiscard]] SharedFits share_fits(const std::vector<OwnText>& texts, inlines::Composer& composer);

}  // namespace cicero::layout
