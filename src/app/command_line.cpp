#include "app/command_line.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>

#include "app/help.hpp"
#include "cicero_config.hpp"

namespace cicero::app {

namespace {

using diagnostic::Language;

struct Text {
    std::array<std::string_view, 2> in;  ///< French, English

    [[nodiscard]] std::string of(Language language) const {
        return std::string(in[std::size_t(language)]);
    }
};

struct CommandText {
    std::string_view name;
    Text about;
};

struct OptionText {
    std::string_view names;
    Text value, about;
};

constexpr std::array commands{
#define CICERO_COMMAND(id, name, fr, en) CommandText{name, {{fr, en}}},
#define CICERO_OPTION(id, names, value_fr, value_en, fr, en)
#include "app/command_line.def"
#undef CICERO_COMMAND
#undef CICERO_OPTION
};

constexpr std::array options{
#define CICERO_COMMAND(id, name, fr, en)
#define CICERO_OPTION(id, names, value_fr, value_en, fr, en) \
    OptionText{names, {{value_fr, value_en}}, {{fr, en}}},
#include "app/command_line.def"
#undef CICERO_COMMAND
#undef CICERO_OPTION
};

std::optional<Language> language_named(std::string_view name) {
    if (name == "fr") return Language::French;
    if (name == "en") return Language::English;
    return std::nullopt;
}

Language language_of_locale() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (const char* value = std::getenv(name); value && *value)
            return std::string_view(value).starts_with("fr") ? Language::French : Language::English;
    return Language::English;
}

// Nothing where it is one of the words; CLI11 wants to be told what is wrong, and what it is told
// is not shown.
CLI::Validator one_of(std::vector<std::string> words) {
    return {[words = std::move(words)](const std::string& word) {
                const bool known = std::find(words.begin(), words.end(), word) != words.end();
                return known ? std::string{} : word;
            },
            ""};
}

}  // namespace

Language language_of_messages(int argc, const char* const* argv) {
    constexpr std::string_view name = "--messages", with_value = "--messages=";
    std::optional<Language> said;
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        if (word == name && i + 1 < argc) said = language_named(argv[i + 1]);
        if (word.starts_with(with_value)) said = language_named(word.substr(with_value.size()));
    }
    return said.value_or(language_of_locale());
}

void CommandLine::begin(CLI::App& cli) const {
    cli.description(commands[std::size_t(Command::cicero)].about.of(language_));
    cli.formatter(std::make_shared<Help>(language_));
    cli.set_help_flag(names(Opt::help), about(Opt::help));
    cli.set_version_flag(names(Opt::version), std::string(config::version), about(Opt::version));
}

CLI::App* CommandLine::add(CLI::App& to, Command command) const {
    const CommandText& text = commands[std::size_t(command)];
    return to.add_subcommand(std::string(text.name), text.about.of(language_));
}

CLI::Option* CommandLine::add_choice(CLI::App& to, Opt option, std::string& target) const {
    CLI::Option* out = add(to, option, target);
    return out->check(one_of(choices_of(*out)));
}

CLI::Option* CommandLine::add_flag(CLI::App& to, Opt option, bool& target) const {
    return to.add_flag(names(option), target, about(option));
}

CLI::Option* CommandLine::add_unset(CLI::App& to, Opt option, bool& target) const {
    return to.add_flag_callback(
        names(option), [&target] { target = false; }, about(option));
}

CLI::Option* CommandLine::add_word(CLI::App& to, Opt option, std::string& target,
                                   const std::string& word) const {
    return to.add_flag_callback(
        names(option), [&target, word] { target = word; }, about(option));
}

std::string CommandLine::names(Opt option) {
    return std::string(options[std::size_t(option)].names);
}

std::string CommandLine::value(Opt option) const {
    return options[std::size_t(option)].value.of(language_);
}

std::string CommandLine::about(Opt option) const {
    return options[std::size_t(option)].about.of(language_);
}

std::vector<std::string> choices_of(const CLI::Option& option) {
    return CLI::detail::split(option.get_type_name(), '|');
}

}  // namespace cicero::app
