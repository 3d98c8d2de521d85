#pragma once

#include <string>
#include <string_view>

namespace cicero::base {

/// UTF-8 in small letters without accents, compatibility forms as what they stand for: "Événement"
/// is "evenement", a no-break space a space.
[[nodiscard]] std::string plain_letters(std::string_view text);

}  // namespace cicero::base
