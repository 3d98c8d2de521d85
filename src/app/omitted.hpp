#pragma once

#include <optional>

#include "diagnostic/render.hpp"

namespace cicero::app {

/// What was poured into what, as the user named both.
struct Poured {
    std::string content, layout;
    std::string layout_name;  ///< as the layout calls itself
};

/// What of a content is not printed, in one line, by name; nothing where all is. `check` says where
/// each stands.
[[nodiscard]] std::optional<diagnostic::Diagnostic> what_is_omitted(
    const diagnostic::Diagnostics& remarks, const Poured& poured, diagnostic::Language language);

}  // namespace cicero::app
