#pragma once

#include <string>
#include <string_view>

namespace cicero::content {

/// The months of a calendar, in which a day without a year is looked for; no year: of none.
struct CalendarMonths {
    int year = 0, first_month = 1;
};

/// What a date as people say it would be as a content takes it.
struct ToldDate {
    std::string instead;   ///< 2027-06-19 11:30; "date: 2027-07-10, until: 2027-07-12"; or nothing
    bool repeats = false;  ///< many days: tous les jeudis, le 3 et le 10 mai
    bool month_first = false;  ///< 03/27/2027, which no other reading fits
};

/// Reads « mercredi 3 mars 2027 à 18h30 », "31/08/2027", « du 10 au 12 juillet 2027 »,
/// "Saturday 6 June". Neither where there is no such day, or any word that is none of a date.
[[nodiscard]] ToldDate told_date(std::string_view text, const CalendarMonths& months);

/// « samedi », "Sat.": from 1, Monday; 0 where the text says anything else.
[[nodiscard]] int weekday_named(std::string_view text);

struct WeekdayNames {
    std::string french, english;
};
/// samedi, Saturday; of 1 to 7.
[[nodiscard]] WeekdayNames names_of_weekday(int weekday);

}  // namespace cicero::content
