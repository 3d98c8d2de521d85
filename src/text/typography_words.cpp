#include "text/typography_words.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <utility>

#include "text/word_list.hpp"

namespace cicero::text::words {

namespace {

using Word = std::u32string_view;

}  // namespace

bool is_month(Word word) {
    static constexpr WordList list(
        {U"janvier", U"février", U"mars",      U"avril",   U"mai",      U"juin",
         U"juillet", U"août",    U"septembre", U"octobre", U"novembre", U"décembre",
         U"Janvier", U"Février", U"Mars",      U"Avril",   U"Mai",      U"Juin",
         U"Juillet", U"Août",    U"Septembre", U"Octobre", U"Novembre", U"Décembre"});
    return list.contains(word);
}

bool is_function_word(Word word) {
    static constexpr WordList list(
        {U"a",       U"afin",    U"ainsi",  U"alors", U"après",   U"au",     U"aussi",   U"aux",
         U"avaient", U"avait",   U"avant",  U"avec",  U"car",     U"ce",     U"ces",     U"cette",
         U"chez",    U"comme",   U"contre", U"dans",  U"de",      U"depuis", U"des",     U"dès",
         U"doit",    U"doivent", U"donc",   U"dont",  U"du",      U"elle",   U"elles",   U"en",
         U"entre",   U"est",     U"et",     U"eut",   U"fut",     U"furent", U"il",      U"ils",
         U"je",      U"jusqu",   U"la",     U"le",    U"les",     U"leur",   U"leurs",   U"lors",
         U"lorsque", U"lui",     U"mais",   U"ne",    U"ni",      U"nous",   U"on",      U"ont",
         U"or",      U"ou",      U"où",     U"par",   U"pendant", U"peut",   U"peuvent", U"pour",
         U"puis",    U"qu",      U"quand",  U"que",   U"qui",     U"sa",     U"sans",    U"se",
         U"selon",   U"sera",    U"seront", U"ses",   U"si",      U"son",    U"sont",    U"sous",
         U"sur",     U"tandis",  U"un",     U"une",   U"vers",    U"vous",   U"y",       U"à",
         U"étaient", U"était",   U"été"});
    return list.contains(word);
}

bool announces_year(Word word) {
    static constexpr WordList list(
        {U"en",    U"En",    U"depuis", U"Depuis",    U"dès", U"Dès",     U"vers",   U"Vers",
         U"avant", U"Avant", U"après",  U"Après",     U"an",  U"année",   U"années", U"fin",
         U"Fin",   U"début", U"Début",  U"printemps", U"été", U"automne", U"hiver"});
    return list.contains(word) || is_month(word);
}

bool is_title(Word word) {
    static constexpr WordList list({U"M", U"MM", U"Mme", U"Mmes", U"Mlle", U"Mlles", U"Dr", U"Drs",
                                    U"Pr", U"Prs", U"Me", U"Mgr", U"Mgrs"});
    return list.contains(word);
}

bool is_before_name(Word word) {
    static constexpr WordList list(
        {U"le", U"la", U"l", U"les", U"de", U"d", U"du", U"des", U"von", U"van", U"ben", U"el"});
    return list.contains(word);
}

bool is_reference(Word word) {
    static constexpr WordList list({U"p",    U"pp",   U"P",   U"art", U"Art",  U"chap", U"Chap",
                                    U"ch",   U"t",    U"T",   U"vol", U"Vol",  U"fig",  U"Fig",
                                    U"tabl", U"Tabl", U"par", U"al",  U"coll", U"éd",   U"pl"});
    return list.contains(word);
}

bool is_series(Word word) {
    static constexpr WordList list(
        {U"page",     U"pages",      U"article", U"articles",   U"chapitre", U"chapitres",
         U"tome",     U"volume",     U"figure",  U"figures",    U"tableau",  U"tableaux",
         U"note",     U"ligne",      U"numéro",  U"numéros",    U"annexe",   U"salle",
         U"objectif", U"paragraphe", U"alinéa",  U"section",    U"titre",    U"livre",
         U"partie",   U"acte",       U"scène",   U"résolution", U"Page",     U"Article",
         U"Articles", U"Chapitre",   U"Tome",    U"Volume",     U"Figure",   U"Tableau",
         U"Note",     U"Annexe",     U"Salle",   U"Objectif",   U"Titre",    U"Livre",
         U"Partie",   U"Acte",       U"Scène",   U"Résolution", U"Section"});
    return list.contains(word);
}

bool is_identifier(Word word) {
    static constexpr WordList list(
        {U"ISBN",  U"ISSN", U"EAN",     U"SIRET",  U"Siret", U"siret", U"SIREN",  U"Siren",
         U"siren", U"RCS",  U"TVA",     U"IBAN",   U"BIC",   U"RNA",   U"NIR",    U"BP",
         U"CS",    U"CP",   U"TSA",     U"cedex",  U"Cedex", U"CEDEX", U"postal", U"postaux",
         U"réf",   U"Réf",  U"dossier", U"compte", U"DOI"});
    return list.contains(word);
}

bool is_division(Word word) {
    static constexpr WordList list({U"chapitre", U"Chapitre", U"livre",   U"Livre",  U"tome",
                                    U"Tome",     U"acte",     U"Acte",    U"scène",  U"Scène",
                                    U"titre",    U"Titre",    U"partie",  U"Partie", U"annexe",
                                    U"Annexe",   U"article",  U"Article", U"volume", U"Volume"});
    return list.contains(word);
}

bool is_ordinal_noun(Word word) {
    static constexpr WordList list({U"siècle", U"siècles", U"millénaire", U"millénaires",
                                    U"arrondissement", U"République", U"étage"});
    return list.contains(word) || is_month(word);
}

bool is_street(Word word) {
    static constexpr WordList list(
        {U"rue",     U"avenue", U"av",      U"boulevard", U"bd",        U"bld",       U"place",
         U"pl",      U"quai",   U"allée",   U"allées",    U"chemin",    U"ch",        U"impasse",
         U"cours",   U"square", U"route",   U"passage",   U"voie",      U"esplanade", U"faubourg",
         U"villa",   U"cité",   U"sentier", U"rond",      U"promenade", U"chaussée",  U"ruelle",
         U"venelle", U"montée", U"mail",    U"parvis"});
    return list.contains(word);
}

bool is_house_suffix(Word word) {
    static constexpr WordList list({U"bis", U"ter", U"quater"});
    return list.contains(word);
}

bool is_glued_unit(Word word) {
    static constexpr WordList list({U"km",  U"hm", U"dam",  U"dm",  U"cm",  U"mm",  U"µm",  U"nm",
                                    U"kg",  U"mg", U"µg",   U"cl",  U"ml",  U"dl",  U"hl",  U"ha",
                                    U"min", U"mn", U"kW",   U"kWh", U"MWh", U"GWh", U"TWh", U"Wh",
                                    U"kHz", U"ko", U"kcal", U"kJ",  U"dB",  U"pt",  U"px"});
    return list.contains(word) || is_capital_unit(word);
}

bool is_capital_unit(Word word) {
    static constexpr WordList list({U"MW",  U"GW",   U"TW",   U"MWh", U"GWh", U"TWh",
                                    U"Wh",  U"Hz",   U"MHz",  U"GHz", U"Mo",  U"Go",
                                    U"To",  U"Mbit", U"Gbit", U"MPa", U"GPa", U"EUR",
                                    U"USD", U"CHF",  U"CAD",  U"Md",  U"Mds"});
    return list.contains(word);
}

bool is_roman_number(Word word) {
    if (word.empty()) return false;
    // Each power of ten in its turn: M*, then C D M, X L C, I V X.
    std::size_t at = 0;
    while (at < word.size() && word[at] == U'M') ++at;
    const auto digit = [&](char32_t one, char32_t five, char32_t ten) {
        const Word rest = word.substr(at);
        if (rest.size() > 1 && rest[0] == one && (rest[1] == five || rest[1] == ten)) {
            at += 2;
            return;
        }
        if (!rest.empty() && rest[0] == five) ++at;
        for (int ones = 0; ones < 3 && at < word.size() && word[at] == one; ++ones) ++at;
    };
    digit(U'C', U'D', U'M');
    digit(U'X', U'L', U'C');
    digit(U'I', U'V', U'X');
    return at == word.size();
}

Word ordinal_ending(Word ending) {
    static constexpr std::pair<Word, Word> list[] = {
        {U"er", U"er"},  {U"ers", U"ers"},  {U"ier", U"er"},    {U"iers", U"ers"},
        {U"re", U"re"},  {U"res", U"res"},  {U"ère", U"re"},    {U"ères", U"res"},
        {U"ere", U"re"}, {U"ière", U"re"},  {U"ières", U"res"}, {U"iere", U"re"},
        {U"e", U"e"},    {U"es", U"es"},    {U"ème", U"e"},     {U"èmes", U"es"},
        {U"eme", U"e"},  {U"emes", U"es"},  {U"ième", U"e"},    {U"ièmes", U"es"},
        {U"ieme", U"e"}, {U"iemes", U"es"}, {U"d", U"d"},       {U"ds", U"ds"},
        {U"de", U"de"},  {U"des", U"des"},  {U"nd", U"d"},      {U"nds", U"ds"},
        {U"nde", U"de"}, {U"ndes", U"des"}};
    for (const auto& [typed, set] : list)
        if (typed == ending) return set;
    return {};
}

}  // namespace cicero::text::words
