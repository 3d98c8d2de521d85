#pragma once

#include <optional>
#include <string>
#include <vector>

#include "calendar/sky.hpp"

/// Clocks of the IANA database, through ICU. The future is what the law says today.
namespace cicero::calendar {

/// Clocks go forward or back.
struct ClockChange {
    sys_seconds at;                          ///< UTC
    std::chrono::minutes before{}, after{};  ///< east of Greenwich
};

class Clock {
public:
    /// None where the database has no such name.
    [[nodiscard]] static std::optional<Clock> named(const std::string& name);

    /// East of Greenwich.
    [[nodiscard]] std::chrono::minutes offset_at(sys_seconds utc) const;
    /// Of a year by the clock itself.
    [[nodiscard]] std::vector<ClockChange> changes(int year) const;

private:
    explicit Clock(std::string name) : name_(std::move(name)) {}
    std::string name_;
};

}  // namespace cicero::calendar
