#include <csignal>
#include <cstdlib>

#include <CLI/CLI.hpp>
#include <unistd.h>

#include "app/edge.hpp"
#include "app/options.hpp"
#include "app/streams.hpp"
#include "cicero_config.hpp"

namespace {

using namespace cicero;

int run(int argc, char** argv, diagnostic::RenderOptions& messages) {
    CLI::App cli{"Cicéro: YAML content and layouts to typeset PDF"};
    cli.set_version_flag("--version", std::string(config::version));
    app::Options options(cli);
    messages.language = options.language();
    try {
        cli.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return cli.exit(error) == 0 ? 0 : 2;
    }
    messages.language = options.language();
    return options.run(messages);
}

}  // namespace

int main(int argc, char** argv) {
    app::take_closed_streams();
    // A file that grows too large is a failure to write, with a message.
    std::signal(SIGXFSZ, SIG_IGN);
    diagnostic::RenderOptions messages;
    messages.color = isatty(STDERR_FILENO) == 1 && std::getenv("NO_COLOR") == nullptr;
    return app::caught([&] { return app::finished(run(argc, argv, messages), messages); },
                       messages);
}
