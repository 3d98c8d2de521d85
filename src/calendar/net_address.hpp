#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace cicero::calendar {

/// https://…, webcal://…: no file of the project, and nothing is fetched.
[[nodiscard]] bool is_on_net(std::string_view name);

/// https, webcal; in small letters.
[[nodiscard]] std::string scheme_of(std::string_view address);

/// What a browser most likely calls the file that it takes from there: the address's last part
/// where it is the name of one that ends so; else `otherwise`.
[[nodiscard]] std::string name_of_download(std::string_view address,
                                           std::initializer_list<std::string_view> endings,
                                           std::string_view otherwise);

}  // namespace cicero::calendar
