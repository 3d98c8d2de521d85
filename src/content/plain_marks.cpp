#include "content/plain_marks.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

namespace cicero::content {

namespace {

struct Mark {
    std::size_t begin = 0, end = 0;
    std::string meant;  ///< as it would be printed
};

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t'; }

/// A letter or a digit; of letters beyond ASCII, every byte.
bool is_of_word(char c) {
    const auto letter = static_cast<unsigned char>(c);
    return (letter | 0x20) >= 'a' ? (letter | 0x20) <= 'z' || letter >= 0x80
                                  : letter >= '0' && letter <= '9';
}

// 12 € * (sauf lundi), M*A*S*H, nom_de_fichier: none of them.
std::optional<Mark> emphasis_at(std::string_view text, std::size_t begin) {
    const char sign = text[begin];
    const std::size_t size = text.substr(begin).find_first_not_of(sign);
    if (size == std::string_view::npos || size > 3) return std::nullopt;
    const std::size_t inside = begin + size;
    if (is_blank(text[inside]) || (begin > 0 && is_of_word(text[begin - 1]))) return std::nullopt;
    const std::size_t close = text.find(std::string(size, sign), inside);
    if (close == std::string_view::npos || is_blank(text[close - 1])) return std::nullopt;
    const std::size_t end = close + size;
    if (end < text.size() && (text[end] == sign || is_of_word(text[end]))) return std::nullopt;
    return Mark{begin, end, std::string(text.substr(inside, close - inside))};
}

// [site](https://example.org)
std::optional<Mark> link_at(std::string_view text, std::size_t begin) {
    const std::size_t middle = text.find("](", begin);
    if (middle == std::string_view::npos || middle == begin + 1) return std::nullopt;
    const std::size_t close = text.find(')', middle);
    const std::string_view words = text.substr(begin + 1, middle - begin - 1);
    if (close == std::string_view::npos || words.find('[') != std::string_view::npos)
        return std::nullopt;
    return Mark{begin, close + 1, std::string(words)};
}

std::optional<Mark> first_mark(std::string_view text) {
    for (std::size_t at = text.find_first_of("*_["); at != std::string_view::npos;) {
        const auto found = text[at] == '[' ? link_at(text, at) : emphasis_at(text, at);
        if (found) return found;
        // Beyond the whole run of a sign that is none.
        at = text.find_first_of("*_[", std::min(text.find_first_not_of(text[at], at), text.size()));
    }
    return std::nullopt;
}

}  // namespace

void find_plain_marks(const diagnostic::SourcedText& text, diagnostic::Diagnostics& diagnostics) {
    const auto found = first_mark(text.text);
    if (!found) return;
    diagnostics.add(diagnostic::Code::marks_in_plain_text, text.span_of(found->begin, found->end),
                    {text.text.substr(found->begin, found->end - found->begin), found->meant});
}

}  // namespace cicero::content
