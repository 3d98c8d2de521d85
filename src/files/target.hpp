#pragma once

#include <compare>
#include <filesystem>

#include <sys/stat.h>
#include <tl/expected.hpp>

namespace cicero::files {

/// Which file it is, by whatever name: hard links share it.
struct Identity {
    dev_t device = 0;
    ino_t inode = 0;
    auto operator<=>(const Identity&) const = default;
};

/// What an output's name leads to, symbolic links followed, also one that leads to no file yet.
struct Target {
    std::filesystem::path path;  ///< absolute; of what is no regular file as it was named
    bool exists = false;
    struct stat status {};  ///< where it exists

    [[nodiscard]] bool is_regular() const { return !exists || S_ISREG(status.st_mode); }
    [[nodiscard]] Identity identity() const { return {status.st_dev, status.st_ino}; }
};

/// Else errno.
[[nodiscard]] tl::expected<Target, int> find_target(const std::filesystem::path& name);

/// Whether writing both would leave one: files only, a device or a pipe takes all.
[[nodiscard]] bool is_same_file(const std::filesystem::path& a, const std::filesystem::path& b);

}  // namespace cicero::files
