#pragma once

#include <map>

#include "font/library.hpp"
#include "font/profile.hpp"
#include "inline/margins.hpp"
#include "text/hyphenate.hpp"
#include "text/line_breaks.hpp"
#include "text/shape_cache.hpp"

namespace cicero::inlines {

/// What composing keeps from one paragraph to the next: caches, on which no result depends.
struct Toolbox {
    font::Library& library;
    text::ShapeCache shapes;
    text::Hyphenator hyphenator;
    text::BreakOpportunities opportunities = {};
    Margins margins = {};
    std::map<std::pair<const font::Face*, std::uint32_t>, font::Profile> profiles = {};
};

}  // namespace cicero::inlines
