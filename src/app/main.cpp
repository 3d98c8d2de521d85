#include <cstdlib>

#include <CLI/CLI.hpp>
#include <unistd.h>

#include "app/caches.hpp"
#include "app/calendar_options.hpp"
#include "app/commands.hpp"
#include "cicero_config.hpp"

namespace {

using namespace cicero;

constexpr const char* examples =
    "Exemples / examples:\n"
    "  cicero build content/observances/09-12-cooperation-sud-sud.yaml --layout affiche-a3 -o affiche.pdf\n"
    "  cicero build jour.yaml --layout depliant-a4-3-volets --set fond=brique -o depliant.pdf\n"
    "  cicero check jour.yaml --layout affiche-a3\n"
    "  cicero check jour.yaml --fix\n"
    "  cicero text --show-spaces < page.txt\n"
    "  cicero layouts affiche-a3\n"
    "  cicero calendar list 2027 --zone FR-57 --kind public\n";

diagnostic::Language language_of_locale() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (const char* value = std::getenv(name); value && *value)
            return std::string_view(value).starts_with("fr") ? diagnostic::Language::French
                                                             : diagnostic::Language::English;
    return diagnostic::Language::English;
}

void add_font_path(CLI::App& command, app::Request& request) {
    command.add_option("--font-path", request.font_folders, "folder with fonts of one's own")
        ->check(CLI::ExistingDirectory);
}

void add_content_options(CLI::App& command, app::Request& request) {
    command.add_option("content", request.contents, "content files (YAML)")->required();
    command.add_option("--set", request.settings, "a parameter of the layout: key=value");
    command.add_option("--lang", request.language, "language of the content (BCP 47)");
    add_font_path(command, request);
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App cli{"Cicéro: YAML content and layouts to typeset PDF"};
    cli.set_version_flag("--version", std::string(config::version));
    cli.footer(examples);
    cli.require_subcommand(1);
    app::Request request;
    std::string messages, name, which;
    cli.add_option("--messages", messages, "language of messages")
        ->check(CLI::IsMember({"fr", "en"}));
    cli.fallthrough();

    CLI::App* build = cli.add_subcommand("build", "make a PDF");
    add_content_options(*build, request);
    build->add_option("--layout,-l", request.layout, "a layout by name, or a file")->required();
    build->add_option("--output,-o", request.output, "the PDF, or a folder/")->required();
    build->add_option("--trace", request.trace, "write the document as JSON lines too");
    build->add_flag("--outlines", request.outlines,
                    "text as shapes, for printers that take no fonts: nothing to copy or search");
    build->add_flag("--timings", request.timings, "tell how long each phase took");
    build->add_flag("--quality", request.quality,
                    "tell how even justified text is: spaces, hyphens, stacks, rivers");
    CLI::App* check =
        cli.add_subcommand("check", "all diagnostics and what a proofreader would circle; no PDF");
    add_content_options(*check, request);
    check->add_option("--layout,-l", request.layout, "a layout by name, or a file");
    check->add_flag("--explain", request.explain, "also what is set otherwise than it is typed");
    check->add_flag("--fix", request.fix, "write the safe corrections into the content files");
    check->add_flag("!--no-spelling", request.spelling, "leave spelling alone");
    check->add_flag("--strict", request.strict, "exit with 1 after a warning too");
    check->add_option("--off", request.off, "a code to be silent about");
    check->add_option("--format", request.format, "text, json or sarif (these on standard output)")
        ->check(CLI::IsMember({"text", "json", "sarif"}));
    app::TextRequest text_request;
    CLI::App* text = cli.add_subcommand("text", "ortho-typography of standard input, line by line");
    text->add_option("--lang", text_request.language, "its language (BCP 47)")
        ->capture_default_str();
    text->add_flag("--hyphenate", text_request.hyphenate, "U+00AD where a word may be divided");
    text->add_flag("--show-spaces", text_request.show_spaces,
                   "show no-break spaces: ⍽ U+00A0, ‧ U+202F");
    CLI::App* layouts = cli.add_subcommand("layouts", "what ships");
    layouts->add_option("name", name, "one of them");
    CLI::App* fonts = cli.add_subcommand("fonts", "families and faces");
    add_font_path(*fonts, request);
    CLI::App* reference =
        cli.add_subcommand("reference", "the keys of the files that one writes, in Markdown");
    reference->add_option("which", which, "content, layout, project or calendar")
        ->required()
        ->check(CLI::IsMember({"content", "layout", "project", "calendar"}));

    CLI::App* caches = cli.add_subcommand("cache", "make what ships fast to load");
    caches->group("");  // the build does it

    app::CalendarCommand calendar(cli);

    try {
        cli.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return cli.exit(error) == 0 ? 0 : 2;
    }
    diagnostic::RenderOptions options;
    options.language = messages == "fr"   ? diagnostic::Language::French
                       : messages == "en" ? diagnostic::Language::English
                                          : language_of_locale();
    options.color = isatty(STDERR_FILENO) == 1 && std::getenv("NO_COLOR") == nullptr;
    if (calendar.chosen()) return calendar.run(options);
    if (*caches) return app::write_caches(options);
    if (*build) return app::build(request, options);
    if (*check) return app::check(request, options);
    if (*layouts) return app::list_layouts(name, options);
    if (*text) return app::set_text(text_request);
    if (*fonts) return app::list_fonts(request, options);
    return app::print_reference(which, options);
}
