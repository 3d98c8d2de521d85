#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diagnostic/diagnostic.hpp"

namespace cicero::diagnostic {

enum class Language : std::uint8_t { French, English };

struct RenderOptions {
    Language language = Language::English;
    bool color = false;
};

/// "{0}" is the first parameter, "{0,}" the same as a figure with a decimal comma; "[…{0}…]"
/// vanishes when the parameter in it is empty; "[[" and "]]" are brackets; "(s)" and "(is|are)"
/// agree with the number before them.
[[nodiscard]] std::string filled(std::string_view pattern, const std::vector<std::string>& params,
                                 Language language);
/// What is wrong, in words, without its place.
[[nodiscard]] std::string message(const Diagnostic& diagnostic, Language language);
/// What to write instead; empty where there is nothing to say.
[[nodiscard]] std::string hint(const Diagnostic& diagnostic, Language language);
/// Where on paper it is seen, in millimetres; empty where that is not known.
[[nodiscard]] std::string place_on_paper(const Diagnostic& diagnostic, Language language);
/// The layout's part in it; empty where it has none.
[[nodiscard]] std::string place_in_layout(const Diagnostic& diagnostic, Language language);
/// How many more there are of its kind; empty where it is the only one.
[[nodiscard]] std::string how_many_more(const Diagnostic& diagnostic, Language language);
/// "file:line:column: error: message", the line with a caret under the place, the hint, then the
/// place on paper, that in the layout, and how many more there are.
[[nodiscard]] std::string render(const Diagnostic& diagnostic, const RenderOptions& options);

/// Errors, or warnings, of one file: one mistake can make thousands, and nobody reads on.
constexpr std::size_t most_shown = 100;

/// Diagnostics as text, one after another, until there are too many.
class Readout {
public:
    explicit Readout(RenderOptions options) : options_(options) {}
    /// Empty where so many of this severity and file were shown that this one is but counted.
    [[nodiscard]] std::string render(const Diagnostic& diagnostic);
    /// How many were but counted.
    [[nodiscard]] std::string rest() const;

private:
    struct Count {
        std::size_t all = 0;
        SourceSpan first_unseen;
    };
    RenderOptions options_;
    std::map<std::pair<SourceFilePtr, Severity>, Count> counts_;
};

}  // namespace cicero::diagnostic
