#include "app/calendar_options.hpp"

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

}  // namespace

CalendarCommand::CalendarCommand(CLI::App& cli) {
    CLI::App* calendar = cli.add_subcommand("calendar", "the days of any year, from 1583 to 9999");
    calendar->require_subcommand(1);
    calendar->fallthrough();
    list_ = calendar->add_subcommand("list", "what falls on the days of a year");
    list_->add_option("years", request_.years, "2027, or 2027-2031")->required();
    add_query(*list_, request_);
    list_->add_option("--format", request_.format, "table, json or csv")
        ->check(CLI::IsMember({"table", "json", "csv"}));
    diff_ = calendar->add_subcommand("diff", "what another year does otherwise");
    diff_->add_option("from", request_.years, "a year")->required();
    diff_->add_option("to", request_.other, "another")->required();
    add_query(*diff_, request_);
    diff_->add_option("--format", request_.format, "table or json")
        ->check(CLI::IsMember({"table", "json"}));
    export_ = calendar->add_subcommand("export", "the days of a year for other programs");
    export_->add_option("years", request_.years, "2027, or 2027-2031")->required();
    add_query(*export_, request_);
    CLI::Option_group* form = export_->add_option_group("format");
    form->add_flag_callback(
        "--ics", [this] { request_.format = "ics"; }, "iCalendar (the default)");
    form->add_flag_callback(
        "--csv", [this] { request_.format = "csv"; }, "a table");
    form->add_flag_callback(
        "--json", [this] { request_.format = "json"; }, "records");
    form->require_option(0, 1);
    export_->add_option("--output,-o", request_.output, "a file; none: standard output");
    const auto where = [this](CLI::App& command) {
        command.add_option("--place", request_.place, "latitude,longitude: 48.85,2.35");
        command.add_option("--zone", request_.zones, "whose clock: FR, FR-NC, CA-QC …");
        command.add_option("--clock", request_.clock, "a time zone (IANA), else the zone's");
        command.add_option("--lang", request_.language, "language of names (BCP 47)");
    };
    sky_ = calendar->add_subcommand("sky", "Moon, seasons, clock changes; sunrise and sunset");
    sky_->add_option("years", request_.years, "2027, or 2027-2031")->required();
    where(*sky_);
    sky_->add_flag("--sun", request_.sun, "a line a day, with sunrise and sunset at --place");
    sky_->add_option("--format", request_.format, "table, json or csv")
        ->check(CLI::IsMember({"table", "json", "csv"}));
    day_ = calendar->add_subcommand("day", "all that is known of a day");
    day_->add_option("date", request_.date, "2027-03-28")->required();
    where(*day_);
    day_->add_flag("--allow-unconfirmed", request_.unconfirmed, "also what is to be confirmed");
    day_->add_option("--with", request_.files, "days of one's own: a YAML, ICS or CSV file");
    day_->add_option("--format", request_.format, "table or json")
        ->check(CLI::IsMember({"table", "json"}));
    check_ = calendar->add_subcommand("check", "rules, sources, what is to be confirmed");
    check_->add_option("files", request_.files, "data files of one's own; none: those that ship");
    check_->add_flag("--all", request_.all, "each remark, not the first few of a kind");
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
