#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>

#include "files/descriptor.hpp"
#include "files/file_system.hpp"
#include "files/read.hpp"
#include "files/reason.hpp"

namespace cicero::files {

namespace {

namespace fs = std::filesystem;
using diagnostic::Code;

diagnostic::Diagnostic not_a_file(const fs::path& path, mode_t mode,
                                  const diagnostic::SourceSpan& span) {
    const Words kind = kind_of(mode);
    return diagnostic::make(Code::not_a_file, span, {path.string(), kind.french, kind.english});
}

class DiskInput final : public Input {
public:
    DiskInput(Descriptor descriptor, std::size_t size)
        : descriptor_(std::move(descriptor)), size_(size) {}

    [[nodiscard]] std::size_t size() const override { return size_; }

    [[nodiscard]] tl::expected<std::size_t, int> fill(char* to, std::size_t count) override {
        std::size_t got = 0;
        while (got < count) {
            const ssize_t n = ::read(descriptor_.number(), to + got, count - got);
            if (n < 0 && errno == EINTR) continue;
            if (n < 0) return tl::make_unexpected(errno);
            if (n == 0) break;
            got += std::size_t(n);
        }
        return got;
    }

private:
    Descriptor descriptor_;
    std::size_t size_ = 0;
};

class Disk final : public FileSystem {
public:
    [[nodiscard]] diagnostic::Result<std::unique_ptr<Input>> open(
        const fs::path& path, std::size_t most, const diagnostic::SourceSpan& span) const override {
        // O_NONBLOCK: a pipe opens without its other end, to be looked at and refused.
        Descriptor file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY));
        const int error = errno;
        struct stat status {};
        if (!file) {
            if (error == ENXIO && ::stat(path.c_str(), &status) == 0)  // a socket never opens
                return tl::make_unexpected(not_a_file(path, status.st_mode, span));
            return tl::make_unexpected(unreadable(path, error, span));
        }
        if (::fstat(file.number(), &status) != 0)
            return tl::make_unexpected(unreadable(path, errno, span));
        if (!S_ISREG(status.st_mode))
            return tl::make_unexpected(not_a_file(path, status.st_mode, span));
        if (std::uintmax_t(status.st_size) > most)
            return tl::make_unexpected(diagnostic::make(
                Code::file_too_large, span, {path.string(), std::to_string(most >> 20)}));
        return std::make_unique<DiskInput>(std::move(file), std::size_t(status.st_size));
    }

    [[nodiscard]] fs::path resolved(const fs::path& path) const override {
        std::error_code error;
        // Of a path that does not exist weakly_canonical leaves what is relative as it is.
        return fs::weakly_canonical(fs::absolute(path.empty() ? "." : path, error), error);
    }

    [[nodiscard]] std::optional<mode_t> mode(const fs::path& path) const override {
        struct stat status {};
        if (::stat(path.c_str(), &status) != 0) return std::nullopt;
        return status.st_mode;
    }

    [[nodiscard]] std::vector<std::string> names_in(const fs::path& folder) const override {
        constexpr std::size_t most_names = 5000;
        std::vector<std::string> out;
        std::error_code error;
        for (fs::directory_iterator at(folder, error), end;
             !error && at != end && out.size() < most_names; at.increment(error))
            out.push_back(at->path().filename().string());
        return out;
    }

    [[nodiscard]] Stamp stamp(const fs::path& path) const override {
        struct stat status {};
        if (::stat(path.c_str(), &status) != 0) return {};
        const auto time = std::uint64_t(status.st_mtim.tv_sec) * 1'000'000'000 +
                          std::uint64_t(status.st_mtim.tv_nsec);
        return {status.st_dev, status.st_ino, std::uint64_t(status.st_size), time};
    }
};

}  // namespace

const FileSystem& disk() {
    static const Disk instance;
    return instance;
}

}  // namespace cicero::files
