#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <sys/types.h>

#include "diagnostic/diagnostic.hpp"

namespace cicero::files {

/// A regular file, open for reading.
class Input {
public:
    virtual ~Input() = default;
    [[nodiscard]] virtual std::size_t size() const = 0;
    /// The number of bytes that came: fewer where the file was cut since; else errno.
    [[nodiscard]] virtual tl::expected<std::size_t, int> fill(char* to, std::size_t count) = 0;
};

/// Where files come from: the disk, or what a caller of the library gives. Paths are as on the
/// disk. Threads may share one.
class FileSystem {
public:
    virtual ~FileSystem() = default;

    /// At once or not at all: a pipe, a device, a socket or a folder is refused, not waited for; so
    /// is a file of more than `most` bytes. The error stands at `span`.
    [[nodiscard]] virtual diagnostic::Result<std::unique_ptr<Input>> open(
        const std::filesystem::path& path, std::size_t most,
        const diagnostic::SourceSpan& span) const = 0;
    /// Absolute, without "." and "..", symbolic links followed, also where its end does not exist;
    /// the empty path is the folder that the program runs in.
    [[nodiscard]] virtual std::filesystem::path resolved(
        const std::filesystem::path& path) const = 0;
    /// What stands there, links followed; nothing where nothing does.
    [[nodiscard]] virtual std::optional<mode_t> mode(const std::filesystem::path& path) const = 0;

    /// The names in a folder, to say which of them was meant: in no order, and not all of them
    /// where there are thousands.
    [[nodiscard]] virtual std::vector<std::string> names_in(
        const std::filesystem::path& folder) const = 0;

    /// Which bytes a file has, without reading them: it changes when they do.
    struct Stamp {
        std::uint64_t device = 0, inode = 0, size = 0, time = 0;
        auto operator<=>(const Stamp&) const = default;
    };
    /// Of no file: nothing is as old.
    [[nodiscard]] virtual Stamp stamp(const std::filesystem::path& path) const = 0;

protected:
    FileSystem() = default;
    FileSystem(const FileSystem&) = default;
    FileSystem& operator=(const FileSystem&) = default;
};

/// The files of the machine.
[[nodiscard]] const FileSystem& disk();

}  // namespace cicero::files
