#pragma once

#include <filesystem>
#include <string>

#include <sys/types.h>
#include <tl/expected.hpp>

#include "files/descriptor.hpp"

namespace cicero::files {

/// A file beside the one that it is to replace. Its name follows from that one's, so that what a
/// killed process leaves behind is found, and cleared, by the next that writes the same file; its
/// lock tells a process that lives.
class Temporary {
public:
    /// `mode` as the umask leaves it. Else errno.
    [[nodiscard]] static tl::expected<Temporary, int> beside(const std::filesystem::path& target,
                                                             mode_t mode);
    Temporary(Temporary&&) noexcept = default;
    Temporary& operator=(Temporary&&) = delete;
    ~Temporary();

    [[nodiscard]] int number() const { return file_.number(); }
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    /// In one step; 0, or errno.
    [[nodiscard]] int take_place_of(const std::filesystem::path& target);

private:
    Temporary(Descriptor file, std::filesystem::path path)
        : file_(std::move(file)), path_(std::move(path)) {}
    Descriptor file_;
    std::filesystem::path path_;
};

}  // namespace cicero::files
