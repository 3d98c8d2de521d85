#pragma once

#include "exchange/ics_clock.hpp"
#include "exchange/ics_line.hpp"
#include "exchange/recurrence.hpp"

namespace cicero::exchange {

/// A time with the clock that tells it.
struct IcsMoment {
    IcsTime time;
    IcsClock clock;
};

/// A VEVENT as its lines have it, each value checked.
struct IcsEvent {
    std::string uid, summary, description, url, location;
    std::optional<IcsMoment> start, end, replaces;  ///< replaces: RECURRENCE-ID
    std::optional<std::chrono::seconds> duration;
    std::optional<Recurrence> rule;
    std::vector<IcsMoment> more, but;  ///< RDATE, EXDATE
    bool cancelled = false;
    diagnostic::SourceSpan span, rule_span, end_span;
    std::string start_said;  ///< as DTSTART has it
};

/// Takes a property of a VEVENT; what it cannot be is a diagnostic.
class IcsEventReader {
public:
    IcsEventReader(diagnostic::SourceSpan span, IcsClocks& clocks,
                   diagnostic::Diagnostics& diagnostics);
    void take(const IcsLine& line);
    /// Nothing after errors.
    [[nodiscard]] std::optional<IcsEvent> finish();

private:
    void moments(const IcsLine& line, std::vector<IcsMoment>& out);
    [[nodiscard]] std::optional<IcsMoment> moment(const IcsLine& line, std::size_t begin,
                                                  std::size_t end);
    [[nodiscard]] std::optional<IcsMoment> only_moment(const IcsLine& line);
    void recurrence(const IcsLine& line);
    void how_long(const IcsLine& line);
    void bad(const IcsLine& line, std::size_t begin, std::size_t end, std::string instead);

    IcsClocks& clocks_;
    diagnostic::Diagnostics& diagnostics_;
    std::size_t errors_before_;
    IcsEvent event_;
    std::map<std::string, std::size_t> lines_;  ///< of what may stand once
};

}  // namespace cicero::exchange
