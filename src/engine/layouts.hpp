#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <tuple>

#include "diagnostic/diagnostic.hpp"
#include "files/file_system.hpp"
#include "template/read.hpp"

namespace cicero::engine {

using LayoutPtr = std::shared_ptr<const templates::LayoutSpec>;

/// A layout's file, and its fields checked against those of the contents that it takes. Null after
/// errors.
[[nodiscard]] LayoutPtr read_layout(const std::filesystem::path& path,
                                    const templates::Settings& settings,
                                    diagnostic::Diagnostics& diagnostics,
                                    const files::FileSystem& files = files::disk());

/// Layouts that were read, each with its settings, as long as their files stay what they were.
/// Threads may share it.
class Layouts {
public:
    /// As read_layout; what there is to say is said each time.
    [[nodiscard]] LayoutPtr find(const std::filesystem::path& path,
                                 const templates::Settings& settings,
                                 diagnostic::Diagnostics& diagnostics,
                                 const files::FileSystem& files);
    /// How many it holds.
    [[nodiscard]] std::size_t size() const;

private:
    struct Read {
        LayoutPtr layout;
        diagnostic::Diagnostics remarks;
    };
    using Key = std::tuple<std::filesystem::path, files::FileSystem::Stamp, templates::Settings>;

    mutable std::mutex mutex_;  ///< of what follows
    std::map<Key, std::shared_ptr<const Read>> read_;
};

}  // namespace cicero::engine
