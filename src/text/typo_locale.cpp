#include "text/typo_locale.hpp"

#include <algorithm>
#include <cctype>
#include <string>

#include "text/typo_units.hpp"

namespace cicero::text::typo {

namespace {

struct LanguageQuotes {
    std::string_view tag;
    Quotes quotes;
};

// CLDR 42, delimiters; English and the rest by their first letter.
constexpr LanguageQuotes known[] = {
    {"ca", {U'«', U'»', U'“', U'”'}},    {"cs", {U'„', U'“', U'‚', U'‘'}},
    {"da", {U'“', U'”', U'‘', U'’'}},    {"de", {U'„', U'“', U'‚', U'‘'}},
    {"de-ch", {U'«', U'»', U'‹', U'›'}}, {"el", {U'«', U'»', U'“', U'”'}},
    {"en", {U'“', U'”', U'‘', U'’'}},    {"es", {U'«', U'»', U'“', U'”'}},
    {"eu", {U'«', U'»', U'‹', U'›'}},    {"fi", {U'”', U'”', U'’', U'’'}},
    {"fr", {U'«', U'»', U'“', U'”'}},    {"hu", {U'„', U'”', U'»', U'«'}},
    {"it", {U'«', U'»', U'“', U'”'}},    {"it-ch", {U'«', U'»', U'‹', U'›'}},
    {"nb", {U'«', U'»', U'‘', U'’'}},    {"nl", {U'“', U'”', U'‘', U'’'}},
    {"pl", {U'„', U'”', U'«', U'»'}},    {"pt", {U'“', U'”', U'‘', U'’'}},
    {"pt-pt", {U'«', U'»', U'“', U'”'}}, {"ro", {U'„', U'”', U'«', U'»'}},
    {"ru", {U'«', U'»', U'„', U'“'}},    {"sk", {U'„', U'“', U'‚', U'‘'}},
    {"sl", {U'„', U'“', U'‚', U'‘'}},    {"sv", {U'”', U'”', U'’', U'’'}},
    {"tr", {U'“', U'”', U'‘', U'’'}},    {"uk", {U'«', U'»', U'„', U'“'}},
};

Quotes quotes_of(std::string_view tag) {
    const auto found = std::find_if(std::begin(known), std::end(known),
                                    [&](const LanguageQuotes& entry) { return entry.tag == tag; });
    if (found != std::end(known)) return found->quotes;
    const std::size_t hyphen = tag.rfind('-');
    return hyphen == std::string_view::npos ? Quotes{} : quotes_of(tag.substr(0, hyphen));
}

Spacing french_spacing(std::string_view tag) {
    const auto region = [&](std::string_view name) {
        return tag.size() > name.size() && tag.ends_with(name);
    };
    if (region("-ch")) return {nnbsp, nnbsp, nnbsp};
    if (region("-ca")) return {0, nbsp, nbsp};
    return {nnbsp, nbsp, nbsp};
}

}  // namespace

Locale locale_of(std::string_view language) {
    std::string tag(language);
    for (char& c : tag) c = c == '_' ? '-' : char(std::tolower(static_cast<unsigned char>(c)));
    Locale locale;
    locale.french = tag == "fr" || tag.starts_with("fr-");
    if (locale.french) locale.spacing = french_spacing(tag);
    locale.quotes = quotes_of(tag);
    return locale;
}

}  // namespace cicero::text::typo
