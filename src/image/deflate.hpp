#pragma once

#include <memory>

#include "document/resources.hpp"

namespace cicero::image {

/// The bytes as a zlib stream (RFC 1950).
[[nodiscard]] std::shared_ptr<const document::Bytes> deflated(const document::Bytes& bytes);

}  // namespace cicero::image
