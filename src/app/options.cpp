#include "app/options.hpp"

#include <CLI/CLI.hpp>

#include "app/caches.hpp"

namespace cicero::app {

namespace {

void add_content_options(const CommandLine& line, CLI::App& command, Request& request) {
    line.add(command, Opt::contents, request.contents)->required();
    line.add(command, Opt::settings, request.settings);
    line.add_flag(command, Opt::large_print, request.large_print);
    line.add(command, Opt::content_language, request.language);
    line.add(command, Opt::readers, request.readers);
    line.add(command, Opt::font_folders, request.font_folders);
}

}  // namespace

Options::Options(CLI::App& cli, diagnostic::Language language) {
    const CommandLine line(language);
    line.begin(cli);
    cli.require_subcommand(1);
    line.add_choice(cli, Opt::messages, messages_);
    cli.fallthrough();
    add_build(line, cli);
    add_check(line, cli);
    add_text(line, cli);
    add_others(line, cli);
    calendar_.emplace(line, cli);
}

void Options::add_build(const CommandLine& line, CLI::App& cli) {
    build_ = line.add(cli, Command::build);
    add_content_options(line, *build_, request_);
    line.add(*build_, Opt::layout, request_.layout)->required();
    line.add(*build_, Opt::page_format, request_.page_format);
    line.add(*build_, Opt::pdf, request_.output)->required();
    line.add(*build_, Opt::trace, request_.trace);
    line.add_flag(*build_, Opt::outlines, request_.contours);
    line.add_flag(*build_, Opt::draft, request_.draft);
    line.add(*build_, Opt::off, request_.off);
    line.add_flag(*build_, Opt::fail_fast, request_.fail_fast);
    line.add_flag(*build_, Opt::timings, request_.timings);
    line.add_flag(*build_, Opt::quality, request_.quality);
    line.add_flag(*build_, Opt::explain_fits, request_.explain);
}

void Options::add_check(const CommandLine& line, CLI::App& cli) {
    check_ = line.add(cli, Command::check);
    add_content_options(line, *check_, request_);
    line.add(*check_, Opt::layout, request_.layout);
    line.add_flag(*check_, Opt::explain, request_.explain);
    line.add_flag(*check_, Opt::fix, request_.fix);
    line.add_unset(*check_, Opt::no_spelling, request_.spelling);
    line.add(*check_, Opt::annotated, request_.annotated);
    line.add_flag(*check_, Opt::strict, request_.strict);
    line.add(*check_, Opt::off, request_.off);
    line.add_choice(*check_, Opt::report_format, request_.format);
}

void Options::add_text(const CommandLine& line, CLI::App& cli) {
    text_ = line.add(cli, Command::text);
    line.add(*text_, Opt::text_language, text_request_.language);
    line.add_flag(*text_, Opt::hyphenate, text_request_.hyphenate);
    line.add_flag(*text_, Opt::show_spaces, text_request_.show_spaces);
}

void Options::add_others(const CommandLine& line, CLI::App& cli) {
    layouts_ = line.add(cli, Command::layouts);
    line.add(*layouts_, Opt::layout_name, layout_name_);
    capacity_ = line.add(cli, Command::capacity);
    line.add(*capacity_, Opt::measured_layout, request_.layout)->required();
    line.add(*capacity_, Opt::settings, request_.settings);
    line.add(*capacity_, Opt::page_format, request_.page_format);
    line.add(*capacity_, Opt::font_folders, request_.font_folders);
    line.add_flag(*capacity_, Opt::as_json, capacity_as_json_);
    fonts_ = line.add(cli, Command::fonts);
    line.add(*fonts_, Opt::font_folders, request_.font_folders);
    reference_ = line.add(cli, Command::reference);
    line.add_choice(*reference_, Opt::which_reference, reference_name_)->required();
    caches_ = line.add(cli, Command::cache);
    caches_->group("");  // the build does it
}

int Options::run(const diagnostic::RenderOptions& messages) const {
    if (calendar_->chosen()) return calendar_->run(messages);
    if (*caches_) return write_caches(messages);
    if (*build_) return build(request_, messages);
    if (*check_) return check(request_, messages);
    if (*layouts_) return list_layouts(layout_name_, messages);
    if (*text_) return set_text(text_request_, messages);
    if (*capacity_) return tell_capacity(request_, capacity_as_json_, messages);
    if (*fonts_) return list_fonts(request_, messages);
    return print_reference(reference_name_, messages);
}

}  // namespace cicero::app
