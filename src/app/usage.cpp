#include "app/usage.hpp"

#include <algorithm>

#include "app/command_line.hpp"
#include "app/help.hpp"
#include "calendar/rule_fields.hpp"
#include "content/content.hpp"
#include "template/page_sizes.hpp"

namespace cicero::app {

namespace {

using diagnostic::Code;
using diagnostic::Diagnostic;
using Names = std::vector<std::string>;

bool is_option(const std::string& word) { return word.size() > 1 && word[0] == '-'; }

class Usage {
public:
    explicit Usage(const CLI::App& cli) {
        for (const CLI::App* at = &cli; at != nullptr;) {
            commands_.push_back(at);
            const auto chosen = at->get_subcommands();
            at = chosen.empty() ? nullptr : chosen.back();
        }
        for (const CLI::App* command : commands_)
            for (const CLI::Option* option : options_of(*command)) options_.push_back(option);
        extras_ = cli.remaining(true);
        std::erase(extras_, "--");
    }

    [[nodiscard]] std::vector<Diagnostic> errors(const CLI::ParseError& error) const {
        if (!extras_.empty()) return all_unexpected();
        if (const auto swallowed = find_swallowed()) return {*swallowed};
        if (dynamic_cast<const CLI::RequiredError*>(&error)) return missing();
        const CLI::Option* option = named_in(error.what());
        if (!option) return {unread()};
        if (dynamic_cast<const CLI::ValidationError*>(&error)) return {bad_value(*option)};
        if (dynamic_cast<const CLI::ArgumentMismatch*>(&error)) return {mismatch(*option)};
        if (dynamic_cast<const CLI::ConversionError*>(&error)) return {no_value(*option)};
        return {unread()};
    }

private:
    [[nodiscard]] const CLI::App& command() const { return *commands_.back(); }
    [[nodiscard]] std::string name() const { return full_name(command()); }

    [[nodiscard]] Names names_of_commands() const {
        Names out;
        for (const CLI::App* sub : commands_of(command())) out.push_back(sub->get_name());
        return out;
    }

    [[nodiscard]] Names names_of_options() const {
        Names out;
        for (const CLI::Option* option : options_)
            for (const std::string& one : option->get_lnames()) out.push_back("--" + one);
        return out;
    }

    // Options that are none, each; a word beside them may be the value of one.
    [[nodiscard]] std::vector<Diagnostic> all_unexpected() const {
        std::vector<Diagnostic> out{unexpected()};
        if (!names_of_commands().empty() || out.front().code == Code::month_is_no_year) return out;
        for (const std::string& word : extras_) {
            if (!is_option(word)) continue;
            Diagnostic more = unknown_option(word);
            const bool told = std::ranges::any_of(out, [&](const Diagnostic& d) {
                return d.code == more.code && d.params == more.params;
            });
            if (!told) out.push_back(std::move(more));
        }
        return out;
    }

    // Of a command without commands, an option is what was meant most surely; of one with commands,
    // the first word.
    [[nodiscard]] Diagnostic unexpected() const {
        const Names commands = names_of_commands();
        auto word = extras_.begin();
        if (commands.empty())
            if (const auto found = std::ranges::find_if(extras_, is_option); found != extras_.end())
                word = found;
        if (is_option(*word)) return unknown_option(*word);
        if (const auto month = find_month()) return *month;
        if (commands.empty())
            return diagnostic::make(Code::argument_unexpected, {}, {*word, name()});
        return diagnostic::make(
            Code::command_unknown, {},
            {*word, diagnostic::nearest(*word, commands).value_or(""), calendar::joined(commands)});
    }

    // One letter is near to every other.
    [[nodiscard]] Diagnostic unknown_option(const std::string& typed) const {
        const std::string word = typed.substr(0, typed.find('='));
        for (const CLI::App* sub : commands_of(command()))
            if (sub->get_option_no_throw(word)) return command_missing();
        if (auto key = content_key(word)) return *key;
        const auto meant =
            word.starts_with("--") ? diagnostic::nearest(word, names_of_options()) : std::nullopt;
        return diagnostic::make(Code::option_unknown, {}, {word, meant.value_or(""), name()});
    }

    // build … --zone FR-35: what is said is the content's, and stands in its file.
    [[nodiscard]] std::optional<Diagnostic> content_key(const std::string& word) const {
        const bool takes_content =
            command().get_name() == "build" || command().get_name() == "check";
        if (!takes_content || !word.starts_with("--")) return std::nullopt;
        const std::string name = word.substr(2);
        for (const yaml::Field& field : content::schema().fields)
            if (name == field.name || name + "s" == field.name) {
                const std::string example = *field.example ? field.example : "…";
                return diagnostic::make(Code::option_is_content, {},
                                        {word, std::string(field.name) + ": " + example});
            }
        return std::nullopt;
    }

