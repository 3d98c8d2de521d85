#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cicero::exchange {

/// What a column of a table of days says.
enum Column : std::size_t {
    DateColumn,
    Until,
    Title,
    Short,
    Yearly,
    Time,
    UntilTime,
    PlaceColumn,
    Birth,
    FirstName,
    AllDay,
    ColumnCount,
};

/// The columns that the names of a header stand for, accents, capitals and signs aside: « Date
/// début », « Événement », "start"; nothing where a name is none. Outlook writes « Début » and «
/// Fin » twice each, the day and then the hour; beside a date « Début » is an hour.
[[nodiscard]] std::vector<std::optional<Column>> columns_named(
    const std::vector<std::string>& header);

/// What programs of agendas export and no calendar prints: « Rappel », "Private".
[[nodiscard]] bool is_passed_over(std::string_view name);

/// One name of each, for messages.
struct ColumnList {
    const char *french, *english;
};
inline constexpr ColumnList columns_read{
    "date, fin, titre, court, annuel, heure, heure de fin, lieu, naissance, prénom, journée entière",
    "date, until, title, short, yearly, time, until_time, place, birth, first name, all day"};

}  // namespace cicero::exchange
