#include "content/entities.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>

#include "base/units.hpp"
#include "base/utf8.hpp"

namespace cicero::content {

namespace {

struct Entity {
    std::string_view name, text;
};

// An array of its own length: clang 14 deduces none of more than 256 elements for std::array.
constexpr Entity entities[] = {
#define CICERO_ENTITY(name, text) Entity{name, text},
#include "content/entities.def"
#undef CICERO_ENTITY
};

std::string character(std::optional<std::uint32_t> code) {
    const bool exists =
        code && *code != 0 && *code <= 0x10FFFF && !(*code >= 0xD800 && *code < 0xE000);
    std::string out;
    base::append_utf8(out, exists ? char32_t(*code) : char32_t(0xFFFD));
    return out;
}

}  // namespace

std::string referred_to(std::string_view reference) {
    const std::string_view name = reference.substr(1, reference.size() - 2);  // & and ;
    if (name.starts_with("#x") || name.starts_with("#X"))
        return character(base::parse_hexadecimal(name.substr(2)));
    if (name.starts_with('#')) return character(base::parse_integer(name.substr(1)));
    const auto found = std::ranges::lower_bound(entities, name, {}, &Entity::name);
    const bool known = found != std::end(entities) && found->name == name;
    return std::string(known ? found->text : reference);
}

}  // namespace cicero::content
