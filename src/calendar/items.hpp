#pragma once

#include "calendar/imported.hpp"
#include "calendar/settings.hpp"

namespace cicero::calendar {

/// Something that stands on days of a calendar, in the calendar's language.
struct Item {
    Days days;
    /// holiday, day, week, event, birthday, or the type of a holiday that is not public
    std::string kind;
    std::string name, short_name, place;
    bool own = false;  ///< of the content, or of a file that it names
    int age = 0;       ///< that a birthday brings
    diagnostic::SourceSpan span;
};

/// What a calendar's content asks for in its years, by first day and hour: the data's, its own
/// events, and those of its files. What ends by six in the morning after its only day stands on
/// that day.
[[nodiscard]] std::vector<Item> gather_items(const content::Content& calendar,
                                             const Settings& settings, const Data& data,
                                             const Imported& imported,
                                             diagnostic::Diagnostics& diagnostics);

/// Of its own events the hours that are none, where no more can be made of it.
void check_hours(const content::Content& calendar, diagnostic::Diagnostics& diagnostics);

}  // namespace cicero::calendar
