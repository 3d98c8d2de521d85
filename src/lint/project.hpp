#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "files/file_system.hpp"
#include "yaml/schema.hpp"

namespace cicero::lint {

/// What a project's `cicero.yaml` says.
struct Project {
    std::vector<diagnostic::Code> off;
    std::vector<std::string> words;
};

/// Of the project's folder; without the file, or with an empty one, nothing is said.
[[nodiscard]] Project read_project(const std::filesystem::path& folder,
                                   diagnostic::Diagnostics& diagnostics,
                                   const files::FileSystem& files = files::disk());

/// Its `off` alone: words, of which there may be whole dictionaries, are not read.
[[nodiscard]] std::vector<diagnostic::Code> read_silenced(
    const std::filesystem::path& folder, diagnostic::Diagnostics& diagnostics,
    const files::FileSystem& files = files::disk());

/// The keys of `cicero.yaml`.
[[nodiscard]] const yaml::Schema& project_schema();

/// The code that the name is of, where the linter may be told to be silent about it.
[[nodiscard]] std::optional<diagnostic::Code> code_named(std::string_view name);
/// All that `code_named` knows.
[[nodiscard]] std::vector<std::string> code_names();

}  // namespace cicero::lint
