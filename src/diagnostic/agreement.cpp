#include "diagnostic/agreement.hpp"

namespace cicero::diagnostic {

Number number_of(std::string_view value, bool none_is_one) {
    if (value.empty() || value.find_first_not_of("0123456789") != std::string_view::npos)
        return Number::None;
    return value == "1" || (value == "0" && none_is_one) ? Number::One : Number::Many;
}

std::optional<Agreed> agreed_at(std::string_view pattern, std::size_t at, Number number) {
    if (pattern[at] != '(' || number == Number::None) return std::nullopt;
    const std::size_t close = pattern.find(')', at);
    if (close == std::string_view::npos) return std::nullopt;
    const std::string_view inside = pattern.substr(at + 1, close - at - 1);
    if (inside == "s") return Agreed{number == Number::One ? "" : "s", close + 1};
    const std::size_t bar = inside.find('|');
    if (bar == std::string_view::npos) return std::nullopt;
    return Agreed{number == Number::One ? inside.substr(0, bar) : inside.substr(bar + 1),
                  close + 1};
}

}  // namespace cicero::diagnostic
