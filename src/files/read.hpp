#pragma once

#include <filesystem>
#include <string>

#include "diagnostic/diagnostic.hpp"
#include "files/descriptor.hpp"

namespace cicero::files {

/// A regular file, open for reading.
class InputFile {
public:
    /// At once or not at all: a pipe, a device, a socket or a folder is refused, not waited for; so
    /// is a file of more than `most` bytes. The error stands at `span`.
    [[nodiscard]] static diagnostic::Result<InputFile> open(
        const std::filesystem::path& path, std::size_t most,
        const diagnostic::SourceSpan& span = {});
    [[nodiscard]] std::size_t size() const { return size_; }
    /// The number of bytes that came: fewer where the file was cut since; else errno.
    [[nodiscard]] tl::expected<std::size_t, int> fill(char* to, std::size_t count);

private:
    InputFile(Descriptor descriptor, std::size_t size)
        : descriptor_(std::move(descriptor)), size_(size) {}
    Descriptor descriptor_;
    std::size_t size_ = 0;
};

[[nodiscard]] diagnostic::Diagnostic unreadable(const std::filesystem::path& path, int error,
                                                const diagnostic::SourceSpan& span);

/// All bytes of a file, as InputFile::open takes it.
template <class Bytes = std::string>
[[nodiscard]] diagnostic::Result<Bytes> read(const std::filesystem::path& path, std::size_t most,
                                             const diagnostic::SourceSpan& span = {}) {
    auto file = InputFile::open(path, most, span);
    if (!file) return tl::make_unexpected(std::move(file.error()));
    Bytes out;
    out.resize(file->size());
    const auto got = file->fill(reinterpret_cast<char*>(out.data()), out.size());
    if (!got) return tl::make_unexpected(unreadable(path, got.error(), span));
    out.resize(*got);
    return out;
}

/// What the program itself keeps of other files; empty where it has none that can be read.
[[nodiscard]] std::string read_cache(const std::filesystem::path& path);

}  // namespace cicero::files
