#pragma once

#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <CLI/CLI.hpp>

#include "diagnostic/render.hpp"

/// What the command line is made of, in the language of messages; CLI11's terms.
namespace cicero::app {

enum class Command : std::uint8_t {
#define CICERO_COMMAND(id, name, fr, en) id,
#define CICERO_OPTION(id, names, value_fr, value_en, fr, en)
#include "app/command_line.def"
#undef CICERO_COMMAND
#undef CICERO_OPTION
};

enum class Opt : std::uint8_t {
#define CICERO_COMMAND(id, name, fr, en)
#define CICERO_OPTION(id, names, value_fr, value_en, fr, en) id,
#include "app/command_line.def"
#undef CICERO_COMMAND
#undef CICERO_OPTION
};

/// Of messages: what the user says (`--messages`), else what the locale says. Known before
/// anything is parsed, since what is wrong with the command line is told in it too.
[[nodiscard]] diagnostic::Language language_of_messages(int argc, const char* const* argv);

/// Adds commands and options with their texts.
class CommandLine {
public:
    explicit CommandLine(diagnostic::Language language) : language_(language) {}

    /// The program itself: its help, its version.
    void begin(CLI::App& cli) const;
    [[nodiscard]] CLI::App* add(CLI::App& to, Command command) const;

    /// An option with a value. Of a list each `--option` takes one: what follows it is a content.
    template <class T>
    CLI::Option* add(CLI::App& to, Opt option, T& target) const {
        CLI::Option* out = to.add_option(names(option), target, about(option));
        out->type_name(value(option));
        if constexpr (std::is_same_v<T, std::vector<std::string>>)
            if (!out->get_positional()) out->allow_extra_args(false);
        return out;
    }
    /// Its value is one of the words that the table names.
    CLI::Option* add_choice(CLI::App& to, Opt option, std::string& target) const;
    CLI::Option* add_flag(CLI::App& to, Opt option, bool& target) const;
    /// An option that unsets what is set.
    CLI::Option* add_unset(CLI::App& to, Opt option, bool& target) const;
    /// An option that says a word.
    CLI::Option* add_word(CLI::App& to, Opt option, std::string& target,
                          const std::string& word) const;

private:
    [[nodiscard]] static std::string names(Opt option);
    [[nodiscard]] std::string value(Opt option) const;
    [[nodiscard]] std::string about(Opt option) const;

    diagnostic::Language language_;
};

/// The words that a choice takes.
[[nodiscard]] std::vector<std::string> choices_of(const CLI::Option& option);

}  // namespace cicero::app
