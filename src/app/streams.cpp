#include "app/streams.hpp"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <iostream>

#include <fcntl.h>
#include <unistd.h>

#include "app/report.hpp"
#include "files/reason.hpp"

namespace cicero::app {

namespace {

using diagnostic::Code;

int report_of(Code code, int reason, const diagnostic::RenderOptions& messages) {
    const files::Words why = reason == 0 ? files::Words{} : files::reason_of(reason);
    diagnostic::Diagnostics diagnostics;
    diagnostics.add(code, {}, {why.french, why.english});
    return report(diagnostics, messages, false);
}

/// Some file systems tell of a failure at the end only.
bool ends_well(int stream) {
    const int copy = ::dup(stream);
    return copy >= 0 && ::close(copy) == 0;
}

/// The reason of a failure that came while there was more to print is lost: the stream keeps that
/// it failed only. A line's end more, after what has a hole already, asks for it again.
int reason_of_failure() {
    if (errno != 0) return errno;
    return ::write(STDOUT_FILENO, "\n", 1) < 0 ? errno : 0;
}

}  // namespace

void take_closed_streams() {
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        if (::fcntl(stream, F_GETFD) < 0)  // the lowest number that is free is this one
            (void)::open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

int finished(int status, const diagnostic::RenderOptions& messages) {
    errno = 0;
    std::cout.flush();
    const bool is_whole = std::fflush(stdout) == 0 && std::ferror(stdout) == 0 &&
                          !std::cout.bad() && ends_well(STDOUT_FILENO);
    if (is_whole) return status;
    const int reason = reason_of_failure();
    if (reason == EPIPE) return 128 + SIGPIPE;
    return std::max(status, report_of(Code::cannot_print, reason, messages));
}

int input_failed(int reason, const diagnostic::RenderOptions& messages) {
    return report_of(Code::cannot_read_input, reason, messages);
}

}  // namespace cicero::app
