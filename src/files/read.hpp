#pragma once

#include <filesystem>
#include <string>

#include "files/file_system.hpp"

namespace cicero::files {

[[nodiscard]] diagnostic::Diagnostic unreadable(const std::filesystem::path& path, int error,
                                                const diagnostic::SourceSpan& span);

/// All bytes of a file, as FileSystem::open takes it.
template <class Bytes = std::string>
[[nodiscard]] diagnostic::Result<Bytes> read(const std::filesystem::path& path, std::size_t most,
                                             const diagnostic::SourceSpan& span = {},
                                             const FileSystem& files = disk()) {
    auto file = files.open(path, most, span);
    if (!file) return tl::make_unexpected(std::move(file.error()));
    Bytes out;
    out.resize((*file)->size());
    const auto got = (*file)->fill(reinterpret_cast<char*>(out.data()), out.size());
    if (!got) return tl::make_unexpected(unreadable(path, got.error(), span));
    out.resize(*got);
    return out;
}

/// What the program itself keeps of other files; empty where it has none that can be read.
[[nodiscard]] std::string read_cache(const std::filesystem::path& path);

}  // namespace cicero::files
