#pragma once

#include "app/calendar/options.hpp"
#include "app/commands.hpp"

namespace cicero::app {

/// The commands and their options, in CLI11's terms; what was asked for is kept.
class Options {
public:
    explicit Options(CLI::App& cli);
    /// The one that was chosen, after parsing.
    [[nodiscard]] int run(const diagnostic::RenderOptions& messages) const;
    /// Of messages: what the user says, else what the locale says.
    [[nodiscard]] diagnostic::Language language() const;

private:
    void add_build(CLI::App& cli);
    void add_check(CLI::App& cli);
    void add_text(CLI::App& cli);
    void add_others(CLI::App& cli);

    Request request_;
    TextRequest text_request_;
    std::string messages_, layout_name_, reference_name_;
    CLI::App *build_ = nullptr, *check_ = nullptr, *text_ = nullptr, *layouts_ = nullptr,
             *fonts_ = nullptr, *reference_ = nullptr, *caches_ = nullptr;
    std::optional<CalendarCommand> calendar_;
};

}  // namespace cicero::app
