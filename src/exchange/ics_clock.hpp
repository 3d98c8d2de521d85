#pragma once

#include <map>
#include <memory>

#include "sky/clock.hpp"

namespace cicero::exchange {

using std::chrono::local_seconds;
using std::chrono::sys_seconds;

/// What a time in an ICS file is told by.
class IcsClock {
public:
    IcsClock() = default;  ///< floating: the reader's own clock
    static IcsClock utc();
    static IcsClock of(sky::Clock clock);
    /// From the unfolded lines of a VTIMEZONE, by libical; none where it cannot read them.
    static std::optional<IcsClock> described(const std::string& vtimezone);

    /// `own`: the reader's clock.
    [[nodiscard]] sys_seconds to_utc(local_seconds local, const sky::Clock& own) const;
    [[nodiscard]] local_seconds to_local(sys_seconds utc, const sky::Clock& own) const;

private:
    bool utc_ = false;
    std::optional<sky::Clock> clock_;
    struct Described;
    std::shared_ptr<const Described> zone_;
};

/// The clocks that a file names by TZID.
class IcsClocks {
public:
    /// Told by the file itself, in a VTIMEZONE.
    void describe(const std::string& name, const std::string& vtimezone);
    /// By the IANA's name, Windows' name, or the file's own description.
    [[nodiscard]] std::optional<IcsClock> find(const std::string& name);

private:
    std::map<std::string, std::string> described_;
    std::map<std::string, std::optional<IcsClock>> found_;
};

}  // namespace cicero::exchange
