#include "text/word_cuts.hpp"

#include <cstring>

#include <unicode/uchar.h>

#include "base/utf8.hpp"

namespace cicero::text {

namespace {

// What no letter of Latin, Greek or Cyrillic script is; asked for other characters only.
bool may_attach(std::string_view text, std::size_t at) {
    if (static_cast<unsigned char>(text[at]) < 0xCA)
        return text[at] == '^' || text[at] == '`' ||
               static_cast<unsigned char>(text[at]) == 0xC2;  // soft hyphen, U+00A8, U+00B4
    constexpr std::uint32_t attached =
        U_GC_M_MASK | U_GC_CF_MASK | U_GC_SK_MASK | U_GC_LM_MASK | U_GC_CN_MASK;
    return (U_GET_GC_MASK(UChar32(base::decode_utf8(text, at).code_point)) & attached) != 0;
}

}  // namespace

void find_word_cuts(std::string_view text, std::vector<std::size_t>& cuts) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const void* found = std::memchr(text.data() + at, ' ', text.size() - at);
        if (!found) return;
        at = std::size_t(static_cast<const char*>(found) - text.data());
        if (at == 0 || at + 1 == text.size()) continue;
        if (text[at - 1] == ' ' || text[at + 1] == ' ' || may_attach(text, at + 1)) continue;
        cuts.push_back(at);
    }
}

}  // namespace cicero::text
