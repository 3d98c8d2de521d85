#pragma once

#include <string>

#include "document/resources.hpp"

namespace cicero::image {

/// What is wrong with an ICC profile for samples of so many components (1 grey, 3 RGB, 4 CMYK), in
/// a few words of no language: that it is broken, of another colour space, or of no kind that an
/// image may have (ISO 32000-1, 8.6.5.5). Empty where nothing is.
[[nodiscard]] std::string profile_fault(const document::Bytes& profile, int components);

}  // namespace cicero::image
