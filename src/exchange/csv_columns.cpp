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
    Name{"start time", Time},
    Name{"hour", Time},
    Name{"from", Time},
    Name{"until time", UntilTime},
    Name{"heure de fin", UntilTime},
    Name{"heure fin", UntilTime},
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
};

/// Small letters without accents; all other signs are one space between words.
std::string plain(std::string_view text) {
    std::string out;
    for (const char c : base::plain_letters(text)) {
        const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (kept) out += c;
        else if (!out.empty() && out.back() != ' ') out += ' ';
    }
    while (out.ends_with(' ')) out.pop_back();
    return out;
}

}  // namespace

std::optional<Column> column_named(std::string_view name) {
    constexpr std::size_t longest = 40;
    if (name.size() > longest) return std::nullopt;
    const auto* const found = std::ranges::find(names, plain(name), &Name::plain);
    return found == names.end() ? std::nullopt : std::optional(found->column);
}

}  // namespace cicero::exchange
