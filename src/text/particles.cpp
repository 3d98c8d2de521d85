#include "text/particles.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace cicero::text {

namespace {

using Words = std::span<const std::u32string_view>;
using Word = std::u32string_view;

struct Lists {
    std::string_view language;
    Words leaning, binding, opening;
};

constexpr Word fr_leaning[] = {
    U"au",     U"aucun", U"aucune", U"aux",     U"ce",    U"ces",  U"cet",   U"cette",
    U"chaque", U"du",    U"des",    U"elle",    U"elles", U"il",   U"ils",   U"j",
    U"je",     U"l",     U"la",     U"le",      U"les",   U"leur", U"leurs", U"m",
    U"ma",     U"mes",   U"mon",    U"n",       U"ne",    U"nos",  U"notre", U"on",
    U"plus",   U"quel",  U"quelle", U"quelles", U"quels", U"s",    U"sa",    U"se",
    U"ses",    U"si",    U"son",    U"t",       U"ta",    U"te",   U"tes",   U"ton",
    U"très",   U"trop",  U"tu",     U"un",      U"une",   U"vos",  U"votre", U"y"};
constexpr Word fr_binding[] = {U"d", U"de", U"des", U"du", U"à", U"au", U"aux"};
/// With the verbs that lean on their attribute: est, sont, peut.
constexpr Word fr_opening[] = {
    U"afin",  U"après",   U"avant",  U"avec",    U"car",     U"chez",   U"comme",  U"contre",
    U"dans",  U"depuis",  U"dès",    U"donc",    U"dont",    U"en",     U"entre",  U"et",
    U"hors",  U"jusqu",   U"jusque", U"lorsque", U"mais",    U"malgré", U"ni",     U"or",
    U"ou",    U"où",      U"par",    U"parmi",   U"pendant", U"pour",   U"puis",   U"puisque",
    U"qu",    U"quand",   U"que",    U"qui",     U"sans",    U"selon",  U"sous",   U"sur",
    U"vers",  U"via",     U"a",      U"est",     U"sont",    U"ont",    U"sera",   U"seront",
    U"était", U"étaient", U"fut",    U"doit",    U"doivent", U"peut",   U"peuvent"};

constexpr Word en_leaning[] = {U"a",     U"an",   U"her",   U"his",  U"i",   U"its",
                               U"my",    U"no",   U"our",   U"that", U"the", U"their",
                               U"these", U"this", U"those", U"we",   U"your"};
constexpr Word en_binding[] = {U"of"};
constexpr Word en_opening[] = {
    U"about", U"after", U"against", U"and",   U"as",      U"at",   U"before",  U"between", U"but",
    U"by",    U"for",   U"from",    U"if",    U"in",      U"into", U"nor",     U"on",      U"or",
    U"over",  U"since", U"so",      U"than",  U"through", U"to",   U"towards", U"under",   U"until",
    U"when",  U"where", U"which",   U"while", U"who",     U"with", U"without", U"is",      U"are",
    U"was",   U"were",  U"be",      U"has",   U"have",    U"can",  U"must",    U"will"};

constexpr Word de_leaning[] = {
    U"das",  U"dem",   U"den",   U"der",   U"des",   U"die",    U"dein", U"deine", U"ein",
    U"eine", U"einem", U"einen", U"einer", U"eines", U"ihr",    U"ihre", U"kein",  U"keine",
    U"mein", U"meine", U"sein",  U"seine", U"unser", U"unsere", U"zu"};
constexpr Word de_binding[] = {U"vom", U"von"};
constexpr Word de_opening[] = {
    U"aber",  U"als",   U"am",    U"an",   U"auf",   U"aus",    U"bei",     U"beim",    U"bis",
    U"damit", U"dass",  U"durch", U"für",  U"gegen", U"hinter", U"im",      U"in",      U"ins",
    U"mit",   U"nach",  U"ob",    U"oder", U"ohne",  U"seit",   U"sondern", U"über",    U"um",
    U"und",   U"unter", U"vor",   U"wenn", U"wie",   U"zum",    U"zur",     U"zwischen"};

constexpr Word es_leaning[] = {U"al",  U"el",  U"la",      U"las",     U"lo",   U"los", U"mi",
                               U"mis", U"no",  U"nuestra", U"nuestro", U"se",   U"su",  U"sus",
                               U"tu",  U"tus", U"un",      U"una",     U"unas", U"unos"};
constexpr Word es_binding[] = {U"de", U"del"};
constexpr Word es_opening[] = {U"a",     U"ante",  U"bajo", U"como", U"con",   U"contra", U"cuando",
                               U"desde", U"donde", U"e",    U"en",   U"entre", U"hacia",  U"hasta",
                               U"ni",    U"o",     U"para", U"pero", U"por",   U"que",    U"según",
                               U"sin",   U"sobre", U"u",    U"y"};

constexpr Word it_leaning[] = {U"gli", U"i",   U"il",  U"l",   U"la",     U"le",
                               U"lo",  U"mia", U"mio", U"non", U"nostra", U"nostro",
                               U"si",  U"sua", U"suo", U"un",  U"una",    U"uno"};
constexpr Word it_binding[] = {U"d",     U"dei",   U"del",   U"dell", U"della",
                               U"delle", U"degli", U"dello", U"di"};
constexpr Word it_opening[] = {
    U"a",      U"ad",     U"ai",    U"al",  U"alla",  U"alle",  U"che", U"chi",  U"come",
    U"con",    U"contro", U"da",    U"dal", U"dalla", U"dove",  U"e",   U"ed",   U"fra",
    U"in",     U"ma",     U"né",    U"nel", U"nella", U"nelle", U"nei", U"o",    U"per",
    U"quando", U"senza",  U"sotto", U"su",  U"sul",   U"sulla", U"tra", U"verso"};

constexpr Word pt_leaning[] = {U"a",  U"as", U"não", U"nossa", U"nosso", U"o",
                               U"os", U"se", U"seu", U"sua",   U"um",    U"uma"};
constexpr Word pt_binding[] = {U"d", U"da", U"das", U"de", U"do", U"dos"};
constexpr Word pt_opening[] = {U"ao",  U"até",   U"com",  U"como",  U"contra", U"desde", U"e",
                               U"em",  U"entre", U"mas",  U"na",    U"nas",    U"nem",   U"no",
                               U"nos", U"ou",    U"para", U"pela",  U"pelo",   U"por",   U"quando",
                               U"que", U"sem",   U"sob",  U"sobre", U"à",      U"às"};

constexpr Word nl_leaning[] = {U"de",   U"deze", U"die",  U"dit", U"een", U"geen", U"het",
                               U"mijn", U"ons",  U"onze", U"te",  U"uw",  U"zijn"};
constexpr Word nl_binding[] = {U"van"};
constexpr Word nl_opening[] = {U"aan", U"als",    U"bij", U"dat",  U"door",  U"en",
                               U"in",  U"maar",   U"met", U"na",   U"naar",  U"of",
                               U"om",  U"onder",  U"op",  U"over", U"sinds", U"tegen",
                               U"tot", U"tussen", U"uit", U"voor", U"zonder"};

constexpr Word ru_leaning[] = {U"не", U"ни"};
constexpr Word ru_opening[] = {U"а",   U"без", U"в",   U"во", U"для", U"до",    U"и",
                               U"за",  U"из",  U"или", U"к",  U"как", U"ко",    U"на",
                               U"над", U"но",  U"о",   U"об", U"от",  U"перед", U"по",
                               U"под", U"при", U"про", U"с",  U"со",  U"у",     U"что"};

constexpr std::array lists{
    Lists{"fr", fr_leaning, fr_binding, fr_opening},
    Lists{"en", en_leaning, en_binding, en_opening},
    Lists{"de", de_leaning, de_binding, de_opening},
    Lists{"es", es_leaning, es_binding, es_opening},
    Lists{"it", it_leaning, it_binding, it_opening},
    Lists{"pt", pt_leaning, pt_binding, pt_opening},
    Lists{"nl", nl_leaning, nl_binding, nl_opening},
    Lists{"ru", ru_leaning, {}, ru_opening},
};

bool in(Words words, Word word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

Particle particle(Word word, std::string_view language) {
    const std::string_view primary = language.substr(0, language.find('-'));
    for (const Lists& list : lists) {
        if (list.language != primary) continue;
        if (in(list.binding, word)) return Particle::Binding;
        if (in(list.opening, word)) return Particle::Opening;
        if (in(list.leaning, word)) return Particle::Leaning;
    }
    return Particle::None;
}

}  // namespace cicero::text
