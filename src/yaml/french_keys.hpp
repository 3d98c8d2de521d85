#pragma once

#include <string>
#include <string_view>

#include "yaml/schema.hpp"

namespace cicero::yaml {

/// The key of `schema` that a French word is probably written for: one whose French description it
/// is (`lieu`: « le lieu »), or one that it is commonly said for. Accents and capitals do not
/// count. One of a record inside it stands in that record: `place: {city: …}`. Empty where there is
/// none.
[[nodiscard]] std::string key_for_french(std::string_view word, const Schema& schema);

}  // namespace cicero::yaml
