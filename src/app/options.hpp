#pragma once

#include "app/calendar/options.hpp"
#include "app/command_line.hpp"
#include "app/commands.hpp"

namespace cicero::app {

/// The commands and their options, in CLI11's terms; what was asked for is kept.
class Options {
public:
    Options(CLI::App& cli, diagnostic::Language language);
    /// The one that was chosen, after parsing.
    [[nodiscard]] int run(const diagnostic::RenderOptions& messages) const;

private:
    void add_build(const CommandLine& line, CLI::App& cli);
    void add_check(const CommandLine& line, CLI::App& cli);
    void add_text(const CommandLine& line, CLI::App& cli);
    void add_others(const CommandLine& line, CLI::App& cli);

    Request request_;
    TextRequest text_request_;
    std::string messages_;  ///< read before all others: see language_of_messages
    std::string layout_name_, reference_name_;
    bool capacity_as_json_ = false;
    CLI::App *build_ = nullptr, *check_ = nullptr, *text_ = nullptr, *layouts_ = nullptr,
             *capacity_ = nullptr, *fonts_ = nullptr, *reference_ = nullptr, *caches_ = nullptr;
    std::optional<CalendarCommand> calendar_;
};

}  // namespace cicero::app
