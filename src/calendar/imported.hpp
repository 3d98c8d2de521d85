#pragma once

#include <map>

#include "calendar/entry.hpp"

namespace cicero::calendar {

/// Names of days, by day; several of one day are parted by a comma.
using Saints = std::map<month_day, std::string>;

/// What the files hold that a calendar's content names: who reads them hands it in.
struct Imported {
    struct File {
        std::string name;
        diagnostic::SourceSpan span;  ///< in the content
        std::vector<Entry> entries;
        std::vector<Entry> of_other_years = {};  ///< where there are no others
    };

    std::vector<File> files;
    Saints saints;
    bool whole = true;  ///< else a file had errors, which were told
};

}  // namespace cicero::calendar
