#include "app/help.hpp"

#include <array>

#include "diagnostic/source.hpp"

namespace cicero::app {

namespace {

using diagnostic::Language;

/// Columns before what a line is about: as many as most options take.
constexpr std::size_t first_column = 34;

struct Labels {
    std::string_view usage, options, commands, option, command, required, values, examples;
};

constexpr std::array<Labels, 2> labels{{
    {"Usage :", "Options :", "Commandes :", "OPTIONS", "COMMANDE", " (il en faut une)",
     "À donner :", "Par exemple :"},
    {"Usage:", "Options:", "Commands:", "OPTIONS", "COMMAND", " (one is needed)",
     "To be given:", "For instance:"},
}};

constexpr std::string_view examples =
    "  cicero build content/observances/09-12-cooperation-sud-sud.yaml --layout affiche-a3 -o affiche.pdf\n"
    "  cicero build jour.yaml --layout depliant-a4-3-volets --set fond=brique -o depliant.pdf\n"
    "  cicero check jour.yaml --layout affiche-a3\n"
    "  cicero check jour.yaml --fix\n"
    "  cicero text --show-spaces < page.txt\n"
    "  cicero layouts affiche-a3\n"
    "  cicero calendar list 2027 --zone FR-57 --kind public\n";

std::string line(const std::string& what, std::string_view about) {
    std::string out = "  " + what;
    const std::size_t width = diagnostic::display_width(out);
    if (width + 2 > first_column) out += "\n" + std::string(first_column, ' ');
    else out.append(first_column - width, ' ');
    return out.append(about) + "\n";
}

bool is_list(const CLI::Option& option) {
    return option.get_expected_max() >= CLI::detail::expected_max_vector_size;
}

std::string in_usage(const CLI::Option& option) {
    const std::string out = written(option) + (is_list(option) ? "…" : "");
    return option.get_required() ? out : "[" + out + "]";
}

}  // namespace

std::string full_name(const CLI::App& command) {
    const CLI::App* parent = command.get_parent();
    return parent ? full_name(*parent) + " " + command.get_name() : "cicero";
}

std::string shown_name(const CLI::Option& option) {
    if (option.get_positional()) return option.get_type_name();
    return option.get_lnames().empty() ? "-" + option.get_snames().front()
                                       : "--" + option.get_lnames().front();
}

std::string written(const CLI::Option& option) {
    std::string out = shown_name(option);
    if (!option.get_positional() && option.get_items_expected_max() > 0)
        out += " " + option.get_type_name();
    return out;
}

std::vector<const CLI::Option*> options_of(const CLI::App& command) {
    std::vector<const CLI::Option*> out = command.get_options();
    for (const CLI::App* group : groups_of(command))
        for (const CLI::Option* option : group->get_options())
            if (option != group->get_help_ptr()) out.push_back(option);
    return out;
}

std::vector<const CLI::App*> groups_of(const CLI::App& command) {
    return command.get_subcommands([](const CLI::App* sub) { return sub->get_name().empty(); });
}

std::vector<const CLI::App*> commands_of(const CLI::App& command) {
    return command.get_subcommands(
        [](const CLI::App* sub) { return !sub->get_name().empty() && !sub->get_group().empty(); });
}

std::string Help::make_help(const CLI::App* app, std::string /*name*/,
                            CLI::AppFormatMode /*mode*/) const {
    const Labels& words = labels[std::size_t(language_)];
    std::string usage = std::string(words.usage) + " " + full_name(*app);
    std::string given, options, commands;
    for (const CLI::Option* option : options_of(*app)) {
        if (option->get_positional() || option->get_required()) usage += " " + in_usage(*option);
        if (option->get_positional()) {
            given += line(written(*option), option->get_description());
            continue;
        }
        const auto& shorts = option->get_snames();
        const std::string also = shorts.empty() ? "    " : "-" + shorts.front() + ", ";
        options += line(also + written(*option), option->get_description());
    }
    for (const CLI::App* command : commands_of(*app))
        commands += line(command->get_name(), command->get_description());
    if (!commands.empty()) usage += " " + std::string(words.command);
    std::string out =
        app->get_description() + "\n\n" + usage + " [" + std::string(words.option) + "]\n";
    const auto add = [&](std::string_view label, const std::string& lines) {
        if (!lines.empty()) out += "\n" + std::string(label) + "\n" + lines;
    };
    add(words.commands, commands);
    add(words.values, given);
    add(words.options, options);
    if (!app->get_parent()) add(words.examples, std::string(examples));
    return out;
}

}  // namespace cicero::app
