#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "sky/sky.hpp"

/// Clocks of the IANA database, through ICU. The future is what the law says today.
namespace cicero::sky {

using std::chrono::local_seconds;

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
    [[nodiscard]] local_seconds to_local(sys_seconds utc) const;
    /// Of an hour that the clock shows twice the first, of one that it skips the hour after.
    [[nodiscard]] sys_seconds to_utc(local_seconds local) const;
    /// Of an hour that the clock shows twice the second; of another the same.
    [[nodiscard]] sys_seconds to_utc_again(local_seconds local) const;
    /// Of a year by the clock itself.
    [[nodiscard]] std::vector<ClockChange> changes(int year) const;

private:
    struct Zone;
    explicit Clock(std::shared_ptr<const Zone> zone) : zone_(std::move(zone)) {}
    std::shared_ptr<const Zone> zone_;
};

}  // namespace cicero::sky
