#include "text/particles.hpp"

#include "text/word_list.hpp"

namespace cicero::text {

namespace {

constexpr WordList fr_leaning(
    {U"au",     U"aucun", U"aucune", U"aux",     U"ce",    U"ces",  U"cet",   U"cette",
     U"chaque", U"du",    U"des",    U"elle",    U"elles", U"il",   U"ils",   U"j",
     U"je",     U"l",     U"la",     U"le",      U"les",   U"leur", U"leurs", U"m",
     U"ma",     U"mes",   U"mon",    U"n",       U"ne",    U"nos",  U"notre", U"on",
     U"plus",   U"quel",  U"quelle", U"quelles", U"quels", U"s",    U"sa",    U"se",
     U"ses",    U"si",    U"son",    U"t",       U"ta",    U"te",   U"tes",   U"ton",
     U"très",   U"trop",  U"tu",     U"un",      U"une",   U"vos",  U"votre", U"y"});
constexpr WordList fr_binding({U"d", U"de", U"des", U"du", U"à", U"au", U"aux"});
/// With the verbs that lean on their attribute.
constexpr WordList fr_opening(
    {U"afin",  U"après",   U"avant",  U"avec",    U"car",     U"chez",   U"comme",  U"contre",
     U"dans",  U"depuis",  U"dès",    U"donc",    U"dont",    U"en",     U"entre",  U"et",
     U"hors",  U"jusqu",   U"jusque", U"lorsque", U"mais",    U"malgré", U"ni",     U"or",
     U"ou",    U"où",      U"par",    U"parmi",   U"pendant", U"pour",   U"puis",   U"puisque",
     U"qu",    U"quand",   U"que",    U"qui",     U"sans",    U"selon",  U"sous",   U"sur",
     U"vers",  U"via",     U"a",      U"est",     U"sont",    U"ont",    U"sera",   U"seront",
     U"était", U"étaient", U"fut",    U"doit",    U"doivent", U"peut",   U"peuvent"});

constexpr WordList en_leaning({U"a", U"an", U"her", U"his", U"i", U"its", U"my", U"no", U"our",
                               U"that", U"the", U"their", U"these", U"this", U"those", U"we",
                               U"your"});
constexpr WordList en_binding({U"of"});
/// With the verbs that lean on their attribute.
constexpr WordList en_opening({U"about",   U"after",   U"against", U"and",     U"as",      U"at",
                               U"before",  U"between", U"but",     U"by",      U"for",     U"from",
                               U"if",      U"in",      U"into",    U"nor",     U"on",      U"or",
                               U"over",    U"since",   U"so",      U"than",    U"through", U"to",
                               U"towards", U"under",   U"until",   U"when",    U"where",   U"which",
                               U"while",   U"who",     U"with",    U"without", U"is",      U"are",
                               U"was",     U"were",    U"be",      U"has",     U"have",    U"can",
                               U"must",    U"will"});

constexpr WordList de_leaning({U"das",   U"dem",   U"den",   U"der",    U"des",
                               U"die",   U"dein",  U"deine", U"ein",    U"eine",
                               U"einem", U"einen", U"einer", U"eines",  U"ihr",
                               U"ihre",  U"kein",  U"keine", U"mein",   U"meine",
                               U"sein",  U"seine", U"unser", U"unsere", U"zu"});
constexpr WordList de_binding({U"vom", U"von"});
constexpr WordList de_opening({U"aber",    U"als",   U"am",     U"an",    U"auf",     U"aus",
                               U"bei",     U"beim",  U"bis",    U"damit", U"dass",    U"durch",
                               U"für",     U"gegen", U"hinter", U"im",    U"in",      U"ins",
                               U"mit",     U"nach",  U"ob",     U"oder",  U"ohne",    U"seit",
                               U"sondern", U"über",  U"um",     U"und",   U"unter",   U"vor",
                               U"wenn",    U"wie",   U"zum",    U"zur",   U"zwischen"});

constexpr WordList es_leaning({U"al",  U"el",  U"la",      U"las",     U"lo",   U"los", U"mi",
                               U"mis", U"no",  U"nuestra", U"nuestro", U"se",   U"su",  U"sus",
                               U"tu",  U"tus", U"un",      U"una",     U"unas", U"unos"});
constexpr WordList es_binding({U"de", U"del"});
constexpr WordList es_opening({U"a",     U"ante",  U"bajo", U"como", U"con",   U"contra", U"cuando",
                               U"desde", U"donde", U"e",    U"en",   U"entre", U"hacia",  U"hasta",
                               U"ni",    U"o",     U"para", U"pero", U"por",   U"que",    U"según",
                               U"sin",   U"sobre", U"u",    U"y"});

constexpr WordList it_leaning({U"gli", U"i", U"il", U"l", U"la", U"le", U"lo", U"mia", U"mio",
                               U"non", U"nostra", U"nostro", U"si", U"sua", U"suo", U"un", U"una",
                               U"uno"});
constexpr WordList it_binding({U"d", U"dei", U"del", U"dell", U"della", U"delle", U"degli",
                               U"dello", U"di"});
constexpr WordList it_opening({U"a",   U"ad",    U"ai",    U"al",     U"alla",   U"alle",
                               U"che", U"chi",   U"come",  U"con",    U"contro", U"da",
                               U"dal", U"dalla", U"dove",  U"e",      U"ed",     U"fra",
                               U"in",  U"ma",    U"né",    U"nel",    U"nella",  U"nelle",
                               U"nei", U"o",     U"per",   U"quando", U"senza",  U"sotto",
                               U"su",  U"sul",   U"sulla", U"tra",    U"verso"});

constexpr WordList pt_leaning({U"a", U"as", U"não", U"nossa", U"nosso", U"o", U"os", U"se", U"seu",
                               U"sua", U"um", U"uma"});
constexpr WordList pt_binding({U"d", U"da", U"das", U"de", U"do", U"dos"});
constexpr WordList pt_opening({U"ao",  U"até",   U"com",  U"como",  U"contra", U"desde", U"e",
                               U"em",  U"entre", U"mas",  U"na",    U"nas",    U"nem",   U"no",
                               U"nos", U"ou",    U"para", U"pela",  U"pelo",   U"por",   U"quando",
                               U"que", U"sem",   U"sob",  U"sobre", U"à",      U"às"});

constexpr WordList nl_leaning({U"de", U"deze", U"die", U"dit", U"een", U"geen", U"het", U"mijn",
                               U"ons", U"onze", U"te", U"uw", U"zijn"});
constexpr WordList nl_binding({U"van"});
constexpr WordList nl_opening({U"aan", U"als",    U"bij", U"dat",  U"door",  U"en",
                               U"in",  U"maar",   U"met", U"na",   U"naar",  U"of",
                               U"om",  U"onder",  U"op",  U"over", U"sinds", U"tegen",
                               U"tot", U"tussen", U"uit", U"voor", U"zonder"});

constexpr WordList ru_leaning({U"не", U"ни"});
constexpr WordList ru_binding({U"из"});
constexpr WordList ru_opening({U"а",   U"без", U"в",  U"во",  U"для",   U"до", U"и",
                               U"за",  U"или", U"к",  U"как", U"ко",    U"на", U"над",
                               U"но",  U"о",   U"об", U"от",  U"перед", U"по", U"под",
                               U"при", U"про", U"с",  U"со",  U"у",     U"что"});

template <class Leaning, class Binding, class Opening>
Particle in(const Leaning& leaning, const Binding& binding, const Opening& opening,
            std::u32string_view word) {
    if (binding.contains(word)) return Particle::Binding;
    if (opening.contains(word)) return Particle::Opening;
    return leaning.contains(word) ? Particle::Leaning : Particle::None;
}

}  // namespace

Particle particle(std::u32string_view word, std::string_view language) {
    const std::string_view primary = language.substr(0, language.find('-'));
    if (primary == "fr") return in(fr_leaning, fr_binding, fr_opening, word);
    if (primary == "en") return in(en_leaning, en_binding, en_opening, word);
    if (primary == "de") return in(de_leaning, de_binding, de_opening, word);
    if (primary == "es") return in(es_leaning, es_binding, es_opening, word);
    if (primary == "it") return in(it_leaning, it_binding, it_opening, word);
    if (primary == "pt") return in(pt_leaning, pt_binding, pt_opening, word);
    if (primary == "nl") return in(nl_leaning, nl_binding, nl_opening, word);
    if (primary == "ru") return in(ru_leaning, ru_binding, ru_opening, word);
    return Particle::None;
}

}  // namespace cicero::text
