#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cicero::exchange {

using std::chrono::local_seconds;

/// A part of an RRULE that RFC 5545, 3.3.10 does not allow.
struct RecurrenceFault {
    std::size_t begin = 0, end = 0;  ///< in the rule
    std::string part;                ///< BYMONTH
    std::string instead;             ///< "1 – 12"
};

/// An RRULE whose every value was checked.
class Recurrence {
public:
    /// Else the first fault.
    [[nodiscard]] static std::optional<Recurrence> read(std::string_view text,
                                                        RecurrenceFault& fault);

    /// Its end: as written, in UTC where `until_is_utc`; a date's end is its last second.
    [[nodiscard]] std::optional<local_seconds> until() const { return until_; }
    [[nodiscard]] bool until_is_utc() const { return until_is_utc_; }
    /// libical knows no later year.
    static constexpr int last_year = 2582;
    [[nodiscard]] bool is_endless() const { return !until_ && count_ == 0; }

    struct Found {
        std::vector<local_seconds> starts;
        bool in_vain = false;  ///< after the last, libical looked for more until its last year
    };
    /// What begins from `start` until `end`, at most `most` of them; `until`: its end by the clock
    /// of `start`. Nothing where libical has no answer.
    [[nodiscard]] std::optional<Found> expand(local_seconds start, bool all_day, local_seconds end,
                                              std::optional<local_seconds> until,
                                              std::size_t most) const;

private:
    using Parts = std::map<std::string, std::string, std::less<>>;
    void around_libical(Parts& parts);
    [[nodiscard]] bool passes(local_seconds at) const;

    [[nodiscard]] Found days(local_seconds start, local_seconds end) const;

    std::string text_;       ///< what libical is asked, without UNTIL and COUNT
    std::string days_text_;  ///< of one by hours or minutes: the days that may have it
    std::optional<local_seconds> until_;
    bool until_is_utc_ = false;
    std::size_t count_ = 0;  ///< 0: endless
    /// What libical 3.0 reckons otherwise than RFC 5545, and this class by itself.
    std::vector<int> month_days_, weeks_;
    std::chrono::weekday week_start_ = std::chrono::Monday;
    bool weekday_of_start_ = false;
};

/// "20270619", "20270619T110000", "20270619T110000Z".
struct IcsTime {
    local_seconds at;
    bool all_day = false, utc = false;
};
[[nodiscard]] std::optional<IcsTime> read_ics_time(std::string_view text);

}  // namespace cicero::exchange
