#include "app/omitted.hpp"

#include <algorithm>
#include <vector>

#include "base/units.hpp"

namespace cicero::app {

namespace {

using diagnostic::Code;
using diagnostic::Diagnostic;
using diagnostic::Language;

/// Names in one line; nobody reads more of them there.
constexpr std::size_t most_names = 12;

/// Things of one name: a field, the parts of one, the titles of pictures.
struct Omitted {
    Code code;
    std::string name;
    int count = 0;
};

std::string with_count(int count, const char* one, const char* many) {
    return std::to_string(count) + " " + (count == 1 ? one : many);
}

std::string shown(const Omitted& omitted, Language language) {
    const bool french = language == Language::French;
    const int count = omitted.count;
    switch (omitted.code) {
        case Code::part_omitted:
            return with_count(count, french ? "partie de « " : "part of '",
                              french ? "parties de « " : "parts of '") +
                   omitted.name + (french ? " »" : "'");
        case Code::link_title_omitted:
            return french ? with_count(count, "titre de lien", "titres de liens")
                          : with_count(count, "title of a link", "titles of links");
        default: return omitted.name;
    }
}

/// As an omission; without a count, it is none.
Omitted omission_of(const Diagnostic& d) {
    switch (d.code) {
        // Headings part a text for who reads it all; what does not print them is told by `check`.
        case Code::field_omitted:
            return {d.code, d.params[0], d.params[0].ends_with(".heading") ? 0 : 1};
        case Code::part_omitted:
            return {d.code, d.params[1], base::parse_integer(d.params[0]).value_or(1)};
        case Code::link_title_omitted: return {d.code, {}, 1};
        default: return {d.code, {}, 0};
    }
}

}  // namespace

std::optional<Diagnostic> what_is_omitted(const diagnostic::Diagnostics& remarks,
                                          const Poured& poured, Language language) {
    std::vector<Omitted> all;
    int count = 0;
    for (const Diagnostic& d : remarks.all()) {
        if (d.code == Code::words_omitted) return std::nullopt;  // it names them
        const Omitted own = omission_of(d);
        if (own.count == 0) continue;
        count += own.count;
        const auto same = std::ranges::find_if(
            all, [&](const Omitted& o) { return o.code == own.code && o.name == own.name; });
        if (same == all.end()) all.push_back(own);
        else same->count += own.count;
    }
    if (count == 0) return std::nullopt;
    std::string names;
    for (std::size_t i = 0; i < std::min(all.size(), most_names); ++i)
        names += (i == 0 ? "" : ", ") + shown(all[i], language);
    if (all.size() > most_names) names += ", …";
    return diagnostic::make(
        Code::content_omitted, {},
        {std::to_string(count), poured.layout_name, poured.content, names, poured.layout});
}

}  // namespace cicero::app
