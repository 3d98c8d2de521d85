#include "template/page_name.hpp"

namespace cicero::templates {

std::optional<PageName> page_name_of(const FieldPath& path) {
    const std::vector<std::string>& names = path.names;
    if (names.size() == 1 && names[0] == "page") return PageName{PageName::Of::Number};
    if (names.size() == 1 && names[0] == "pages") return PageName{PageName::Of::Count};
    if (names.size() < 2 || names.size() > 3 || names[0] != "heading" || names[1].size() != 1 ||
        names[1] < "1" || names[1] > "6")
        return std::nullopt;
    const bool is_last = names.size() == 3 && names[2] == "last";
    if (names.size() == 3 && !is_last && names[2] != "first") return std::nullopt;
    return PageName{PageName::Of::Heading, names[1][0] - '0', is_last};
}

}  // namespace cicero::templates
