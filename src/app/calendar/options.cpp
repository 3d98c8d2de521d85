#include "app/calendar/options.hpp"

#include <CLI/CLI.hpp>

namespace cicero::app {

namespace {

void add_query(const CommandLine& line, CLI::App& command, CalendarRequest& request) {
    line.add(command, Opt::zones, request.zones);
    line.add(command, Opt::kinds, request.kinds);
    line.add(command, Opt::name_language, request.language);
    line.add(command, Opt::own_days, request.files);
    line.add(command, Opt::ics_clock, request.clock);
    line.add_flag(command, Opt::unconfirmed, request.unconfirmed);
}

void add_place(const CommandLine& line, CLI::App& command, CalendarRequest& request) {
    line.add(command, Opt::place, request.place);
    line.add(command, Opt::clock_zone, request.zones);
    line.add(command, Opt::clock, request.clock);
    line.add(command, Opt::name_language, request.language);
}

void add_export_format(const CommandLine& line, CLI::App& command, CalendarRequest& request) {
    CLI::Option_group* form = command.add_option_group("format");
    line.add_word(*form, Opt::as_ics, request.format, "ics");
    line.add_word(*form, Opt::as_csv, request.format, "csv");
    line.add_word(*form, Opt::as_json, request.format, "json");
    form->require_option(0, 1);
}

}  // namespace

CalendarCommand::CalendarCommand(const CommandLine& line, CLI::App& cli) {
    CLI::App* calendar = line.add(cli, Command::calendar);
    calendar->require_subcommand(1);
    calendar->fallthrough();
    add_lists(line, *calendar);
    add_skies(line, *calendar);
    check_ = line.add(*calendar, Command::calendar_check);
    line.add(*check_, Opt::data_files, request_.files);
    line.add_flag(*check_, Opt::all, request_.all);
}

void CalendarCommand::add_lists(const CommandLine& line, CLI::App& calendar) {
    list_ = line.add(calendar, Command::calendar_list);
    line.add(*list_, Opt::years, request_.years)->required();
    add_query(line, *list_, request_);
    line.add_choice(*list_, Opt::table_or_csv, request_.format);
    diff_ = line.add(calendar, Command::calendar_diff);
    line.add(*diff_, Opt::from_year, request_.years)->required();
    line.add(*diff_, Opt::to_year, request_.other)->required();
    add_query(line, *diff_, request_);
    line.add_choice(*diff_, Opt::table_or_json, request_.format);
    export_ = line.add(calendar, Command::calendar_export);
    line.add(*export_, Opt::years, request_.years)->required();
    add_query(line, *export_, request_);
    add_export_format(line, *export_, request_);
    line.add(*export_, Opt::days_file, request_.output);
}

void CalendarCommand::add_skies(const CommandLine& line, CLI::App& calendar) {
    sky_ = line.add(calendar, Command::calendar_sky);
    line.add(*sky_, Opt::years, request_.years)->required();
    add_place(line, *sky_, request_);
    line.add_flag(*sky_, Opt::sun, request_.sun);
    line.add_choice(*sky_, Opt::table_or_csv, request_.format);
    day_ = line.add(calendar, Command::calendar_day);
    line.add(*day_, Opt::date, request_.date)->required();
    add_place(line, *day_, request_);
    line.add_flag(*day_, Opt::unconfirmed, request_.unconfirmed);
    line.add(*day_, Opt::own_days, request_.files);
    line.add_choice(*day_, Opt::table_or_json, request_.format);
}

bool CalendarCommand::chosen() const {
    return *list_ || *diff_ || *export_ || *sky_ || *day_ || *check_;
}

int CalendarCommand::run(const diagnostic::RenderOptions& messages) const {
    if (*list_) return calendar_list(request_, messages);
    if (*diff_) return calendar_diff(request_, messages);
    if (*export_) return calendar_export(request_, messages);
    if (*sky_) return calendar_sky(request_, messages);
    if (*day_) return calendar_day(request_, messages);
    return calendar_check(request_, messages);
}

}  // namespace cicero::app
