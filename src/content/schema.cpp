#include "content/content.hpp"

namespace cicero::content {

namespace {

using yaml::Field;
using yaml::Schema;
using yaml::Type;

Field field(const char* name, Type type, const char* fr, const char* en, const char* example = "") {
    return {name, type, fr, en, example};
}

Field list_of(const char* name, const Schema& schema, const char* fr, const char* en,
              bool or_text = false) {
    Field f{name, Type::List, fr, en};
    f.schema = &schema;
    f.or_text = or_text;
    return f;
}

Field list_of(const char* name, Type item, const char* fr, const char* en,
              const char* example = "") {
    Field f{name, Type::List, fr, en, example};
    f.item = item;
    f.or_text = true;
    return f;
}

Field record(const char* name, const Schema& schema, const char* fr, const char* en) {
    Field f{name, Type::Record, fr, en};
    f.schema = &schema;
    return f;
}

Field required(Field f) {
    f.required = true;
    return f;
}

const Schema quote{"quote",
                   "Une citation.",
                   "A quotation.",
                   {required(field("text", Type::Text, "les mots cités, sans guillemets",
                                   "the words, without quotation marks")),
                    field("author", Type::Text, "qui parle", "who speaks"),
                    field("role", Type::Text, "sa fonction", "their office"),
                    field("source", Type::Text, "où cela fut dit", "where it was said")}};

/// What is written inside `body`, and looked for beside it.
std::vector<yaml::Absent> absent_of_sections() {
    struct Inside {
        std::vector<const char*> names;
        const char *fr, *en;
    };
    const Inside all[]{
        {{"lines", "lignes"},
         "des lignes où écrire se mettent dans « body », à la fin du paragraphe de la question : "
         "{lines=3}",
         "lines to write on go in 'body', at the end of the question's paragraph: {lines=3}"},
        {{"table", "tableau", "rows"},
         "un tableau se met dans « body » : | Pays | Morts |, et dessous |---|---|",
         "a table goes in 'body': | Country | Dead |, and below it |---|---|"},
        {{"notes", "note", "footnotes"},
         "une note s’appelle dans « body » par [^1], et s’y écrit sous le texte : [^1]: …",
         "a note is called for in 'body' by [^1], and written there under the text: [^1]: …"},
        {{"image", "images", "picture", "photo", "figure"},
         "une image se met dans « body », seule sur sa ligne : ![ce qu’on voit](photo.jpg)",
         "a picture goes in 'body', alone on its line: ![what it shows](photo.jpg)"},
        {{"verse", "verses", "vers", "poem", "poeme", "poème"},
         "des vers se mettent dans « body », chacun après « | » : | Demain, dès l’aube",
         "verses go in 'body', each after '|': | Tomorrow, at dawn"},
        {{"list", "liste", "items"},
         "une liste se met dans « body » : chaque ligne commence par « - »",
         "a list goes in 'body': each line begins with '-'"},
        {{"quote", "quotes", "citation"},
         "une citation se met dans « body », chaque ligne après « > »",
         "a quotation goes in 'body', each line after '>'"}};
    std::vector<yaml::Absent> out;
    for (const Inside& one : all)
        for (const char* name : one.names) out.push_back({name, one.fr, one.en});
    return out;
}

/// Settings of layouts, and what is said on the command line.
std::vector<yaml::Absent> absent_of_content() {
    struct Elsewhere {
        std::vector<const char*> names;
        const char *fr, *en;
    };
    const Elsewhere all[]{
        {{"layout", "mise en page", "modèle", "modele", "template"},
         "elle se donne après --layout",
         "it is given after --layout"},
        {{"format", "papier", "paper", "page"},
         "il se donne après --format, à une mise en page qui en a plusieurs : --format A5",
         "it is given after --format, to a layout that has several: --format A5"},
        {{"columns", "colonnes"},
         "cela se donne après --set, à une mise en page qui le laisse choisir : --set columns=2",
         "it is given after --set, to a layout that lets it be chosen: --set columns=2"},
        {{"fond", "disque", "background"},
         "cela se donne après --set, à une mise en page qui le laisse choisir : --set fond=feuille",
         "it is given after --set, to a layout that lets it be chosen: --set fond=feuille"},
        {{"accent", "couleur", "couleurs", "color", "colour", "colors"},
         "cela se donne après --set, à une mise en page qui le laisse choisir : --set accent=nuit",
         "it is given after --set, to a layout that lets it be chosen: --set accent=nuit"},
        {{"size", "taille", "corps"},
         "cela se donne après --set, à une mise en page qui le laisse choisir : --set size=12pt",
         "it is given after --set, to a layout that lets it be chosen: --set size=12pt"},
        {{"bleed", "fond perdu"},
         "cela se donne après --set, à une mise en page qui le laisse choisir : --set bleed=0mm",
         "it is given after --set, to a layout that lets it be chosen: --set bleed=0mm"},
        {{"marge"},
         "cela se donne après --set, à une mise en page qui le laisse choisir : --set marge=false",
         "it is given after --set, to a layout that lets it be chosen: --set marge=false"},
        {{"drapeau", "align", "alignement"},
         "cela se donne après --set, à une mise en page qui le laisse choisir : --set drapeau=left",
         "it is given after --set, to a layout that lets it be chosen: --set drapeau=left"},
        {{"lettrine"},
         "cela se donne après --set, à une mise en page qui le laisse choisir : --set lettrine=1",
         "it is given after --set, to a layout that lets it be chosen: --set lettrine=1"},
        {{"chiffres"},
         "cela se donne après --set, à une mise en page qui le laisse choisir : --set chiffres=lining",
         "it is given after --set, to a layout that lets it be chosen: --set chiffres=lining"},
        {{"police", "polices", "font", "fonts", "marges", "margin", "margins", "style", "styles"},
         "c’est la mise en page qui le dit : ôtez cette clé ; « cicero layouts » dit ce que "
         "chacune laisse choisir, après --set",
         "it is the layout that says it: remove this key; 'cicero layouts' says what each lets you "
         "choose, after --set"},
        {{"notes", "note", "footnotes"},
         "une note s’appelle par [^1] dans un « body », et s’y écrit sous le texte : [^1]: …",
         "a note is called for by [^1] in a 'body', and written there under the text: [^1]: …"},
        {{"for", "pour", "lecteurs", "readers"},
         "« for » se met à une section, ou à un bloc d’un « body » : {for=teacher}",
         "'for' stands at a section, or at a block of a 'body': {for=teacher}"}};
    std::vector<yaml::Absent> out;
    for (const Elsewhere& one : all)
        for (const char* name : one.names) out.push_back({name, one.fr, one.en});
    return out;
}

const Schema section{
    "section",
    "Une partie du texte.",
    "A part of the text.",
    {field("heading", Type::Text, "son titre", "its heading"),
     required(field("body", Type::Markup, "son texte, en CommonMark, tableaux compris, après « | »",
                    "its text, in CommonMark, tables too, after '|'")),
     list_of("for", Type::Word, "pour qui, si ce n’est pour tous : --for l’imprime",
             "for whom, where it is not for all: --for prints it", "teacher")},
    absent_of_sections()};

const Schema fact{"fact",
                  "Un chiffre et ce qu’il dit.",
                  "A figure and what it says.",
                  {required(field("figure", Type::Text, "le chiffre", "the figure", "\"134\"")),
                   required(field("label", Type::Text, "ce qu’il compte", "what it counts")),
                   field("source", Type::Text, "d’où il vient", "where it comes from")}};

const Schema call{"call",
                  "Ce que le lecteur est invité à faire.",
                  "What the reader is asked to do.",
                  {required(field("text", Type::Text, "l’invitation", "the call")),
                   field("link", Type::Text, "l’adresse", "the address", "https://example.org")}};

const Schema place{"place",
                   "Où cela se passe.",
                   "Where it takes place.",
                   {required(field("name", Type::Text, "le lieu", "the place")),
                    field("address", Type::Text, "la rue", "the street"),
                    field("city", Type::Text, "code postal et ville", "postcode and town"),
                    field("access", Type::Text, "comment venir", "how to get there")}};

const Schema session{
    "session",
    "Un moment du programme.",
    "A moment of the programme.",
    {field("day", Type::Text, "d’un programme de plusieurs jours : le jour, à son premier moment",
           "of a programme of several days: the day, at its first moment", "samedi 19 juin"),
     required(field("time", Type::Text, "l’heure", "the time", "\"18 h 30\"")),
     required(field("title", Type::Text, "ce qui a lieu", "what takes place")),
     field("speaker", Type::Text, "qui parle", "who speaks"),
     field("text", Type::Text, "une ou deux phrases", "a sentence or two")}};

const Schema image{"image",
                   "Une image.",
                   "An image.",
                   {required(field("file", Type::Text, "le fichier, depuis ce fichier-ci",
                                   "the file, from this file", "images/delta.jpg")),
                    required(field("alt", Type::Text, "ce que l’on y voit, pour qui ne la voit pas",
                                   "what it shows, for who cannot see it")),
                    list_of("focal", Type::Number, "le point qui doit rester visible, de 0 à 1",
                            "the point that must stay visible, 0 to 1", "[0.5, 0.3]"),
                    field("credit", Type::Text, "l’auteur", "its author")}};

const Schema logo{
    "logo",
    "Un logotype.",
    "A logo.",
    {required(field("file", Type::Text, "le fichier, depuis ce fichier-ci",
                    "the file, from this file", "logos/ville.png")),
     required(field("alt", Type::Text, "de qui il est", "whose it is", "Ville de Metz")),
     field("link", Type::Text, "l’adresse où il mène, à l’écran",
           "the address that it leads to, on a screen", "https://metz.example")}};

constexpr const char *no_picture_fr = "une date n’a pas d’image : ôtez cette clé",
                     *no_picture_en = "a date has no picture: remove this key";
const Schema own_event{
    "own event",
    "Une date à soi.",
    "A date of one’s own.",
    {required(field("date", Type::Date, "le jour", "the day", "2027-05-12")),
     field("until", Type::Date, "le dernier jour", "the last day"),
     required(field("title", Type::Text, "ce qui a lieu", "what takes place")),
     field("short", Type::Text, "le même, court", "the same, short"),
     field("time", Type::Text, "l’heure où cela commence", "the hour at which it begins",
           "\"18:30\""),
     field("until_time", Type::Text,
           "l’heure où cela finit, le dernier jour ou dans la nuit qui suit",
           "the hour at which it ends, on the last day or in the night after", "\"22:00\""),
     field("place", Type::Text, "où", "where")},
    {{"image", no_picture_fr, no_picture_en},
     {"images", no_picture_fr, no_picture_en},
     {"photo", no_picture_fr, no_picture_en}}};

const Schema sun_place{"sun",
                       "Un lieu, dont le lever et le coucher du soleil sont donnés.",
                       "A place, whose sunrise and sunset are given.",
                       {required(field("latitude", Type::Number, "en degrés, nord positif",
                                       "in degrees, north positive", "48.85")),
                        required(field("longitude", Type::Number, "en degrés, est positif",
                                       "in degrees, east positive", "2.35")),
                        field("name", Type::Text, "son nom", "its name", "Paris")}};

const Schema sky{
    "sky",
    "Ce que le ciel et les horloges font, jour par jour, à l’heure du calendrier.",
    "What the sky and the clocks do, day by day, by the calendar’s clock.",
    {field("moons", Type::Boolean, "les phases de la Lune", "the Moon’s phases", "true"),
     field("seasons", Type::Boolean, "équinoxes et solstices", "equinoxes and solstices", "true"),
     field("clock_changes", Type::Boolean, "heure d’été, heure d’hiver",
           "when clocks go forward and back", "true"),
     record("sun", sun_place, "lever et coucher du soleil, en ce lieu",
            "sunrise and sunset, at this place")}};

const Schema contact{
    "contact",
    "Qui joindre.",
    "Whom to reach.",
    {field("name", Type::Text, "qui", "who"), field("phone", Type::Text, "téléphone", "telephone"),
     field("email", Type::Text, "courriel", "e-mail"), field("web", Type::Text, "site", "site")}};

Field image_field() {
    Field f = record("image", image, "l’image", "the image");
    f.type = Type::Image;
    return f;
}

Field list_of_images(const char* name, const Schema& of, const char* fr, const char* en) {
    Field f = list_of(name, of, fr, en);
    f.item = Type::Image;
    return f;
}

Field kind_field() {
    Field f = required(field("kind", Type::Choice, "ce que c’est", "what it is"));
    f.choices = {"observance", "event", "handout", "calendar"};
    return f;
}

Field week_start_field() {
    Field f = field("week_start", Type::Choice, "d’un calendrier : le premier jour des semaines",
                    "of a calendar: the first day of weeks", "monday");
    f.choices = {"monday", "sunday", "saturday"};
    return f;
}

}  // namespace

// Long as a table is: a key each.
const Schema& schema() {
    static const Schema table{
        "content",
        "Un fichier de contenu : ce qui est dit.",
        "A content file: what is said.",
        {kind_field(),
         field("lang", Type::Word, "la langue", "the language", "fr"),
         field("typography", Type::Boolean,
               "false : composé comme tapé, sans espaces ni signes français",
               "false: set as typed, without French spaces or signs", "true"),
         list_of("keep_words", Type::Word, "mots qui restent sur une ligne, sans coupure",
                 "words that stay on one line, undivided", "[Nations Unies, Sud-Sud]"),
         field("date", Type::Date, "le jour, avec ou sans année", "the day, with or without a year",
               "09-12"),
         field("until", Type::Date, "le dernier jour", "the last day"),
         required(field("title", Type::Text, "le titre", "the title")),
         field("short", Type::Text, "le titre en quelques mots", "the title in a few words"),
         field("subtitle", Type::Text, "le sous-titre", "the subtitle"),
         field("kicker", Type::Text, "la ligne au-dessus du titre", "the line above the title"),
         field("lead", Type::Text, "une ou deux phrases qui disent tout",
               "a sentence or two that say it all"),
         list_of("quotes", quote, "les citations", "quotations"),
         field("contents", Type::Boolean,
               "true : la liste des titres avec leurs pages, là où la mise en page la met",
               "true: the list of headings with their pages, where the layout puts it", "true"),
         list_of("sections", section, "le texte", "the text"),
         list_of("facts", fact, "les chiffres", "facts and figures"),
         record("call", call, "l’invitation", "the call to action"),
         record("place", place, "le lieu", "the place"),
         field("time", Type::Text, "l’heure", "the time", "\"18 h 30\""),
         field("price", Type::Text, "le prix", "the price", "\"12 €\""),
         list_of("programme", session, "le programme", "the programme"),
         list_of("organisers", Type::Text, "qui organise", "who organises"),
         record("contact", contact, "qui joindre", "whom to reach"),
         image_field(),
         list_of_images("images", image, "d’autres images", "further images"),
         list_of_images("logos", logo, "les logotypes de qui organise, soutient",
                        "logos of those who organise and support"),
         list_of("credits", Type::Text, "sources et crédits", "sources and credits"),
         field("year", Type::Integer, "d’un calendrier : l’année", "of a calendar: the year",
               "2027"),
         field("first_month", Type::Integer, "d’un calendrier : le premier mois",
               "of a calendar: the first month", "1"),
         field("months", Type::Integer, "d’un calendrier : combien de mois",
               "of a calendar: how many months", "12"),
         list_of("zones", Type::Word, "d’un calendrier : où les jours sont fériés",
                 "of a calendar: where holidays hold", "[FR]"),
         list_of("kinds", Type::Word, "d’un calendrier : ce qui s’y trouve",
                 "of a calendar: what is in it", "[holiday, day]"),
         list_of("events", own_event, "d’un calendrier : ses propres dates",
                 "of a calendar: its own dates"),
         list_of(
             "files", Type::Text,
             "d’un calendrier : ses propres dates, dans des fichiers ICS, CSV ou YAML du projet",
             "of a calendar: its own dates, in ICS, CSV or YAML files of the project",
             "[asso.ics, adherents.csv]"),
         field("saints", Type::Text,
               "d’un calendrier : un fichier CSV ou YAML des noms de chaque jour",
               "of a calendar: a CSV or YAML file with each day’s names", "saints.csv"),
         field("unconfirmed", Type::Boolean,
               "d’un calendrier : true imprime aussi ce qui est à confirmer, false le tait",
               "of a calendar: true prints what is to be confirmed too, false is silent about it",
               "true"),
         week_start_field(),
         field("clock", Type::Word,
               "d’un calendrier : le fuseau de ses heures, s’il est autre que celui de la zone",
               "of a calendar: its hours’ time zone, where it is not the zone’s",
               "America/Montreal"),
         record("sky", sky, "d’un calendrier : Lune, saisons, Soleil, changements d’heure",
                "of a calendar: Moon, seasons, Sun, clock changes"),
         list_of("second_dates", Type::Word,
                 "d’un calendrier : les jours d’autres calendriers (julian, hebrew, islamic-civil, "
                 "islamic-umalqura, chinese)",
                 "of a calendar: days of other calendars (julian, hebrew, islamic-civil, "
                 "islamic-umalqura, chinese)",
                 "[hebrew]")},
        absent_of_content(),
        "une partie du texte s’écrit sous « sections: » : - heading: son titre, et dessous body: |",
        "a part of the text is written under 'sections:': - heading: its heading, and below body: |"};
    return table;
}

}  // namespace cicero::content
