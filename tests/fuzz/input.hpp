#pragma once

#include "base/utf8.hpp"
#include "yaml/parse.hpp"

namespace cicero::tests {

/// The fuzzer's bytes as a file; null where they are not UTF-8, which is refused before.
inline diagnostic::SourceFilePtr input(const std::uint8_t* data, std::size_t size) {
    std::string text(reinterpret_cast<const char*>(data), size);
    if (base::find_invalid_utf8(text)) return nullptr;
    return std::make_shared<const diagnostic::SourceFile>("f.yaml", std::move(text));
}

/// Its tree, if it is small enough to be tried often.
inline std::optional<yaml::Node> small_tree(const diagnostic::SourceFilePtr& file,
                                            diagnostic::Diagnostics& diagnostics) {
    yaml::Limits limits;
    limits.nodes = 10000;
    return yaml::parse(file, diagnostics, limits);
}

}  // namespace cicero::tests
