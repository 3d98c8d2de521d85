#pragma once

#include <string>
#include <vector>

#include "calendar/resolve.hpp"
#include "diagnostic/render.hpp"
#include "sky/clock.hpp"
#include "sky/sun.hpp"

/// cicero calendar list, diff, check: what the user asked for, and what each does.
namespace cicero::app {

struct CalendarRequest {
    std::string years, other;  ///< 2027, 2027-2031; of diff, the later year
    std::vector<std::string> zones, kinds;
    std::vector<std::string> files;  ///< of one’s own: YAML, ICS, CSV
    std::string clock;     ///< for hours in ICS files; empty: the zone’s, else France’s
    std::string output;    ///< of export; empty: standard output
    std::string language;  ///< of names; empty: of the messages
    std::string format = "table";
    bool unconfirmed = false;
    std::string place;  ///< of sky and day: latitude,longitude
    bool sun = false;   ///< of sky: a line a day
    std::string date;   ///< of day
    bool all = false;   ///< of check: each remark
};

[[nodiscard]] int calendar_list(const CalendarRequest& request,
                                const diagnostic::RenderOptions& messages);
[[nodiscard]] int calendar_diff(const CalendarRequest& request,
                                const diagnostic::RenderOptions& messages);
/// ICS, CSV or JSON.
[[nodiscard]] int calendar_export(const CalendarRequest& request,
                                  const diagnostic::RenderOptions& messages);
[[nodiscard]] int calendar_check(const CalendarRequest& request,
                                 const diagnostic::RenderOptions& messages);

/// The Moon, the seasons, the clocks; with `sun`, sunrise and sunset.
[[nodiscard]] int calendar_sky(const CalendarRequest& request,
                               const diagnostic::RenderOptions& messages);
/// All that is known of one day.
[[nodiscard]] int calendar_day(const CalendarRequest& request,
                               const diagnostic::RenderOptions& messages);

/// The query that the request is; nothing after an error: no such year, zone or kind.
[[nodiscard]] std::optional<calendar::Query> calendar_query(const CalendarRequest& request,
                                                            const calendar::Data& data,
                                                            diagnostic::Diagnostics& diagnostics);
/// The shipped data.
[[nodiscard]] calendar::Data shipped_days(diagnostic::Diagnostics& diagnostics);
/// The shipped data with the days of the request's own files.
[[nodiscard]] calendar::Data calendar_data(const CalendarRequest& request,
                                           diagnostic::Diagnostics& diagnostics);
/// By which hours are told: the request's, or its first zone's, else France's; none, and a
/// diagnostic, where there is no such clock.
[[nodiscard]] std::optional<sky::Clock> calendar_clock(const CalendarRequest& request,
                                                       const calendar::Data& data,
                                                       diagnostic::Diagnostics& diagnostics);
/// The request's place; nothing where it has none, or after an error.
[[nodiscard]] std::optional<sky::Place> calendar_place(const CalendarRequest& request,
                                                       diagnostic::Diagnostics& diagnostics);
/// The language of names.
[[nodiscard]] std::string language_of(const CalendarRequest& request,
                                      const diagnostic::RenderOptions& messages);

}  // namespace cicero::app
