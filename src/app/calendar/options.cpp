#include "app/calendar/options.hpp"

#include <set>

#include <CLI/CLI.hpp>

namespace cicero::app {

namespace {

void add_query(CLI::App& command, CalendarRequest& request) {
    command.add_option("--zone", request.zones, "where: FR, FR-57, CH-GE …");
    command.add_option("--kind", request.kinds,
                       "un, day, week, year, decade, holiday, public, commemoration …");
    command.add_option("--lang", request.language, "language of names (BCP 47)");
    command.add_option("--with", request.files, "days of one's own: a YAML, ICS or CSV file");
    command.add_option("--clock", request.clock, "time zone for hours in ICS files (IANA)");
    command.add_flag("--allow-unconfirmed", request.unconfirmed, "also what is to be confirmed");
}

void add_years(CLI::App& command, CalendarRequest& request) {
    command.add_option("years", request.years, "2027, or 2027-2031")->required();
}

void add_place(CLI::App& command, CalendarRequest& request) {
    command.add_option("--place", request.place, "latitude,longitude: 48.85,2.35");
    command.add_option("--zone", request.zones, "whose clock: FR, FR-NC, CA-QC …");
    command.add_option("--clock", request.clock, "a time zone (IANA), else the zone's");
    command.add_option("--lang", request.language, "language of names (BCP 47)");
}

void add_format(CLI::App& command, CalendarRequest& request, bool csv) {
    const std::set<std::string> all{"table", "json", "csv"}, two{"table", "json"};
    command.add_option("--format", request.format, csv ? "table, json or csv" : "table or json")
        ->check(CLI::IsMember(csv ? all : two));
}

void add_export_format(CLI::App& command, CalendarRequest& request) {
    CLI::Option_group* form = command.add_option_group("format");
    const auto add = [&](const char* flag, const char* format, const char* about) {
        form->add_flag_callback(
            flag, [&request, format] { request.format = format; }, about);
    };
    add("--ics", "ics", "iCalendar (the default)");
    add("--csv", "csv", "a table");
    add("--json", "json", "records");
    form->require_option(0, 1);
}

}  // namespace

CalendarCommand::CalendarCommand(CLI::App& cli) {
    CLI::App* calendar = cli.add_subcommand("calendar", "the days of any year, from 1583 to 9999");
    calendar->require_subcommand(1);
    calendar->fallthrough();
    add_lists(*calendar);
    add_skies(*calendar);
    check_ = calendar->add_subcommand("check", "rules, sources, what is to be confirmed");
    check_->add_option("files", request_.files, "data files of one's own; none: those that ship");
    check_->add_flag("--all", request_.all, "each remark, not the first few of a kind");
}

void CalendarCommand::add_lists(CLI::App& calendar) {
    list_ = calendar.add_subcommand("list", "what falls on the days of a year");
    add_years(*list_, request_);
    add_query(*list_, request_);
    add_format(*list_, request_, true);
    diff_ = calendar.add_subcommand("diff", "what another year does otherwise");
    diff_->add_option("from", request_.years, "a year")->required();
    diff_->add_option("to", request_.other, "another")->required();
    add_query(*diff_, request_);
    add_format(*diff_, request_, false);
    export_ = calendar.add_subcommand("export", "the days of a year for other programs");
    add_years(*export_, request_);
    add_query(*export_, request_);
    add_export_format(*export_, request_);
    export_->add_option("--output,-o", request_.output, "a file; none: standard output");
}

void CalendarCommand::add_skies(CLI::App& calendar) {
    sky_ = calendar.add_subcommand("sky", "Moon, seasons, clock changes; sunrise and sunset");
    add_years(*sky_, request_);
    add_place(*sky_, request_);
    sky_->add_flag("--sun", request_.sun, "a line a day, with sunrise and sunset at --place");
    add_format(*sky_, request_, true);
    day_ = calendar.add_subcommand("day", "all that is known of a day");
    day_->add_option("date", request_.date, "2027-03-28")->required();
    add_place(*day_, request_);
    day_->add_flag("--allow-unconfirmed", request_.unconfirmed, "also what is to be confirmed");
    day_->add_option("--with", request_.files, "days of one's own: a YAML, ICS or CSV file");
    add_format(*day_, request_, false);
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
