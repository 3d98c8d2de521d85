#pragma once

#include <array>

#include "diagnostic/diagnostic.hpp"

namespace cicero::proof {

/// What the proof remarks on: of each an author may say that it is meant so.
inline constexpr std::array codes{diagnostic::Code::text_over_text,
                                  diagnostic::Code::text_near_text,
                                  diagnostic::Code::text_beyond_page,
                                  diagnostic::Code::text_clipped,
                                  diagnostic::Code::line_through_text,
                                  diagnostic::Code::text_covered,
                                  diagnostic::Code::frame_outside_page,
                                  diagnostic::Code::frame_beyond_bleed,
                                  diagnostic::Code::frame_without_area,
                                  diagnostic::Code::text_near_edge,
                                  diagnostic::Code::text_across_fold,
                                  diagnostic::Code::text_near_fold,
                                  diagnostic::Code::bleed_too_short,
                                  diagnostic::Code::contrast_too_low,
                                  diagnostic::Code::text_invisible,
                                  diagnostic::Code::frame_blank,
                                  diagnostic::Code::page_blank,
                                  diagnostic::Code::panel_blank,
                                  diagnostic::Code::panels_blank,
                                  diagnostic::Code::page_of_one_line,
                                  diagnostic::Code::columns_uneven,
                                  diagnostic::Code::image_too_coarse,
                                  diagnostic::Code::line_art_too_coarse,
                                  diagnostic::Code::text_too_small,
                                  diagnostic::Code::reversed_text_too_small,
                                  diagnostic::Code::hairline,
                                  diagnostic::Code::hyphens_stacked,
                                  diagnostic::Code::hyphen_at_end,
                                  diagnostic::Code::word_piece_alone,
                                  diagnostic::Code::word_alone,
                                  diagnostic::Code::line_alone,
                                  diagnostic::Code::river,
                                  diagnostic::Code::lines_touch,
                                  diagnostic::Code::weight_missing,
                                  diagnostic::Code::slope_missing,
                                  diagnostic::Code::fallback_face};

}  // namespace cicero::proof
