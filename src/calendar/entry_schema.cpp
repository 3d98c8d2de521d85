#include "calendar/entry_reader.hpp"

namespace cicero::calendar {

namespace {

using yaml::Field;
using Value = yaml::Type;

Field field(const char* name, Value type, const char* fr, const char* en,
            const char* example = "") {
    Field out{name, type, fr, en, example};
    out.parameter = false;
    return out;
}

Field required(Field out) {
    out.required = true;
    return out;
}

Field choice(const char* name, const char* fr, const char* en, std::vector<const char*> choices) {
    Field out = field(name, Value::Choice, fr, en, choices.front());
    out.choices = std::move(choices);
    return out;
}

Field date_field() {
    return field("date", Value::Any, "la règle de sa date", "the rule of its date",
                 "{month: 9, day: 12}");
}
Field name_field() {
    return field("name", Value::MapOf, "son nom, par langue", "its name, by language",
                 "{fr: Journée de la paix}");
}
Field short_field() {
    return field("short", Value::MapOf, "son nom pour une petite case, 34 signes au plus",
                 "its name for a small cell, 34 characters at most", "{fr: Paix}");
}

const yaml::Schema& period_schema() {
    static const yaml::Schema schema{
        "period",
        "Ce qui valait avant.",
        "What held before.",
        {required(field("until", Value::Integer, "la dernière année où cela valait",
                        "the last year in which it held", "2011")),
         date_field(), name_field(), short_field()}};
    return schema;
}

}  // namespace

// Long as a table is: a key each.
const yaml::Schema& entry_schema() {
    static const yaml::Schema schema = [] {
        Field history =
            field("history", Value::List, "ses règles d’avant, la plus ancienne d’abord",
                  "its former rules, the oldest first");
        history.schema = &period_schema();
        const auto list = [](const char* name, const char* fr, const char* en,
                             const char* example) {
            return field(name, Value::List, fr, en, example);
        };
        return yaml::Schema{
            "day",
            "Une journée, une semaine, une année, une fête.",
            "A day, a week, a year, a holiday.",
            {required(field("id", Value::Word, "son nom pour les programmes",
                            "its name for programs", "braille")),
             required(date_field()),
             choice("kind", "ce que c’est", "what it is", {"day", "week", "year", "decade"}),
             choice("type", "d’une fête : ce que la loi en fait",
                    "of a holiday: what the law makes of it",
                    {"public", "optional", "regional", "commemoration", "observance", "religious",
                     "clock"}),
             required(name_field()),
             short_field(),
             list("zones", "où elle a lieu ; absent : partout",
                  "where it holds; absent: everywhere", "[FR, FR-57]"),
             field("time", Value::Text, "l’heure où elle commence", "the hour at which it begins",
                   "18:30"),
             field("until_time", Value::Text, "l’heure où elle finit, le dernier jour",
                   "the hour at which it ends, on its last day", "22:00"),
             field("place", Value::Text, "le lieu", "the place", "Salle des fêtes"),
             field("since", Value::Integer, "la première année qui l’eut",
                   "the first year that had it", "2004"),
             field("until", Value::Integer, "la dernière année qui l’eut",
                   "the last year that had it"),
             history,
             field("exceptions", Value::Any,
                   "les jours de certaines années : une date, [du, au], ou none",
                   "the days of some years: a date, [from, to], or none", "{2021: 05-26}"),
             field("resolution", Value::Text, "la cote du texte qui l’a créée",
                   "the symbol of the text that made it"),
             field("legal", Value::Text, "le texte de loi", "the law"),
             field("lead", Value::Text, "qui la porte", "who leads it"),
             field("slug", Value::Word, "sa page à l’ONU", "its page at the UN"),
             field("page", Value::Text, "sa page ailleurs", "its page elsewhere"),
             field("un_list", Value::Boolean, "figure dans la liste de l’ONU",
                   "is on the UN's list"),
             list("sources", "d’où cela vient", "where this comes from", "[onu-liste-2020]"),
             choice("confidence", "low : à confirmer", "low: to be confirmed",
                    {"high", "medium", "low"}),
             field("note", Value::Text, "remarque", "remark")}};
    }();
    return schema;
}

}  // namespace cicero::calendar
