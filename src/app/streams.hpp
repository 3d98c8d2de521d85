#pragma once

#include "diagnostic/render.hpp"

/// Standard input, output and error.
namespace cicero::app {

/// To be called before any file is opened: none may get the number of a stream that was closed, to
/// be written over by messages. To read or write such a stream fails, as if it were closed.
void take_closed_streams();

/// `status`, or 3 with a message where standard output did not take all that was printed; where its
/// reader has gone, as `head` does, what a shell says of a program that the system ended for it.
[[nodiscard]] int finished(int status, const diagnostic::RenderOptions& messages);

/// Of a failure of standard input; reason: errno.
[[nodiscard]] int input_failed(int reason, const diagnostic::RenderOptions& messages);

}  // namespace cicero::app
