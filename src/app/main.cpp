#include <csignal>
#include <cstdlib>
#include <iostream>

#include <CLI/CLI.hpp>
#include <unistd.h>

#include "app/edge.hpp"
#include "app/options.hpp"
#include "app/streams.hpp"
#include "app/usage.hpp"

namespace {

using namespace cicero;

int run(int argc, char** argv, const diagnostic::RenderOptions& messages) {
    CLI::App cli;
    const app::Options options(cli, messages.language);
    try {
        cli.parse(argc, argv);
    } catch (const CLI::Success& help_or_version) {
        return cli.exit(help_or_version);
    } catch (const CLI::ParseError& error) {
        for (const diagnostic::Diagnostic& d : app::usage_errors(cli, error))
            std::cerr << diagnostic::render(d, messages);
        return 2;
    }
    return options.run(messages);
}

}  // namespace

int main(int argc, char** argv) {
    app::take_closed_streams();
    // A file that grows too large is a failure to write, with a message.
    std::signal(SIGXFSZ, SIG_IGN);
    diagnostic::RenderOptions messages{app::language_of_messages(argc, argv)};
    messages.color = isatty(STDERR_FILENO) == 1 && std::getenv("NO_COLOR") == nullptr;
    return app::caught([&] { return app::finished(run(argc, argv, messages), messages); },
                       messages);
}
