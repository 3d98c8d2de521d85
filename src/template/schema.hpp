#pragma once

#include "yaml/schema.hpp"

namespace cicero::templates {

/// The keys of a layout file: the source of its validation and of its reference page.
[[nodiscard]] const yaml::Schema& schema();

}  // namespace cicero::templates
