#pragma once

#include <filesystem>

#include "template/read.hpp"

namespace cicero::app {

/// A layout's file, and its fields checked against those of the contents that it takes. Null after
/// errors.
[[nodiscard]] std::shared_ptr<const templates::LayoutSpec> read_layout(
    const std::filesystem::path& path, const templates::Settings& settings,
    diagnostic::Diagnostics& diagnostics);

}  // namespace cicero::app
