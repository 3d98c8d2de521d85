#include "engine/filler.hpp"

#include "base/utf8.hpp"

namespace cicero::engine {

namespace {

/// Words as long, and sentences as punctuated, as those of notices and leaflets.
constexpr std::string_view french =
    "La bibliothèque ouvre ses portes à tous ceux qui aiment lire, écouter ou regarder. Chaque "
    "samedi, des bénévoles accueillent les enfants du quartier autour d’un conte, d’un goûter et de "
    "quelques jeux ; les parents peuvent rester, ou profiter de l’heure pour choisir un livre. "
    "L’inscription est gratuite pour les habitants de la commune, sur présentation d’une pièce "
    "d’identité et d’un justificatif de domicile. Au premier étage, une salle de travail silencieuse "
    "reçoit les étudiants jusqu’à dix-neuf heures, et des ordinateurs sont à la disposition du "
    "public. En cas d’absence, pensez à prévenir l’accueil : votre place sera proposée à une autre "
    "personne. ";
constexpr std::string_view english =
    "The library opens its doors to all who like to read, to listen or to watch. Every Saturday, "
    "volunteers welcome the children of the neighbourhood with a story, some cakes and a few games; "
    "parents may stay, or take the hour to choose a book. Membership is free for those who live in "
    "the town, on proof of identity and of address. On the first floor a quiet room receives "
    "students until seven o’clock, and computers stand ready for the public. If you cannot come, "
    "please tell the front desk: your place will be offered to somebody else. ";

}  // namespace

std::string running_text(std::string_view language, std::size_t characters) {
    const std::string_view sample = language.starts_with("en") ? english : french;
    const std::size_t length = base::count_code_points(sample);
    std::string out;
    for (std::size_t count = 0; count < characters; count += length) out += sample;
    return out;
}

}  // namespace cicero::engine
