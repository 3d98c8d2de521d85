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
    Pair{"adresse", "address"},
    Pair{"alignement", "align"},
    Pair{"alinea", "indent"},
    Pair{"apres", "after"},
    Pair{"auteur", "author"},
    Pair{"avant", "before"},
    Pair{"bas", "bottom"},
    Pair{"blocs", "blocks"},
    Pair{"cadre", "frames"},
    Pair{"cadres", "frames"},
    Pair{"cesure", "hyphens"},
    Pair{"chapeau", "lead"},
    Pair{"chapo", "lead"},
    Pair{"citation", "quotes"},
    Pair{"citations", "quotes"},
    Pair{"code postal", "city"},
    Pair{"colonnes", "columns"},
    Pair{"corps", "body"},
    Pair{"corps", "size"},
    Pair{"cp", "city"},
    Pair{"couleur", "color"},
    Pair{"courriel", "email"},
    Pair{"debut", "time"},
    Pair{"debut", "date"},
    Pair{"droite", "right"},
    Pair{"end", "until"},
    Pair{"epaisseur", "width"},
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
    Pair{"interligne", "leading"},
    Pair{"intervenant", "speaker"},
    Pair{"intervenante", "speaker"},
    Pair{"intervenants", "speaker"},
    Pair{"intro", "lead"},
    Pair{"introduction", "lead"},
    Pair{"invitation", "call"},
    Pair{"jour", "date"},
    Pair{"largeur", "width"},
    Pair{"legende", "alt"},
    Pair{"lieu", "place"},
    Pair{"lignes", "rows"},
    Pair{"mail", "email"},
    Pair{"marge", "margins"},
    Pair{"marges", "margins"},
    Pair{"mise en page", "layout"},
    Pair{"mois", "months"},
    Pair{"nature", "kind"},
    Pair{"nom", "name"},
    Pair{"nom", "title"},
    Pair{"orateur", "speaker"},
    Pair{"organisateur", "organisers"},
    Pair{"organisatrice", "organisers"},
    Pair{"organisateurs", "organisers"},
    Pair{"paragraphe", "paragraph"},
    Pair{"parametres", "parameters"},
    Pair{"parties", "sections"},
    Pair{"photo", "image"},
    Pair{"photos", "image"},
    Pair{"police", "family"},
    Pair{"quand", "when"},
    Pair{"rangees", "rows"},
    Pair{"retrait", "indent"},
    Pair{"si", "when"},
    Pair{"site", "web"},
    Pair{"site internet", "web"},
    Pair{"site web", "web"},
    Pair{"sommaire", "contents"},
    Pair{"sous titre", "subtitle"},
    Pair{"soustitre", "subtitle"},
    Pair{"surtitre", "kicker"},
    Pair{"table des matieres", "contents"},
    Pair{"tableau", "table"},
    Pair{"tableaux", "table"},
    Pair{"taille", "size"},
    Pair{"tarif", "price"},
    Pair{"tarifs", "price"},
    Pair{"tel", "phone"},
    Pair{"telephone", "phone"},
    Pair{"texte", "text"},
    Pair{"texte", "body"},
    Pair{"titre", "title"},
    Pair{"titre", "heading"},
    Pair{"trait", "stroke"},
    Pair{"type", "kind"},
    Pair{"ville", "city"},
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

}  // namespace

std::string key_for_french(std::string_view word, const Schema& schema) {
    constexpr std::size_t longest = 40;
    if (word.size() > longest) return {};
    const std::string wanted = plain(word);
    for (const Field& field : schema.fields)
        if (subject_of(field.about_fr) == wanted) return field.name;
    if (std::string key = key_of(wanted, schema); !key.empty()) return key;
    std::string in_list;
    for (const Field& field : schema.fields) {
        const std::string key = field.schema ? key_of(wanted, *field.schema) : std::string{};
        if (key.empty()) continue;
        const std::string there = "{" + key + ": …}";
        if (field.type == Type::Record || field.type == Type::Image)
            return std::string(field.name) + ": " + there;
        if (field.type == Type::List && in_list.empty())
            in_list = std::string(field.name) + ": [" + there + "]";
    }
    return in_list;
}

}  // namespace cicero::yaml
