#pragma once

#include <optional>
#include <string>

#include "calendar/data.hpp"

namespace cicero::calendar {

using SourceFiles = std::vector<diagnostic::SourceFilePtr>;

/// The data as bytes, for the files that they were read from.
[[nodiscard]] std::string to_cache(const Data& data, const SourceFiles& files);
/// Nothing where the bytes are not of these very files, or not whole.
[[nodiscard]] std::optional<Data> from_cache(const std::string& bytes, const SourceFiles& files);

}  // namespace cicero::calendar
