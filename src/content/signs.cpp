#include "content/signs.hpp"

namespace cicero::content {

namespace {

/// Control characters, which YAML does not let in, stand for those above them.
constexpr std::string_view signs = "~^$", hidden = "\x01\x02\x03";

}  // namespace

bool is_escaped(std::string_view text, std::size_t at) {
    std::size_t before = at;
    while (before > 0 && text[before - 1] == '\\') --before;
    return (at - before) % 2 == 1;
}

diagnostic::SourcedText with_hidden_sign(diagnostic::SourcedText text) {
    const std::size_t which = signs.find(text.text);
    if (which != std::string_view::npos) text.text = hidden[which];
    return text;
}

void restore_signs(Inline& part) {
    if (part.code) return;
    for (char& c : part.text.text)
        if (const std::size_t which = hidden.find(c); which != std::string_view::npos)
            c = signs[which];
}

}  // namespace cicero::content
