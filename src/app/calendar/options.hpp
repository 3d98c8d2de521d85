#pragma once

#include "app/calendar/request.hpp"

namespace CLI {  // NOLINT(readability-identifier-naming): CLI11's own
class App;
}

namespace cicero::app {

/// cicero calendar …: its options, in CLI11's terms.
class CalendarCommand {
public:
    explicit CalendarCommand(CLI::App& cli);
    [[nodiscard]] bool chosen() const;
    [[nodiscard]] int run(const diagnostic::RenderOptions& messages) const;

private:
    void add_lists(CLI::App& calendar);
    void add_skies(CLI::App& calendar);

    CalendarRequest request_;
    CLI::App *list_ = nullptr, *diff_ = nullptr, *export_ = nullptr, *sky_ = nullptr,
             *day_ = nullptr, *check_ = nullptr;
};

}  // namespace cicero::app
