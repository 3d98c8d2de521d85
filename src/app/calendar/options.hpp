#pragma once

#include "app/calendar/request.hpp"
#include "app/command_line.hpp"

namespace cicero::app {

/// cicero calendar …: its options, in CLI11's terms.
class CalendarCommand {
public:
    CalendarCommand(const CommandLine& line, CLI::App& cli);
    [[nodiscard]] bool chosen() const;
    [[nodiscard]] int run(const diagnostic::RenderOptions& messages) const;

private:
    void add_lists(const CommandLine& line, CLI::App& calendar);
    void add_skies(const CommandLine& line, CLI::App& calendar);

    CalendarRequest request_;
    CLI::App *list_ = nullptr, *diff_ = nullptr, *export_ = nullptr, *sky_ = nullptr,
             *day_ = nullptr, *check_ = nullptr;
};

}  // namespace cicero::app
