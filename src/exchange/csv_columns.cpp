#include "exchange/csv_columns.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/plain_letters.hpp"

namespace cicero::exchange {

namespace {

struct Name {
    std::string_view plain;
    Column column;
};

/// As sheets of associations and programs of agendas have them.
constexpr std::array names{
    Name{"date", DateColumn},
    Name{"dates", DateColumn},
    Name{"jour", DateColumn},
    Name{"jours", DateColumn},
    Name{"day", DateColumn},
    Name{"start", DateColumn},
    Name{"start date", DateColumn},
    Name{"date debut", DateColumn},
    Name{"date de debut", DateColumn},
    Name{"debut le", DateColumn},
    Name{"du", DateColumn},
    Name{"le", DateColumn},
    Name{"quand", DateColumn},
    Name{"until", Until},
    Name{"fin", Until},
    Name{"end", Until},
    Name{"end date", Until},
    Name{"jusqu au", Until},
    Name{"fin le", Until},
    Name{"au", Until},
    Name{"date fin", Until},
    Name{"date de fin", Until},
    Name{"title", Title},
    Name{"titre", Title},
    Name{"nom", Title},
    Name{"name", Title},
    Name{"subject", Title},
    Name{"event", Title},
    Name{"manifestation", Title},
    Name{"manifestations", Title},
    Name{"evenement", Title},
    Name{"evenements", Title},
    Name{"intitule", Title},
    Name{"libelle", Title},
    Name{"objet", Title},
    Name{"activite", Title},
    Name{"designation", Title},
    Name{"quoi", Title},
    Name{"short", Short},
    Name{"court", Short},
    Name{"abrege", Short},
    Name{"yearly", Yearly},
    Name{"annuel", Yearly},
    Name{"chaque annee", Yearly},
    Name{"every year", Yearly},
    Name{"time", Time},
    Name{"heure", Time},
    Name{"heures", Time},
    Name{"horaire", Time},
    Name{"horaires", Time},
    Name{"debut", Time},
    Name{"heure debut", Time},
    Name{"heure de debut", Time},
    Name{"debut a", Time},
    Name{"start time", Time},
    Name{"hour", Time},
    Name{"from", Time},
    Name{"until time", UntilTime},
    Name{"heure de fin", UntilTime},
    Name{"heure fin", UntilTime},
    Name{"fin a", UntilTime},
    Name{"end time", UntilTime},
    Name{"to", UntilTime},
    Name{"place", PlaceColumn},
    Name{"lieu", PlaceColumn},
    Name{"lieux", PlaceColumn},
    Name{"salle", PlaceColumn},
    Name{"endroit", PlaceColumn},
    Name{"ou", PlaceColumn},
    Name{"where", PlaceColumn},
    Name{"location", PlaceColumn},
    Name{"emplacement", PlaceColumn},
    Name{"birth", Birth},
    Name{"naissance", Birth},
    Name{"ne le", Birth},
    Name{"ne e le", Birth},
    Name{"date naissance", Birth},
    Name{"date de naissance", Birth},
    Name{"birthday", Birth},
    Name{"date of birth", Birth},
    Name{"first name", FirstName},
    Name{"prenom", FirstName},
    Name{"given name", FirstName},
    Name{"firstname", FirstName},
    Name{"journee entiere", AllDay},
    Name{"toute la journee", AllDay},
    Name{"all day", AllDay},
    Name{"all day event", AllDay},
};

/// Of Outlook, in French and in English, and of Google, which takes the same.
constexpr std::array passed_over{
    "afficher la disponibilite",
    "billing",
    "billing information",
    "categories",
    "critere de diffusion",
    "date de rappel",
    "date du rappel",
    "facturation",
    "heure de rappel",
    "heure du rappel",
    "informations de facturation",
    "informations facturation",
    "kilometrage",
    "meeting organizer",
    "meeting resources",
    "mileage",
    "optional attendees",
    "organisateur",
    "organisateur d une reunion",
    "organisateur de la reunion",
    "participants",
    "participants facultatifs",
    "participants obligatoires",
    "priorite",
    "priority",
    "private",
    "prive",
    "rappel",
    "rappel active desactive",
    "rappel actif inactif",
    "reminder",
    "reminder date",
    "reminder on off",
    "reminder time",
    "required attendees",
    "ressources de la reunion",
    "ressources de reunion",
    "sensitivity",
    "show time as",
};

/// Small letters without accents; all other signs are one space between words. Nothing of what is
/// too long for a name.
std::string plain(std::string_view text) {
    constexpr std::size_t longest = 40;
    std::string out;
    if (text.size() > longest) return out;
    for (const char c : base::plain_letters(text)) {
        const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (kept) out += c;
        else if (!out.empty() && out.back() != ' ') out += ' ';
    }
    while (out.ends_with(' ')) out.pop_back();
    return out;
}

std::optional<Column> column_of(std::string_view plain_name) {
    const auto* const found = std::ranges::find(names, plain_name, &Name::plain);
    return found == names.end() ? std::nullopt : std::optional(found->column);
}

bool tells_day(const std::optional<Column>& column) {
    return column == DateColumn || column == Birth;
}

}  // namespace

std::vector<std::optional<Column>> columns_named(const std::vector<std::string>& header) {
    std::vector<std::string> words;
    std::vector<std::optional<Column>> out;
    for (const std::string& name : header) {
        words.push_back(plain(name));
        out.push_back(column_of(words.back()));
    }
    const auto place = [&](std::string_view word, std::size_t from) {
        return std::size_t(std::find(words.begin() + std::ptrdiff_t(from), words.end(), word) -
                           words.begin());
    };
    const std::size_t none = words.size(), begin = place("debut", 0), end = place("fin", 0);
    if (begin < none && std::ranges::none_of(out, tells_day)) out[begin] = DateColumn;
    const std::size_t end_again = end < none ? place("fin", end + 1) : none;
    if (end_again < none) out[end_again] = UntilTime;
    return out;
}

bool is_passed_over(std::string_view name) {
    return std::ranges::find(passed_over, plain(name)) != passed_over.end();
}

}  // namespace cicero::exchange
