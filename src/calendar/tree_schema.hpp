#pragma once

#include <string_view>

#include "yaml/schema.hpp"

namespace cicero::calendar {

/// The fields of the tree that `make_year` gives, for layouts: those of a content, less what the
/// tree took in, and the months. What is always there is `required`. In words:
/// docs/reference/calendriers.md.
[[nodiscard]] const yaml::Schema& tree_schema();

/// The field of a calendar's content only asks for something, which stands in the months.
[[nodiscard]] bool is_taken_into_tree(std::string_view field);

}  // namespace cicero::calendar
