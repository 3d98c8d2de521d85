#pragma once

#include <mutex>
#include <set>

#include "files/file_system.hpp"

namespace cicero::files {

/// Another file system, which it outlives not; what was opened in it is written down.
class RecordedFiles final : public FileSystem {
public:
    explicit RecordedFiles(const FileSystem& files) : files_(files) {}

    /// All that was opened since it was asked last.
    [[nodiscard]] std::set<std::filesystem::path> take_opened() {
        const std::scoped_lock lock(mutex_);
        return std::exchange(opened_, {});
    }

    [[nodiscard]] diagnostic::Result<std::unique_ptr<Input>> open(
        const std::filesystem::path& path, std::size_t most,
        const diagnostic::SourceSpan& span) const override {
        {
            const std::scoped_lock lock(mutex_);
            opened_.insert(path);
        }
        return files_.open(path, most, span);
    }
    [[nodiscard]] std::filesystem::path resolved(const std::filesystem::path& path) const override {
        return files_.resolved(path);
    }
    [[nodiscard]] std::optional<mode_t> mode(const std::filesystem::path& path) const override {
        return files_.mode(path);
    }
    [[nodiscard]] std::vector<std::string> names_in(
        const std::filesystem::path& folder) const override {
        return files_.names_in(folder);
    }
    [[nodiscard]] Stamp stamp(const std::filesystem::path& path) const override {
        return files_.stamp(path);
    }

private:
    const FileSystem& files_;
    mutable std::mutex mutex_;
    mutable std::set<std::filesystem::path> opened_;
};

}  // namespace cicero::files
