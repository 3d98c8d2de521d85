#pragma once

#include "layout/text_frame.hpp"
#include "layout/text_levers.hpp"
#include "layout/thread_search.hpp"

namespace cicero::layout {

/// A story's way through its frames, set so that it fills them well.
struct FittedWay {
    ThreadWay way;
    ColumnsAsSet columns;  ///< how much closer the page's grid stands, as its lines do; how many
    std::optional<FitReport> report;
    int left_out = 0;    ///< the highest rank of what is left out; 0: nothing is
    std::string enough;  ///< where not all goes in: what a lever would have to give
};

/// Of all steps of the levers of `fit` the cheapest with which the frames take the whole story: a
/// smaller text costs, and so do frames that stay blank in which nothing else stands then.
[[nodiscard]] FittedWay fitted_way(const story::Story& story, const style::Fit& fit,
                                   const ThreadFrames& frames, inlines::Composer& composer);

/// The same frames with their columns so.
[[nodiscard]] ThreadFrames with_columns(const ThreadFrames& frames, const ColumnsAsSet& as_set);

}  // namespace cicero::layout
