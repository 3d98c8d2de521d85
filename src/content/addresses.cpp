#include "content/addresses.hpp"

namespace cicero::content {

namespace {

// A line that is empty, or begins a list's item, a quotation or a heading.
bool begins_block(std::string_view text, std::size_t at) {
    at = text.find_first_not_of(" \t", at);
    if (at == std::string_view::npos) return true;
    const std::size_t digits = text.find_first_not_of("0123456789", at);
    const bool numbered = digits != std::string_view::npos && digits > at &&
                          (text[digits] == '.' || text[digits] == ')');
    const bool marked = std::string_view("-*+#").find(text[at]) != std::string_view::npos;
    if (!numbered && !marked) return text[at] == '\n' || text[at] == '>';
    const std::size_t after = (numbered ? digits : at) + 1;
    return after < text.size() && (text[after] == ' ' || text[after] == '#');
}

}  // namespace

std::optional<std::size_t> find_crowding_address(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t i = text.find_first_of(":@w\n"); i != std::string_view::npos;
         i = text.find_first_of(":@w\n", i + 1)) {
        if (text[i] == '\n' && begins_block(text, i + 1)) count = 0;
        const std::string_view rest = text.substr(i);
        const bool is_sign = text[i] == '@' || rest.starts_with("://") || rest.starts_with("www.");
        if (is_sign && ++count > most_addresses) return i;
    }
    return std::nullopt;
}

}  // namespace cicero::content
