#pragma once

#include <map>
#include <vector>

#include "base/dates.hpp"

namespace cicero::sky {

using std::chrono::sys_days;

struct ChineseDate {
    int year = 1;  ///< of the cycle of sixty, from 1
    int month = 1, day = 1;
    bool leap_month = false;
};

/// The rules of 1645 with the true Sun and Moon, at the clock of Beijing (UTC+8): a month begins on
/// the day of a new moon; the solstice is in the eleventh; where thirteen begin from one solstice's
/// to the next, the first in which the Sun enters no sign is a second one (Reingold and Dershowitz,
/// Calendrical Calculations, ch. 19). As ERFA: from 1900 to 2100 right to the minute.
class ChineseCalendar {
public:
    [[nodiscard]] ChineseDate of(sys_days day);

private:
    struct Month {
        sys_days first;
        int number = 1;
        bool leap = false;
    };
    /// From the eleventh month of the year before to the eleventh of `year`, that one included.
    const std::vector<Month>& months(int year);
    std::map<int, std::vector<Month>> by_year_;
};

}  // namespace cicero::sky
