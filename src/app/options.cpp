#include "app/options.hpp"

#include <cstdlib>

#include <CLI/CLI.hpp>

#include "app/caches.hpp"

namespace cicero::app {

namespace {

using diagnostic::Language;

constexpr const char* examples =
    "Exemples / examples:\n"
    "  cicero build content/observances/09-12-cooperation-sud-sud.yaml --layout affiche-a3 -o affiche.pdf\n"
    "  cicero build jour.yaml --layout depliant-a4-3-volets --set fond=brique -o depliant.pdf\n"
    "  cicero check jour.yaml --layout affiche-a3\n"
    "  cicero check jour.yaml --fix\n"
    "  cicero text --show-spaces < page.txt\n"
    "  cicero layouts affiche-a3\n"
    "  cicero calendar list 2027 --zone FR-57 --kind public\n";

void add_font_path(CLI::App& command, Request& request) {
    command.add_option("--font-path", request.font_folders, "folder with fonts of one's own")
        ->check(CLI::ExistingDirectory);
}

void add_content_options(CLI::App& command, Request& request) {
    command.add_option("content", request.contents, "content files (YAML)")->required();
    command.add_option("--set", request.settings, "a parameter of the layout: key=value");
    command.add_option("--lang", request.language, "language of the content (BCP 47)");
    add_font_path(command, request);
}

}  // namespace

Options::Options(CLI::App& cli) {
    cli.footer(examples);
    cli.require_subcommand(1);
    cli.add_option("--messages", messages_, "language of messages")
        ->check(CLI::IsMember({"fr", "en"}));
    cli.fallthrough();
    add_build(cli);
    add_check(cli);
    add_text(cli);
    add_others(cli);
    calendar_.emplace(cli);
}

void Options::add_build(CLI::App& cli) {
    build_ = cli.add_subcommand("build", "make a PDF");
    add_content_options(*build_, request_);
    build_->add_option("--layout,-l", request_.layout, "a layout by name, or a file")->required();
    build_->add_option("--output,-o", request_.output, "the PDF, or a folder/")->required();
    build_->add_option("--trace", request_.trace, "write the document as JSON lines too");
    build_->add_flag("--outlines", request_.contours,
                     "text as shapes, for printers that take no fonts: nothing to copy or search");
    build_->add_flag("--draft", request_.draft,
                     "make it even where the finished pages are judged wrong");
    build_->add_option("--off", request_.off, "a code to be silent about");
    build_->add_flag("--fail-fast", request_.fail_fast,
                     "stop at the first document that cannot be made");
    build_->add_flag("--timings", request_.timings, "tell how long each phase took");
    build_->add_flag("--quality", request_.quality,
                     "tell how even justified text is: spaces, hyphens, stacks, rivers");
}

void Options::add_check(CLI::App& cli) {
    check_ =
        cli.add_subcommand("check", "all diagnostics and what a proofreader would circle; no PDF");
    add_content_options(*check_, request_);
    check_->add_option("--layout,-l", request_.layout, "a layout by name, or a file");
    check_->add_flag("--explain", request_.explain, "also what is set otherwise than it is typed");
    check_->add_flag("--fix", request_.fix, "write the safe corrections into the content files");
    check_->add_flag("!--no-spelling", request_.spelling, "leave spelling alone");
    check_->add_flag("--strict", request_.strict, "exit with 1 after a warning too");
    check_->add_option("--off", request_.off, "a code to be silent about");
    check_
        ->add_option("--format", request_.format, "text, json or sarif (these on standard output)")
        ->check(CLI::IsMember({"text", "json", "sarif"}));
}

void Options::add_text(CLI::App& cli) {
    text_ = cli.add_subcommand("text", "ortho-typography of standard input, line by line");
    text_->add_option("--lang", text_request_.language, "its language (BCP 47)")
        ->capture_default_str();
    text_->add_flag("--hyphenate", text_request_.hyphenate, "U+00AD where a word may be divided");
    text_->add_flag("--show-spaces", text_request_.show_spaces,
                    "show no-break spaces: ⍽ U+00A0, ‧ U+202F");
}

void Options::add_others(CLI::App& cli) {
    layouts_ = cli.add_subcommand("layouts", "what ships");
    layouts_->add_option("name", layout_name_, "one of them");
    fonts_ = cli.add_subcommand("fonts", "families and faces");
    add_font_path(*fonts_, request_);
    reference_ =
        cli.add_subcommand("reference", "the keys of the files that one writes, in Markdown");
    reference_->add_option("which", reference_name_, "content, layout, project or calendar")
        ->required()
        ->check(CLI::IsMember({"content", "layout", "project", "calendar"}));
    caches_ = cli.add_subcommand("cache", "make what ships fast to load");
    caches_->group("");  // the build does it
}

Language Options::language() const {
    if (messages_ == "fr") return Language::French;
    if (messages_ == "en") return Language::English;
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (const char* value = std::getenv(name); value && *value)
            return std::string_view(value).starts_with("fr") ? Language::French : Language::English;
    return Language::English;
}

int Options::run(const diagnostic::RenderOptions& messages) const {
    if (calendar_->chosen()) return calendar_->run(messages);
    if (*caches_) return write_caches(messages);
    if (*build_) return build(request_, messages);
    if (*check_) return check(request_, messages);
    if (*layouts_) return list_layouts(layout_name_, messages);
    if (*text_) return set_text(text_request_, messages);
    if (*fonts_) return list_fonts(request_, messages);
    return print_reference(reference_name_, messages);
}

}  // namespace cicero::app
