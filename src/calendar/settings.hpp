#pragma once

#include <filesystem>

#include "calendar/asked_days.hpp"
#include "calendar/data.hpp"
#include "content/content.hpp"
#include "sky/events.hpp"
#include "sky/second_date.hpp"

namespace cicero::calendar {

/// What a calendar's content asks for, beside its own events.
struct Settings {
    struct File {
        std::string name;
        std::filesystem::path path;
        diagnostic::SourceSpan span;  ///< in the content
    };

    int year = 0, first_month = 1, months = 12;
    std::vector<std::string> zones, kinds;
    std::optional<bool> unconfirmed;  ///< none: left out, with a warning
    std::chrono::weekday week_start = std::chrono::Monday;
    sky::Clock clock;
    sky::SkyQuery sky{false, false, false};
    std::optional<sky::Place> sun;
    std::string sun_place;  ///< its name
    bool south = false;     ///< of the equator
    std::vector<sky::System> second_dates;
    std::vector<File> files;
    std::optional<File> saints;

    /// The year of its last month.
    [[nodiscard]] int final_year() const { return year + (first_month + months - 2) / 12; }
    /// From the first of its months to the last.
    [[nodiscard]] DaysAskedFor days() const;
};

/// Nothing after an error; each at its place: a year, a month, a zone, a kind, a clock, a calendar
/// that does not exist, a file that is none of the project's, a place that is not on Earth.
[[nodiscard]] std::optional<Settings> read_settings(const content::Content& calendar,
                                                    const Zones& zones,
                                                    diagnostic::Diagnostics& diagnostics);

}  // namespace cicero::calendar
