#include "content/misread_links.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "content/signs.hpp"

namespace cicero::content {

namespace {

using diagnostic::Code;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_letter(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z');
}

bool is_on_the_net(std::string_view address) {
    return std::ranges::any_of(
        std::array<std::string_view, 4>{"http://", "https://", "www.", "mailto:"},
        [&](std::string_view begin) { return address.starts_with(begin); });
}

/// A longer text between brackets is none of a link; the reading is linear all the same.
constexpr std::size_t longest = 500;

/// `![alt](address "title")`, in the text of a paragraph.
struct Broken {
    std::size_t begin = 0, end = 0;
    bool is_picture = false;
    std::string address, instead;
};

/// Around the `](` at `middle`.
std::optional<Broken> broken_at(std::string_view text, std::size_t middle) {
    text = text.substr(0, middle + longest);
    const std::size_t open = text.substr(0, middle).find_last_of("[\n");
    const std::size_t close = text.find_first_of(")\n", middle + 2);
    if (open == std::string_view::npos || text[open] != '[' || close == std::string_view::npos ||
        text[close] != ')')
        return std::nullopt;
    Broken out{open, close + 1, open > 0 && text[open - 1] == '!', {}, {}};
    out.begin -= out.is_picture ? 1 : 0;
    std::string_view inside = text.substr(middle + 2, close - middle - 2);
    std::string_view title;
    if (const std::size_t quote = inside.find(" \""); quote != std::string_view::npos)
        title = inside.substr(quote), inside = inside.substr(0, quote);
    const std::size_t last = inside.find_last_not_of(' ');
    inside = inside.substr(0, last == std::string_view::npos ? 0 : last + 1);
    if (inside.find(' ') == std::string_view::npos || inside.find('<') != std::string_view::npos ||
        !(out.is_picture || is_on_the_net(inside)))
        return std::nullopt;
    out.address = inside;
    out.instead = std::string(text.substr(out.begin, middle + 2 - out.begin)) + "<" + out.address +
                  ">" + std::string(title) + ")";
    return out;
}

}  // namespace

void find_broken_links(const std::vector<Inline>& inlines, diagnostic::Diagnostics& diagnostics) {
    const auto may_hold = [](const Inline& part) {
        return !part.code && part.text.text.find("](") != std::string::npos;
    };
    if (std::ranges::none_of(inlines, may_hold)) return;
    // md4c cuts an address of the net out of the text.
    const diagnostic::SourcedText prose = prose_of(inlines);
    const std::string& text = prose.text;
    for (std::size_t at = text.find("]("); at != std::string::npos; at = text.find("](", at + 2))
        if (const auto found = broken_at(text, at))
            diagnostics.add(Code::address_has_spaces, prose.span_of(found->begin, found->end),
                            {found->address,
                             found->is_picture ? "l’image s’imprime telle quelle"
                                               : "le lien s’imprime tel quel",
                             found->is_picture ? "the picture" : "the link", found->instead});
}

std::optional<Raising> meant_to_raise(std::string_view text, std::size_t at) {
    if (at == 0 || !(is_letter(text[at - 1]) || is_digit(text[at - 1]))) return std::nullopt;
    Raising out{at, at + 1};
    for (const std::string_view sign : {"-", "−", "+"})
        if (text.substr(out.end).starts_with(sign)) {
            out.end += sign.size();
            break;
        }
    const std::size_t digits = out.end;
    while (out.end < text.size() && is_digit(text[out.end])) ++out.end;
    if (out.end == digits) return std::nullopt;
    while (out.begin > 0 && (is_letter(text[out.begin - 1]) || is_digit(text[out.begin - 1])))
        --out.begin;
    return out;
}

}  // namespace cicero::content
