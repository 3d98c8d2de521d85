#pragma once

#include "bind/context.hpp"

namespace cicero::bind {

/// Blocks of a layout with the content's text in them; what conditions forbid is left out.
[[nodiscard]] Story bind_blocks(const templates::Blocks& blocks, const Scope& scope,
                                Context& context);

}  // namespace cicero::bind
