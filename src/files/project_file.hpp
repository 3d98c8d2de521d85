#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "files/file_system.hpp"

namespace cicero::files {

/// The file that a text names, counted from `folder`, as an absolute path. That it is outside
/// `root` (symbolic links are followed before the question) or is no file is an error at `span`;
/// the path comes back all the same, and is empty where the file lies outside.
[[nodiscard]] std::filesystem::path project_file(const std::string& name,
                                                 const std::filesystem::path& folder,
                                                 const std::filesystem::path& root,
                                                 const diagnostic::SourceSpan& span,
                                                 diagnostic::Diagnostics& diagnostics,
                                                 const FileSystem& files = disk());

/// C:\Users\…, \\server\…, file:///C:/…: a place on one machine, and no name beside a file.
[[nodiscard]] bool is_windows_path(std::string_view name);

/// What stands after the last stroke of either kind.
[[nodiscard]] std::string last_name(std::string_view path);

}  // namespace cicero::files
