#include "base/plain_letters.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace cicero::base {

std::string plain_letters(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* parts = icu::Normalizer2::getNFKDInstance(status);
    const icu::UnicodeString all = parts->normalize(
        icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), int(text.size()))).toLower(),
        status);
    icu::UnicodeString kept;
    for (std::int32_t i = 0; i < all.length(); ++i)
        if (u_charType(all[i]) != U_NON_SPACING_MARK) kept += all[i];
    std::string out;
    return kept.toUTF8String(out);
}

}  // namespace cicero::base
