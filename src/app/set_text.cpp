#include <cerrno>
#include <iostream>

#include "app/commands.hpp"
#include "app/streams.hpp"
#include "text/hyphenate.hpp"
#include "text/typography.hpp"

namespace cicero::app {

int set_text(const TextRequest& request, const diagnostic::RenderOptions& messages) {
    std::ios::sync_with_stdio(false);
    text::Hyphenator hyphenator;
    for (std::string line; std::cout && std::getline(std::cin, line);) {
        const bool carriage = !line.empty() && line.back() == '\r';
        if (carriage) line.pop_back();
        std::string out = text::typeset(line, request.language).text.text;
        if (request.hyphenate) out = hyphenator.with_soft_hyphens(out, request.language);
        if (request.show_spaces) out = text::with_visible_spaces(out);
        std::cout << out << (carriage ? "\r" : "");
        // A last line without its end stays without.
        if (!std::cin.eof()) std::cout << '\n';
    }
    return std::cin.bad() ? input_failed(errno, messages) : 0;
}

}  // namespace cicero::app
