#pragma once

#include "content/content.hpp"
#include "document/document.hpp"

namespace cicero::bind {

/// What the file says of itself, in a list of files or above a window: of each content the same,
/// whatever the layout prints. It is outside `omit`: nothing here counts as printed.
[[nodiscard]] document::Metadata metadata_of(const content::Content& content);

}  // namespace cicero::bind
