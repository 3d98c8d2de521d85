#include "files/read.hpp"

#include <cerrno>

#include <fcntl.h>

#include "files/reason.hpp"

namespace cicero::files {

using diagnostic::Code;

namespace {

/// Those that ship have 1 MB.
constexpr std::size_t largest_cache = 256u << 20;

diagnostic::Diagnostic not_a_file(const std::filesystem::path& path, mode_t mode,
                                  const diagnostic::SourceSpan& span) {
    const Words kind = kind_of(mode);
    return diagnostic::make(Code::not_a_file, span, {path.string(), kind.french, kind.english});
}

}  // namespace

diagnostic::Diagnostic unreadable(const std::filesystem::path& path, int error,
                                  const diagnostic::SourceSpan& span) {
    const Words why = reason_of(error);
    return diagnostic::make(Code::file_unreadable, span, {path.string(), why.french, why.english});
}

diagnostic::Result<InputFile> InputFile::open(const std::filesystem::path& path, std::size_t most,
                                              const diagnostic::SourceSpan& span) {
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
        return tl::make_unexpected(diagnostic::make(Code::file_too_large, span,
                                                    {path.string(), std::to_string(most >> 20)}));
    return InputFile(std::move(file), std::size_t(status.st_size));
}

tl::expected<std::size_t, int> InputFile::fill(char* to, std::size_t count) {
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

std::string read_cache(const std::filesystem::path& path) {
    return read(path, largest_cache).value_or(std::string{});
}

}  // namespace cicero::files
