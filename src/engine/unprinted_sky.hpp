#pragma once

#include "content/content.hpp"
#include "template/spec.hpp"

namespace cicero::engine {

/// The keys of a calendar's content whose days a layout never names, as if it omitted them: they
/// are taken into the tree of days, where nobody sees any more that they were asked for.
void tell_unprinted_sky(const content::Content& calendar, const templates::LayoutSpec& layout,
                        diagnostic::Diagnostics& diagnostics);

}  // namespace cicero::engine
