#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <unordered_map>
#include <utility>
#include <vector>

#include "diagnostic/diagnostic.hpp"
#include "document/resources.hpp"
#include "files/file_system.hpp"

namespace cicero::image {

using Shared = std::shared_ptr<const document::ImageResource>;

/// What was read of the pictures that are named somewhere; unreadable ones are left out.
using Pictures = std::map<std::filesystem::path, Shared>;

/// Pictures that were read: each file once as long as it stays what it was, and files of the same
/// picture share one. Where they take too much room the older half is forgotten, but for what was
/// asked for since. Threads may share it.
class Store {
public:
    static constexpr std::size_t usual_bytes = 512u << 20;

    explicit Store(std::size_t most_bytes = usual_bytes) : most_bytes_(most_bytes) {}

    /// Null where the file cannot be read. What there is to say of it is said at `span`: at each
    /// place that names it.
    [[nodiscard]] Shared load(const std::filesystem::path& file, const diagnostic::SourceSpan& span,
                              diagnostic::Diagnostics& diagnostics,
                              const files::FileSystem& files = files::disk());
    /// How many pictures it holds.
    [[nodiscard]] std::size_t size() const;

private:
    struct Read {
        Shared picture;
        std::vector<diagnostic::Diagnostic> remarks;
    };
    using Key = std::pair<std::filesystem::path, files::FileSystem::Stamp>;
    using Half = std::map<Key, std::shared_ptr<const Read>>;

    [[nodiscard]] std::shared_ptr<const Read> find(const Key& key);
    /// Under the lock.
    void keep(const Key& key, std::shared_ptr<const Read> read);
    [[nodiscard]] Shared shared(document::ImageResource image);

    mutable std::mutex mutex_;  ///< of what follows
    std::size_t most_bytes_;
    std::size_t young_bytes_ = 0;
    Half young_, old_;
    std::unordered_multimap<std::size_t, std::weak_ptr<const document::ImageResource>> by_hash_;
};

}  // namespace cicero::image
