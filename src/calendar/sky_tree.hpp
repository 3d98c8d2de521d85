#pragma once

#include "calendar/settings.hpp"
#include "calendar/wording.hpp"

namespace cicero::calendar {

/// What layouts see of the sky, the clocks and other calendars: as far as the settings ask.
class SkyTree {
public:
    /// For the days of `range`. What it refers to must outlive it.
    SkyTree(const Settings& settings, const Wording& words, const std::string& language,
            diagnostic::SourceSpan span, const Days& range);

    /// Adds moon, season, clock_change, sunrise, sunset, polar, second.
    void add_to(content::Record& day, sys_days date);
    /// All that happens in a month, in order; its place's name.
    void add_to(content::Record& month, sys_days first, sys_days last) const;

private:
    [[nodiscard]] content::ValuePtr text(std::string text) const;
    [[nodiscard]] content::ValuePtr value(const sky::SkyEvent& event) const;
    void add_sun(content::Record& day, sys_days date);

    const Settings& settings_;
    const Wording& words_;
    const std::string& language_;
    diagnostic::SourceSpan span_;
    std::vector<sky::SkyEvent> events_;
    std::vector<sky::SecondCalendar> calendars_;
    sky::SunPath sun_path_;
};

}  // namespace cicero::calendar
