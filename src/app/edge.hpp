#pragma once

#include <functional>

#include "diagnostic/render.hpp"

namespace cicero::app {

/// What `command` gives; 3, with a message, where it throws: nothing thrown leaves the program
/// unsaid.
[[nodiscard]] int caught(const std::function<int()>& command,
                         const diagnostic::RenderOptions& messages) noexcept;

}  // namespace cicero::app
