#include "yaml/french_keys.hpp"

#include <algorithm>
#include <array>

#include "base/plain_letters.hpp"

namespace cicero::yaml {

namespace {

/// A word without accents, and a key that may be meant: the first that the schema has.
struct Pair {
    std::string_view french, english;
};

/// Where the description of a key says it in other words.
constexpr std::array pairs{
    Pair{"acces", "access"},
    Pair{"accroche", "lead"},
    Pair{"adresse", "address"},
    Pair{"alignement", "align"},
    Pair{"alinea", "indent"},
    Pair{"apres", "after"},
    Pair{"auteur", "author"},
    Pair{"avant", "before"},
    Pair{"bas", "bottom"},
    Pair{"begin", "date"},
    Pair{"blocs", "blocks"},
    Pair{"cadre", "frames"},
    Pair{"cadres", "frames"},
    Pair{"cesure", "hyphens"},
    Pair{"chapeau", "lead"},
    Pair{"chapo", "lead"},
    Pair{"chiffre", "figure"},
    Pair{"citation", "quotes"},
    Pair{"citations", "quotes"},
    Pair{"code postal", "city"},
    Pair{"colonnes", "columns"},
    Pair{"contacts", "contact"},
    Pair{"content", "body"},
    Pair{"contenu", "body"},
    Pair{"corps", "body"},
    Pair{"corps", "size"},
    Pair{"cost", "price"},
    Pair{"couleur", "color"},
    Pair{"courriel", "email"},
    Pair{"cp", "city"},
    Pair{"date", "day"},
    Pair{"debut", "time"},
    Pair{"debut", "date"},
    Pair{"description", "lead"},
    Pair{"description", "text"},
    Pair{"description", "body"},
    Pair{"droite", "right"},
    Pair{"end", "until"},
    Pair{"epaisseur", "width"},
    Pair{"evenements", "events"},
    Pair{"fact", "facts"},
    Pair{"famille", "family"},
    Pair{"fichier", "file"},
    Pair{"filet", "rule"},
    Pair{"fin", "until"},
    Pair{"fonction", "role"},
    Pair{"fond", "background"},
    Pair{"fond", "fill"},
    Pair{"fond perdu", "bleed"},
    Pair{"font", "family"},
    Pair{"font-family", "family"},
    Pair{"fonte", "family"},
    Pair{"format", "size"},
    Pair{"gauche", "left"},
    Pair{"genre", "kind"},
    Pair{"gouttiere", "gutter"},
    Pair{"graisse", "weight"},
    Pair{"grille", "grid"},
    Pair{"haut", "top"},
    Pair{"hauteur", "height"},
    Pair{"heure", "time"},
    Pair{"heures", "time"},
    Pair{"horaire", "time"},
    Pair{"horaires", "time"},
    Pair{"hours", "time"},
    Pair{"interligne", "leading"},
    Pair{"intervenant", "speaker"},
    Pair{"intervenante", "speaker"},
    Pair{"intervenants", "speaker"},
    Pair{"intro", "lead"},
    Pair{"introduction", "lead"},
    Pair{"invitation", "call"},
    Pair{"jour", "date"},
    Pair{"label", "title"},
    Pair{"largeur", "width"},
    Pair{"legende", "alt"},
    Pair{"lien", "link"},
    Pair{"lien", "web"},
    Pair{"lieu", "place"},
    Pair{"lignes", "rows"},
    Pair{"location", "place"},
    Pair{"mail", "email"},
    Pair{"marge", "margins"},
    Pair{"marges", "margins"},
    Pair{"mise en page", "layout"},
    Pair{"mois", "months"},
    Pair{"name", "author"},
    Pair{"name", "title"},
    Pair{"nature", "kind"},
    Pair{"nom", "name"},
    Pair{"nom", "title"},
    Pair{"nombre", "figure"},
    Pair{"orateur", "speaker"},
    Pair{"organisateur", "organisers"},
    Pair{"organisateurs", "organisers"},
    Pair{"organisatrice", "organisers"},
    Pair{"organiser", "organisers"},
    Pair{"organizer", "organisers"},
    Pair{"organizers", "organisers"},
    Pair{"paragraphe", "paragraph"},
    Pair{"parametres", "parameters"},
    Pair{"partenaires", "organisers"},
    Pair{"parties", "sections"},
    Pair{"phone number", "phone"},
    Pair{"photo", "image"},
    Pair{"photos", "image"},
    Pair{"police", "family"},
    Pair{"program", "programme"},
    Pair{"quand", "when"},
    Pair{"quote", "quotes"},
    Pair{"rangees", "rows"},
    Pair{"retrait", "indent"},
    Pair{"rue", "address"},
    Pair{"schedule", "programme"},
    Pair{"section", "sections"},
    Pair{"si", "when"},
    Pair{"site", "web"},
    Pair{"site internet", "web"},
    Pair{"site web", "web"},
    Pair{"slogan", "kicker"},
    Pair{"sommaire", "contents"},
    Pair{"sources", "credits"},
    Pair{"sous titre", "subtitle"},
    Pair{"soustitre", "subtitle"},
    Pair{"start", "date"},
    Pair{"start", "time"},
    Pair{"street", "address"},
    Pair{"surtitre", "kicker"},
    Pair{"table des matieres", "contents"},
    Pair{"tableau", "table"},
    Pair{"tableaux", "table"},
    Pair{"taille", "size"},
    Pair{"tarif", "price"},
    Pair{"tarifs", "price"},
    Pair{"tel", "phone"},
    Pair{"telephone", "phone"},
    Pair{"text", "body"},
    Pair{"text", "lead"},
    Pair{"text", "label"},
    Pair{"texte", "text"},
    Pair{"texte", "body"},
    Pair{"titre", "title"},
    Pair{"titre", "heading"},
    Pair{"town", "city"},
    Pair{"trait", "stroke"},
    Pair{"type", "kind"},
    Pair{"url", "link"},
    Pair{"url", "web"},
    Pair{"valeur", "figure"},
    Pair{"value", "figure"},
    Pair{"ville", "city"},
    Pair{"website", "web"},
};

constexpr std::array<std::string_view, 9> articles{"le ",  "la ",  "les ", "l’",  "un ",
                                                   "une ", "son ", "sa ",  "ses "};
constexpr std::string_view of_a_calendar = "d’un calendrier : ";

/// Without accents and capitals; a typewriter's apostrophe is one, and what joins words is a space.
std::string plain(std::string_view text) {
    std::string out;
    for (const char c : base::plain_letters(text))
        if (c == '\'') out += "’";
        else out += c == '_' || c == '-' ? ' ' : c;
    return out;
}

/// What a description is of: « le lieu », « d’un calendrier : l’année ».
std::string subject_of(std::string_view about) {
    std::string text = plain(about);
    if (text.starts_with(of_a_calendar)) text.erase(0, of_a_calendar.size());
    for (const std::string_view article : articles)
        if (text.starts_with(article)) return text.substr(article.size());
    return text;
}

bool has(const Schema& schema, std::string_view key) {
    return std::ranges::any_of(schema.fields, [&](const Field& f) { return f.name == key; });
}

std::string key_of(std::string_view wanted, const Schema& schema) {
    for (const Pair& pair : pairs)
        if (pair.french == wanted && has(schema, pair.english)) return std::string(pair.english);
    return {};
}

/// The key of a record or of a list's items that a word names, with what holds it; records first.
std::string inside_of(const std::string& wanted, const Schema& schema) {
    std::string in_list;
    for (const Field& field : schema.fields) {
        if (!field.schema) continue;
        const std::string key = has(*field.schema, wanted) ? wanted : key_of(wanted, *field.schema);
        if (key.empty()) continue;
        const std::string there = "{" + key + ": …}";
        if (field.type == Type::Record || field.type == Type::Image)
            return std::string(field.name) + ": " + there;
        if (field.type == Type::List && in_list.empty())
            in_list = std::string(field.name) + ": [" + there + "]";
    }
    return in_list;
}

}  // namespace

std::string key_for_french(std::string_view word, const Schema& schema) {
    constexpr std::size_t longest = 40;
    if (word.size() > longest) return {};
    const std::string wanted = plain(word);
    for (const Field& field : schema.fields)
        if (subject_of(field.about_fr) == wanted) return field.name;
    if (std::string key = key_of(wanted, schema); !key.empty()) return key;
    return inside_of(wanted, schema);
}

}  // namespace cicero::yaml
