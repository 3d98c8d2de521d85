#include "yaml/controls.hpp"

#include <cstdio>

#include "base/utf8.hpp"

namespace cicero::yaml {

std::optional<std::size_t> find_control(std::string_view text, std::size_t from) {
    for (std::size_t i = from; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') return i;
        if (byte == 0x7F) return i;
        const bool c1 =
            byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0;
        if (c1) return i;
        if (byte == 0xEF &&
            (text.substr(i, 3) == "\xEF\xBF\xBE" || text.substr(i, 3) == "\xEF\xBF\xBF"))
            return i;
    }
    return std::nullopt;
}

std::string name_of_character(std::string_view text, std::size_t at) {
    char name[16];
    std::snprintf(name, sizeof name, "U+%04X", unsigned(base::decode_utf8(text, at).code_point));
    return name;
}

}  // namespace cicero::yaml
