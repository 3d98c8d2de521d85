#pragma once

#include <optional>
#include <string>

#include "base/dates.hpp"
#include "content/content.hpp"

namespace cicero::lint {

/// What a content says of itself, which its own words may contradict. Without a year a date is no
/// day, and contradicts nothing.
struct Facts {
    std::string kind;
    std::optional<base::sys_days> first, last;  ///< the last day is the first where it names none
    int first_year = 0, last_year = 0;  ///< of a calendar, which its months may take on; 0: unknown
    bool has_short = false;             ///< a short form of its title
};

[[nodiscard]] Facts facts_of(const content::Content& content);

}  // namespace cicero::lint
