#pragma once

#include "yaml/node.hpp"

/// Where French prose and YAML collide.
namespace cicero::yaml {

/// Silent losses that yaml-cpp sees nothing wrong with: a comment after prose, a `!` read as a tag.
void report_scalar_traps(const diagnostic::SourceFile& file, const Node::Data& scalar,
                         std::size_t end, const std::string& tag,
                         const diagnostic::SourceFilePtr& pointer,
                         diagnostic::Diagnostics& diagnostics);

/// What the author most likely did where yaml-cpp stopped with `message` at `at`.
void report_syntax_error(const diagnostic::SourceFilePtr& file, std::size_t at,
                         const std::string& message, diagnostic::Diagnostics& diagnostics);

}  // namespace cicero::yaml
