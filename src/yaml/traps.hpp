#pragma once

#include <optional>
#include <string>

#include "yaml/node.hpp"

/// Where French prose and YAML collide.
namespace cicero::yaml {

/// A scalar as it stands in the file.
struct ScalarPlace {
    std::size_t begin = 0;  ///< of its tag or anchor, if it has one
    std::size_t end = 0;
    const std::string& tag;
};

/// Silent losses that yaml-cpp sees nothing wrong with: a comment after prose, a `!` read as a tag,
/// a quote that is never closed.
void report_scalar_traps(const diagnostic::SourceFilePtr& file, const Node::Data& scalar,
                         const ScalarPlace& place, diagnostic::Diagnostics& diagnostics);

/// What stands right after a dash that begins a line and was meant to begin an item: -Mairie.
struct GluedDash {
    diagnostic::SourceSpan span;  ///< of the dash
    std::string rest;             ///< of the line
};
[[nodiscard]] std::optional<GluedDash> find_glued_dash(const diagnostic::SourceFile& file,
                                                       const Node::Data& scalar);

/// What the author most likely did where yaml-cpp stopped with `message` at `at`.
void report_syntax_error(const diagnostic::SourceFilePtr& file, std::size_t at,
                         const std::string& message, diagnostic::Diagnostics& diagnostics);

}  // namespace cicero::yaml
