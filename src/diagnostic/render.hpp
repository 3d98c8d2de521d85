#pragma once

#include "diagnostic/diagnostic.hpp"

namespace cicero::diagnostic {

enum class Language : std::uint8_t { French, English };

struct RenderOptions {
    Language language = Language::English;
    bool color = false;
};

/// What is wrong, in words, without its place.
[[nodiscard]] std::string message(const Diagnostic& diagnostic, Language language);
/// What to write instead; empty where there is nothing to say.
[[nodiscard]] std::string hint(const Diagnostic& diagnostic, Language language);
/// "file:line:column: error: message", the line with a caret under the place, the hint.
[[nodiscard]] std::string render(const Diagnostic& diagnostic, const RenderOptions& options);

}  // namespace cicero::diagnostic
