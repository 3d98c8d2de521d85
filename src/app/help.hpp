#pragma once

#include <string>

#include <CLI/CLI.hpp>

#include "diagnostic/render.hpp"

namespace cicero::app {

/// What `--help` prints, all in one language: CLI11's own formatter has English of its own.
class Help : public CLI::FormatterBase {
public:
    explicit Help(diagnostic::Language language) : language_(language) {}
    [[nodiscard]] std::string make_help(const CLI::App* app, std::string name,
                                        CLI::AppFormatMode mode) const override;

private:
    diagnostic::Language language_;
};

/// "cicero calendar list".
[[nodiscard]] std::string full_name(const CLI::App& command);
/// How it is written: "--layout NAME|FILE", "CONTENT".
[[nodiscard]] std::string written(const CLI::Option& option);
/// What stands before the value: "--layout"; of a positional what stands for its value.
[[nodiscard]] std::string shown_name(const CLI::Option& option);
/// A command's own options and those of its groups.
[[nodiscard]] std::vector<const CLI::Option*> options_of(const CLI::App& command);
/// Groups of options.
[[nodiscard]] std::vector<const CLI::App*> groups_of(const CLI::App& command);
/// Its commands, but those that only the build calls.
[[nodiscard]] std::vector<const CLI::App*> commands_of(const CLI::App& command);

}  // namespace cicero::app
