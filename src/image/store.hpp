#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <unordered_map>

#include "diagnostic/diagnostic.hpp"
#include "document/resources.hpp"

namespace cicero::image {

using Shared = std::shared_ptr<const document::ImageResource>;

/// What was read of the pictures that are named somewhere; unreadable ones are left out.
using Pictures = std::map<std::filesystem::path, Shared>;

/// The pictures of a run: each file is read once, and files of the same picture share one.
class Store {
public:
    /// Null, after a diagnostic at `span`, where the file cannot be read: one for each place that
    /// names it.
    [[nodiscard]] Shared load(const std::filesystem::path& file, const diagnostic::SourceSpan& span,
                              diagnostic::Diagnostics& diagnostics);

private:
    [[nodiscard]] Shared shared(document::ImageResource image);

    std::map<std::filesystem::path, diagnostic::Result<Shared>> by_file_;
    std::unordered_multimap<std::size_t, Shared> by_hash_;
};

}  // namespace cicero::image
