#include "files/memory_files.hpp"

#include <algorithm>
#include <cerrno>
#include <limits>

#include <sys/stat.h>

#include "base/cache_file.hpp"
#include "files/read.hpp"

namespace cicero::files {

namespace {

namespace fs = std::filesystem;

class MemoryInput final : public Input {
public:
    explicit MemoryInput(std::shared_ptr<const std::string> bytes) : bytes_(std::move(bytes)) {}
    [[nodiscard]] std::size_t size() const override { return bytes_->size(); }
    [[nodiscard]] tl::expected<std::size_t, int> fill(char* to, std::size_t count) override {
        return bytes_->copy(to, count);
    }

private:
    std::shared_ptr<const std::string> bytes_;
};

}  // namespace

void MemoryFiles::add(const fs::path& path, std::string bytes) {
    // No disk has that device.
    const Stamp stamp{std::numeric_limits<std::uint64_t>::max(), base::hash(bytes), bytes.size(),
                      0};
    files_[resolved(path)] = {std::make_shared<const std::string>(std::move(bytes)), stamp};
}

const MemoryFiles::File* MemoryFiles::find(const fs::path& path) const {
    const auto found = files_.find(resolved(path));
    return found == files_.end() ? nullptr : &found->second;
}

diagnostic::Result<std::unique_ptr<Input>> MemoryFiles::open(
    const fs::path& path, std::size_t most, const diagnostic::SourceSpan& span) const {
    const File* file = find(path);
    if (!file && behind_) return behind_->open(path, most, span);
    if (!file) return tl::make_unexpected(unreadable(path, ENOENT, span));
    if (file->bytes->size() > most)
        return tl::make_unexpected(diagnostic::make(diagnostic::Code::file_too_large, span,
                                                    {path.string(), std::to_string(most >> 20)}));
    return std::make_unique<MemoryInput>(file->bytes);
}

fs::path MemoryFiles::resolved(const fs::path& path) const {
    if (behind_) return behind_->resolved(path);
    return (path.is_absolute() ? path : "/" / path).lexically_normal();
}

std::optional<mode_t> MemoryFiles::mode(const fs::path& path) const {
    if (find(path)) return S_IFREG;
    return behind_ ? behind_->mode(path) : std::nullopt;
}

std::vector<std::string> MemoryFiles::names_in(const fs::path& folder) const {
    std::vector<std::string> out;
    if (behind_) out = behind_->names_in(folder);
    const fs::path here = resolved(folder);
    for (const auto& [path, file] : files_)
        if (path.parent_path() == here) out.push_back(path.filename().string());
    return out;
}

FileSystem::Stamp MemoryFiles::stamp(const fs::path& path) const {
    if (const File* file = find(path)) return file->stamp;
    return behind_ ? behind_->stamp(path) : Stamp{};
}

}  // namespace cicero::files
