#include "calendar/net_address.hpp"

#include <algorithm>
#include <array>

namespace cicero::calendar {

namespace {

std::string lower(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = char(c - 'A' + 'a');
    return out;
}

/// Of one word, that stands in a list of YAML without quotes.
bool is_plain_name(std::string_view name) {
    constexpr std::string_view signs = "-_.";
    return std::ranges::all_of(name, [&](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               signs.find(c) != std::string_view::npos;
    });
}

}  // namespace

std::string scheme_of(std::string_view address) {
    const std::size_t end = address.find("://");
    return end == std::string_view::npos ? std::string{} : lower(address.substr(0, end));
}

bool is_on_net(std::string_view name) {
    constexpr std::array schemes{"http", "https", "webcal", "webcals", "ftp"};
    return std::ranges::find(schemes, scheme_of(name)) != schemes.end();
}

std::string name_of_download(std::string_view address,
                             std::initializer_list<std::string_view> endings,
                             std::string_view otherwise) {
    address = address.substr(0, address.find_first_of("?#"));
    const std::string_view last = address.substr(address.rfind('/') + 1);
    const std::string plain = lower(last);
    const bool ends_so = std::ranges::any_of(endings, [&](std::string_view ending) {
        return plain.size() > ending.size() && plain.ends_with(ending);
    });
    return std::string(ends_so && is_plain_name(last) ? last : otherwise);
}

}  // namespace cicero::calendar
