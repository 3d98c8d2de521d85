#pragma once

#include "calendar/entry.hpp"
#include "diagnostic/diagnostic.hpp"
#include "yaml/schema.hpp"

namespace cicero::calendar {

/// A birthday, every year from the birth on; born on 29 February it is kept on the last of the
/// month. Without a year of birth it is known by its day alone.
[[nodiscard]] Entry birthday(std::string name, std::string short_name, const Date& born);

/// The items of a data file that have `birth`, as birthdays. What is wrong is a diagnostic.
[[nodiscard]] std::vector<Entry> read_people(const yaml::Node& root,
                                             diagnostic::Diagnostics& diagnostics);
/// Is the item of a data file a person?
[[nodiscard]] bool is_person(const yaml::Node& item);

[[nodiscard]] const yaml::Schema& person_schema();

}  // namespace cicero::calendar
