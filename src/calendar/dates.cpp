#include "calendar/dates.hpp"

namespace cicero::calendar {

sys_days day_of(const Date& d) { return day(d.year, d.month, d.day); }

Date date_of(sys_days day) {
    const std::chrono::year_month_day d(day);
    return {int(d.year()), int(unsigned(d.month())), int(unsigned(d.day())), -1};
}

}  // namespace cicero::calendar
