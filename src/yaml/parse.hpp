#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

#include "files/file_system.hpp"
#include "yaml/node.hpp"

namespace cicero::yaml {

struct Limits {
    std::size_t file_size = 16u << 20;
    std::size_t depth = 64;
    std::size_t nodes = 2'000'000;  ///< aliases followed
};

/// What is said of a file whose first bytes are those of Word, Excel, LibreOffice or their like.
[[nodiscard]] std::optional<diagnostic::Diagnostic> office_document(
    const std::filesystem::path& path, std::string_view bytes);

/// Read a file: too large, unreadable, an office document, or not UTF-8 are diagnostics, and null.
[[nodiscard]] diagnostic::SourceFilePtr load(const std::filesystem::path& path,
                                             diagnostic::Diagnostics& diagnostics,
                                             const Limits& limits = {},
                                             const files::FileSystem& files = files::disk());

/// Control characters, each at its place; of null characters the first, for where there is one
/// there are many. False where there are none.
[[nodiscard]] bool report_controls(const diagnostic::SourceFilePtr& file,
                                   diagnostic::Diagnostics& diagnostics);

/// The file's one document; a second one is an error. Nothing after an error of syntax; the errors
/// that French prose makes in YAML have codes of their own. Duplicate keys are reported, the first
/// is kept.
[[nodiscard]] std::optional<Node> parse(const diagnostic::SourceFilePtr& file,
                                        diagnostic::Diagnostics& diagnostics,
                                        const Limits& limits = {});

}  // namespace cicero::yaml
