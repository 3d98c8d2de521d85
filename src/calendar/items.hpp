#pragma once

#include "calendar/data.hpp"
#include "content/content.hpp"

namespace cicero::calendar {

/// Something that stands on days of a calendar, in the calendar's language.
struct Item {
    Days days;
    std::string kind;  ///< holiday, day, week, event, or the type of a holiday that is not public
    std::string name, short_name;
    diagnostic::SourceSpan span;
};

/// What a calendar's content asks for in the years from `first` to `last`, by first day: the
/// data's, and its own events. What it asks for and does not exist is an error.
[[nodiscard]] std::vector<Item> gather_items(const content::Content& calendar, const Data& data,
                                             int first, int last,
                                             diagnostic::Diagnostics& diagnostics);

/// Fields of a calendar's content.
[[nodiscard]] int integer_of(const content::Value& record, const char* key, int otherwise);

}  // namespace cicero::calendar
