#include "app/edge.hpp"

#include <new>
#include <stdexcept>
#include <string_view>

#include <unistd.h>

#include "app/report.hpp"

namespace cicero::app {

namespace {

using diagnostic::Code;

int report_of(Code code, std::vector<std::string> params,
              const diagnostic::RenderOptions& messages) {
    diagnostic::Diagnostics diagnostics;
    diagnostics.add(code, {}, std::move(params));
    return report(diagnostics, messages, false);
}

/// Where there is not even the memory for a message.
int last_words() {
    constexpr std::string_view words = "cicero: mémoire épuisée / memory spent\n";
    (void)!::write(STDERR_FILENO, words.data(), words.size());
    return 3;
}

int thrown(const std::function<int()>& command, const diagnostic::RenderOptions& messages) {
    try {
        return command();
    } catch (const std::bad_alloc&) {
        return report_of(Code::memory_spent, {}, messages);
    } catch (const std::length_error&) {  // more than a string or a list may ever hold
        return report_of(Code::memory_spent, {}, messages);
    } catch (const std::exception& error) {
        return report_of(Code::unforeseen, {error.what()}, messages);
    } catch (...) {
        return report_of(Code::unforeseen, {"?"}, messages);
    }
}

}  // namespace

int caught(const std::function<int()>& command,
           const diagnostic::RenderOptions& messages) noexcept {
    try {
        return thrown(command, messages);
    } catch (...) {
        return last_words();
    }
}

}  // namespace cicero::app
