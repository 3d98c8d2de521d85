#pragma once

#include "pdf/objects.hpp"
#include "pdf/writer.hpp"

namespace cicero::pdf {

/// Info, XMP that agrees with it, language, the window's title, the trailer's ID from `hash`.
void add_metadata(const document::Document& document, const Options& options, std::uint64_t hash,
                  Objects& objects);

}  // namespace cicero::pdf
