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

const Schema section{"section",
                     "Une partie du texte.",
                     "A part of the text.",
                     {field("heading", Type::Text, "son titre", "its heading"),
                      required(field("body", Type::Markup, "son texte, en CommonMark, après « | »",
                                     "its text, in CommonMark, after '|'"))}};

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

const Schema session{"session",
                     "Un moment du programme.",
                     "A moment of the programme.",
                     {required(field("time", Type::Text, "l’heure", "the time", "\"18 h 30\"")),
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

const Schema own_event{"own event",
                       "Une date à soi.",
                       "A date of one’s own.",
                       {required(field("date", Type::Date, "le jour", "the day", "2027-05-12")),
                        field("until", Type::Date, "le dernier jour", "the last day"),
                        required(field("title", Type::Text, "ce qui a lieu", "what takes place")),
                        field("short", Type::Text, "le même, court", "the same, short")}};

const Schema contact{
    "contact",
    "Qui joindre.",
    "Whom to reach.",
    {required(field("name", Type::Text, "qui", "who")),
     field("phone", Type::Text, "téléphone", "telephone"),
     field("email", Type::Text, "courriel", "e-mail"), field("web", Type::Text, "site", "site")}};

Field kind_field() {
    Field f = required(field("kind", Type::Choice, "ce que c’est", "what it is"));
    f.choices = {"observance", "event", "handout", "calendar"};
    return f;
}

}  // namespace

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
         list_of("sections", section, "le texte", "the text"),
         list_of("facts", fact, "les chiffres", "facts and figures"),
         record("call", call, "l’invitation", "the call to action"),
         record("place", place, "le lieu", "the place"),
         field("time", Type::Text, "l’heure", "the time", "\"18 h 30\""),
         field("price", Type::Text, "le prix", "the price"),
         list_of("programme", session, "le programme", "the programme"),
         list_of("organisers", Type::Text, "qui organise", "who organises"),
         record("contact", contact, "qui joindre", "whom to reach"),
         record("image", image, "l’image", "the image"),
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
                 "of a calendar: its own dates")}};
    return table;
}

}  // namespace cicero::content
