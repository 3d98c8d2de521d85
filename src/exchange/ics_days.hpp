#pragma once

#include "exchange/ics.hpp"
#include "exchange/ics_event.hpp"

namespace cicero::exchange {

/// Instants of an event's beginnings, each with the days on which it lasts. What it refers to must
/// outlive it.
class IcsDays {
public:
    IcsDays(const IcsEvent& event, const IcsRange& range) : event_(event), range_(range) {}

    /// Where two of them are the same: the UTC second, or the day of an event that has no hours.
    [[nodiscard]] std::int64_t key(const IcsMoment& m) const;
    /// On which it begins, by the reader's clock.
    [[nodiscard]] std::chrono::sys_days first_day_of(std::int64_t key) const;
    [[nodiscard]] calendar::Days days_of(std::int64_t key) const;

private:
    [[nodiscard]] std::chrono::sys_days local_day(sys_seconds at) const;
    [[nodiscard]] int minutes_since(std::chrono::sys_days midnight, sys_seconds at) const;
    /// The clock shows that minute twice, and `at` is nearer to the second.
    [[nodiscard]] bool is_again(std::chrono::sys_days midnight, int minutes, sys_seconds at) const;
    [[nodiscard]] std::chrono::seconds length() const;

    const IcsEvent& event_;
    const IcsRange& range_;
};

}  // namespace cicero::exchange
