#pragma once

#include "app/request.hpp"
#include "diagnostic/render.hpp"

/// What each command does; the exit status: 0, 1 content, 2 usage, 3 system.
namespace cicero::app {

[[nodiscard]] int build(const Request& request, const diagnostic::RenderOptions& messages);
/// All diagnostics and what a proofreader would circle; no PDF.
[[nodiscard]] int check(const Request& request, const diagnostic::RenderOptions& messages);
struct TextRequest {
    std::string language = "fr";
    bool hyphenate = false;    ///< U+00AD wherever a line may end inside a word
    bool show_spaces = false;  ///< visible marks for the no-break spaces
};
/// The ortho-typography of standard input, line by line.
[[nodiscard]] int set_text(const TextRequest& request, const diagnostic::RenderOptions& messages);
[[nodiscard]] int list_layouts(const std::string& name, const diagnostic::RenderOptions& messages);
/// How much text each field of a layout has room for.
[[nodiscard]] int tell_capacity(const Request& request, bool as_json,
                                const diagnostic::RenderOptions& messages);
[[nodiscard]] int list_fonts(const Request& request, const diagnostic::RenderOptions& messages);
/// The reference pages, from the schemas: content, layout, project or calendar.
[[nodiscard]] int print_reference(const std::string& which,
                                  const diagnostic::RenderOptions& messages);

}  // namespace cicero::app
