#pragma once

#include <optional>

#include "template/spec.hpp"

namespace cicero::templates {

/// What only a page knows: `{page}`, `{pages}`, and of its headings of a level the first or the
/// last, `{heading.2}`, `{heading.2.last}`.
struct PageName {
    enum class Of : std::uint8_t { Number, Count, Heading } of = Of::Number;
    int level = 0;
    bool is_last = false;
};

[[nodiscard]] std::optional<PageName> page_name_of(const FieldPath& path);

}  // namespace cicero::templates
