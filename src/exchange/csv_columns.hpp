#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

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
    ColumnCount,
};

/// The column that a name stands for, accents, capitals and signs aside: « Date début »,
/// « Événement », "start".
[[nodiscard]] std::optional<Column> column_named(std::string_view name);

/// One name of each, for messages.
struct ColumnList {
    const char *french, *english;
};
inline constexpr ColumnList columns_read{
    "date, fin, titre, court, annuel, heure, heure de fin, lieu, naissance, prénom",
    "date, until, title, short, yearly, time, until_time, place, birth, first name"};

}  // namespace cicero::exchange
