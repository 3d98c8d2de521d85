#pragma once

#include <map>
#include <string>

#include "files/file_system.hpp"

namespace cicero::files {

/// Files whose bytes a caller gives, before those of another file system, or alone.
class MemoryFiles final : public FileSystem {
public:
    /// `behind` must outlive it; null: there are no others.
    explicit MemoryFiles(const FileSystem* behind = nullptr) : behind_(behind) {}

    /// Not while it is read from.
    void add(const std::filesystem::path& path, std::string bytes);

    [[nodiscard]] diagnostic::Result<std::unique_ptr<Input>> open(
        const std::filesystem::path& path, std::size_t most,
        const diagnostic::SourceSpan& span) const override;
    [[nodiscard]] std::filesystem::path resolved(const std::filesystem::path& path) const override;
    [[nodiscard]] std::optional<mode_t> mode(const std::filesystem::path& path) const override;
    [[nodiscard]] std::vector<std::string> names_in(
        const std::filesystem::path& folder) const override;
    [[nodiscard]] Stamp stamp(const std::filesystem::path& path) const override;

private:
    struct File {
        std::shared_ptr<const std::string> bytes;
        Stamp stamp;
    };
    [[nodiscard]] const File* find(const std::filesystem::path& path) const;

    const FileSystem* behind_;
    std::map<std::filesystem::path, File> files_;  ///< by resolved path
};

}  // namespace cicero::files
