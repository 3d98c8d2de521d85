#include "content/html_tags.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace cicero::content {

namespace {

/// Tags of HTML longer than that are none; of their text so much is said.
constexpr std::size_t longest_tag = 500, longest_told = 40;

struct Tag {
    std::string_view name;
    std::string_view french, english;  ///< what to write instead
};

constexpr std::string_view strong = "**…**", emphasis = "*…*";

// What is printed as it is typed, and never meant to be.
constexpr std::array tags{
    Tag{"b", strong, strong},
    Tag{"strong", strong, strong},
    Tag{"i", emphasis, emphasis},
    Tag{"em", emphasis, emphasis},
    Tag{"p", "une ligne vide", "an empty line"},
    Tag{"br", "« \\ » à la fin de la ligne", "'\\' at the end of the line"},
    Tag{"u", "**…** ou *…*", "**…** or *…*"},
    Tag{"s", "", ""},
    Tag{"span", "", ""},
    Tag{"div", "", ""},
    Tag{"a", "[ces mots](adresse)", "[these words](address)"},
    Tag{"font", "", ""},
    Tag{"h1", "« ## » devant le titre", "'##' before the heading"},
    Tag{"h2", "« ## » devant le titre", "'##' before the heading"},
    Tag{"h3", "« ### » devant le titre", "'###' before the heading"},
    Tag{"h4", "« #### » devant le titre", "'####' before the heading"},
    Tag{"h5", "« ##### » devant le titre", "'#####' before the heading"},
    Tag{"h6", "« ###### » devant le titre", "'######' before the heading"},
    Tag{"li", "« - » devant chaque point", "'-' before each item"},
    Tag{"ul", "« - » devant chaque point", "'-' before each item"},
    Tag{"ol", "« 1. » devant chaque point", "'1.' before each item"},
    Tag{"table", "un tableau : | a | b |, dessous |---|---|",
        "a table: | a | b |, below it |---|---|"},
    Tag{"tr", "un tableau : | a | b |, dessous |---|---|",
        "a table: | a | b |, below it |---|---|"},
    Tag{"td", "un tableau : | a | b |, dessous |---|---|",
        "a table: | a | b |, below it |---|---|"},
    Tag{"th", "un tableau : | a | b |, dessous |---|---|",
        "a table: | a | b |, below it |---|---|"},
    Tag{"img", "![ce qu’on voit](photo.jpg)", "![what it shows](photo.jpg)"},
    Tag{"sup", "^…^", "^…^"},
    Tag{"sub", "~…~", "~…~"},
    Tag{"center", "", ""},
    Tag{"hr", "---", "---"},
    Tag{"small", "", ""},
    Tag{"blockquote", "« > » devant chaque ligne", "'>' before each line"},
};

}  // namespace

std::optional<HtmlTag> html_tag_at(std::string_view text, std::size_t at) {
    text = text.substr(0, at + longest_tag);
    std::size_t begin = at + 1;
    if (begin < text.size() && text[begin] == '/') ++begin;
    std::string name;
    std::size_t after = begin;
    while (after < text.size() && std::isalnum(static_cast<unsigned char>(text[after])) != 0)
        name += char(std::tolower(static_cast<unsigned char>(text[after++])));
    const auto* const tag = std::ranges::find(tags, std::string_view(name), &Tag::name);
    if (tag == tags.end()) return std::nullopt;
    const std::size_t close = text.find_first_of("<>", after);
    if (close == std::string_view::npos || text[close] == '<') return std::nullopt;
    const std::string_view rest = text.substr(after, close - after);
    const bool is_bare = rest.find_first_not_of(" \t\n/") == std::string_view::npos;
    const bool has_attributes = (rest.starts_with(' ') || rest.starts_with('\n')) &&
                                rest.find('=') != std::string_view::npos;
    if ((!is_bare && !has_attributes) || rest.find("\n\n") != std::string_view::npos)
        return std::nullopt;
    return HtmlTag{close + 1, tag->french, tag->english};
}

std::string shortened_html(std::string_view text) {
    std::string out(text.substr(0, text.find('\n')));
    if (out.size() == text.size() && out.size() <= longest_told) return out;
    const std::string_view end = text.starts_with("<!--") ? " … -->" : " …>";
    return out.substr(0, out.find_first_of(" >\t")) + std::string(end);
}

}  // namespace cicero::content
