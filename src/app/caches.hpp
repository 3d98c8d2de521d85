#pragma once

#include "diagnostic/render.hpp"

namespace cicero::app {

/// Writes what calendar_cache() and catalogue_cache() name.
[[nodiscard]] int write_caches(const diagnostic::RenderOptions& messages);

}  // namespace cicero::app
