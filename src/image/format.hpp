#pragma once

#include <string>
#include <string_view>

#include "document/resources.hpp"

namespace cicero::image {

/// A kind of file, and what a picture of that kind is best exported as.
struct Format {
    std::string_view name;
    std::string_view french, english;
};

enum class Known : std::uint8_t { Jpeg, Png, Other, None };

/// By its first bytes: a name may say anything. Of `Other` what to do instead.
struct Recognised {
    Known known = Known::None;
    Format other = {};
};
[[nodiscard]] Recognised recognise(const document::Bytes& bytes);

}  // namespace cicero::image
