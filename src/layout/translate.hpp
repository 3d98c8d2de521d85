#pragma once

#include "document/document.hpp"

namespace cicero::layout {

/// The same item, `by` further.
[[nodiscard]] document::Item translated(const document::Item& item, Point by);

}  // namespace cicero::layout