    // calendar list juin 2027: the month was taken for the year.
    [[nodiscard]] std::optional<Diagnostic> find_month() const {
        const auto is_year = [](const std::string& text) {
            return !text.empty() && text.find_first_not_of("0123456789-") == std::string::npos;
        };
        const auto year = std::ranges::find_if(extras_, is_year);
        for (const CLI::Option* option : options_) {
            if (!option->get_positional() || option->results().empty()) continue;
            const std::string& taken = option->results().front();
            if (year == extras_.end() || option->get_name() != "years" || is_year(taken)) continue;
            return diagnostic::make(Code::month_is_no_year, {}, {taken, name() + " " + *year});
        }
        return std::nullopt;
    }

    // --output --layout x: the next option was taken for the value.
    [[nodiscard]] std::optional<Diagnostic> find_swallowed() const {
        const Names known = names_of_options();
        for (const CLI::Option* option : options_)
            for (const std::string& value : option->results())
                if (std::ranges::find(known, value) != known.end())
                    return argument(Code::option_without_value, *option);
        return std::nullopt;
    }

    static Diagnostic argument(Code code, const CLI::Option& option) {
        return diagnostic::make(code, {},
                                {shown_name(option), written(option), option.get_description()});
    }

    [[nodiscard]] Diagnostic command_missing() const {
        return diagnostic::make(Code::command_missing, {}, {calendar::joined(names_of_commands())});
    }

    // calendar diff 2026-2027
    [[nodiscard]] std::optional<Diagnostic> years_in_one() const {
        if (command().get_name() != "diff") return std::nullopt;
        for (const CLI::Option* option : options_) {
            if (!option->get_positional() || option->results().empty()) continue;
            const std::string& typed = option->results().front();
            const std::size_t sign = typed.find_first_of("-/");
            if (sign == std::string::npos) continue;
            return diagnostic::make(
                Code::years_in_a_row, {},
                {typed, name() + " " + typed.substr(0, sign) + " " + typed.substr(sign + 1)});
        }
        return std::nullopt;
    }

    [[nodiscard]] std::vector<Diagnostic> missing() const {
        std::vector<Diagnostic> out;
        if (!commands_of(command()).empty()) return {command_missing()};
        if (const auto years = years_in_one()) return {*years};
        for (const CLI::Option* option : options_)
            if (option->get_required() && option->count() == 0)
                out.push_back(argument(Code::argument_missing, *option));
        return out.empty() ? std::vector{too_many()} : out;
    }

    // All else that may be missing or too much is a group of which one is to be given.
    [[nodiscard]] Diagnostic too_many() const {
        Names given;
        for (const CLI::App* group : groups_of(command()))
            for (const CLI::Option* option : group->get_options())
                if (option->count() > 0) given.push_back(shown_name(*option));
        return given.empty()
                   ? unread()
                   : diagnostic::make(Code::options_exclude, {}, {calendar::joined(given)});
    }

    // CLI11 tells which option it is about in its message only. --lang stands in --language too.
    [[nodiscard]] const CLI::Option* named_in(std::string_view message) const {
        const CLI::Option* found = nullptr;
        for (const CLI::Option* option : options_) {
            const std::string& own = option->get_name();
            if (message.find(own) != std::string_view::npos &&
                (!found || own.size() > found->get_name().size()))
                found = option;
        }
        return found;
    }

    [[nodiscard]] Diagnostic bad_value(const CLI::Option& option) const {
        const Names choices = choices_of(option);
        const auto wrong = std::ranges::find_if(option.results(), [&](const std::string& value) {
            return std::ranges::find(choices, value) == choices.end();
        });
        const std::string value = wrong == option.results().end() ? "" : *wrong;
        return diagnostic::make(
            Code::option_bad_value, {},
            {shown_name(option), value, calendar::joined(choices) + format_of_page(value),
             diagnostic::nearest(value, choices).value_or("")});
    }

    // check --format A5: the option of build, which here is the form of messages.
    [[nodiscard]] std::string format_of_page(const std::string& value) const {
        const bool is_meant = command().get_name() == "check" && templates::page_size(value);
        return is_meant ? " (" + value + " : --set format=" + value + ")" : "";
    }

    static Diagnostic mismatch(const CLI::Option& option) {
        if (option.get_items_expected_max() == 0) return no_value(option);
        if (int(option.count()) <= option.get_items_expected_max())
            return argument(Code::option_without_value, option);
        return diagnostic::make(Code::option_twice, {},
                                {shown_name(option), calendar::joined(option.results())});
    }

    static Diagnostic no_value(const CLI::Option& option) {
        return diagnostic::make(Code::option_takes_no_value, {}, {shown_name(option)});
    }

    [[nodiscard]] Diagnostic unread() const {
        return diagnostic::make(Code::command_line_unread, {}, {name()});
    }

    std::vector<const CLI::App*> commands_;  ///< from the program to the one that was chosen
    std::vector<const CLI::Option*> options_;
    Names extras_;  ///< what nothing took
};

}  // namespace

std::vector<Diagnostic> usage_errors(const CLI::App& cli, const CLI::ParseError& error) {
    return Usage(cli).errors(error);
}

}  // namespace cicero::app
