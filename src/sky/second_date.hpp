#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/dates.hpp"

namespace cicero::sky {

using std::chrono::sys_days;

/// Calendars that may stand beside the Gregorian one.
enum class System : std::uint8_t { Julian, Hebrew, IslamicCivil, IslamicUmmAlQura, Chinese };

/// A day of another calendar; of those that begin at sunset, the one that ends on the given day.
struct SecondDate {
    int year = 0;  ///< Chinese: of the cycle of sixty, from 1
    int month = 1, day = 1;
    bool leap_month = false;  ///< Chinese: the month of this number comes a second time
    std::string month_name;   ///< in the language asked for
    std::string text;         ///< "1 tichri 5788"
};

/// ICU reckons all but the Chinese calendar, whose moons it misses by some minutes: in 2027 that is
/// another new year. See chinese.hpp.
class SecondCalendar {
public:
    SecondCalendar(System system, const std::string& language);
    ~SecondCalendar();
    SecondCalendar(SecondCalendar&&) noexcept;
    SecondCalendar& operator=(SecondCalendar&&) noexcept;

    [[nodiscard]] SecondDate of(sys_days day);

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

/// julian, hebrew, islamic-civil, islamic-umalqura, chinese; by System.
[[nodiscard]] const std::vector<std::string>& system_names();
[[nodiscard]] std::optional<System> system_named(const std::string& name);

}  // namespace cicero::sky
