#pragma once

#include <string_view>

namespace cicero::text::typo {

/// How a kind of French spaces its signs; 0: no space.
struct Spacing {
    char32_t high = 0;   ///< before ; ! ?
    char32_t colon = 0;  ///< before :
    char32_t quote = 0;  ///< inside guillemets
};

struct Quotes {
    char32_t open = 0, close = 0, inner_open = 0, inner_close = 0;
};

struct Locale {
    bool french = false;
    Spacing spacing;
    Quotes quotes;  ///< 0 where we do not know them: straight ones stay
};

/// Of a BCP 47 tag; a region says more than its language where we know it.
[[nodiscard]] Locale locale_of(std::string_view language);

}  // namespace cicero::text::typo
