#pragma once

#include <filesystem>

#include "calendar/data.hpp"
#include "calendar/day_facts.hpp"
#include "calendar/second_date.hpp"
#include "content/content.hpp"

namespace cicero::calendar {

/// What a calendar's content asks for, beside its years and its own events.
struct Settings {
    struct File {
        std::string name;
        std::filesystem::path path;
        diagnostic::SourceSpan span;  ///< in the content
    };

    std::vector<std::string> zones, kinds;
    std::optional<bool> unconfirmed;  ///< none: left out, with a warning
    std::chrono::weekday week_start = std::chrono::Monday;
    Clock clock;
    SkyQuery sky{false, false, false};
    std::optional<Place> sun;
    std::string sun_place;  ///< its name
    bool south = false;     ///< of the equator
    std::vector<System> second_dates;
    std::vector<File> files;
    std::optional<File> saints;
};

/// Nothing after an error; each at its place: a zone, a kind, a clock, a calendar that does not
/// exist, a file that is none of the project's, a place that is not on Earth.
[[nodiscard]] std::optional<Settings> read_settings(const content::Content& calendar,
                                                    const Zones& zones,
                                                    diagnostic::Diagnostics& diagnostics);

}  // namespace cicero::calendar
