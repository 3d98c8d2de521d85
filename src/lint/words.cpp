#include <algorithm>
#include <array>
#include <utility>

#include "base/utf8.hpp"
#include "lint/rules.hpp"
#include "lint/word_list.hpp"
#include "text/typography_words.hpp"

namespace cicero::lint {

namespace {

using diagnostic::Code;
using Index = Reading::Index;

void check_repeated(const Reading& r, Index i, Index end, Findings& out) {
    // Said twice by grammar: nous nous voyons, vous vous levez.
    // Oh là là, ah ah, hop hop.
    static constexpr std::array<Word, 11> twice{U"nous", U"vous", U"elle", U"elles", U"là", U"ah",
                                                U"ha",   U"oh",   U"ho",   U"hé",    U"hop"};
    if (!is_space(r.at(end)) || is_space(r.at(end + 1))) return;
    const Index next = end + 1, last = r.word_end(next);
    const std::u32string word = folded(r.letters(i, end));
    if (word != folded(r.letters(next, last)) || in(twice, word) || r.any_fixed(next, last)) return;
    // Blanche de Blanche; bla bla: a capital, or a sound.
    if (is_upper(r.at(next)) || (is_upper(r.at(i)) && !r.begins_sentence(i)) || word == U"bla")
        return;
    out.push_back(r.finding(Code::repeated_word, next, last, {std::string(r.text(next, last))}));
}

// 2ème, 1ère, XXIème
void check_ordinal(const Reading& r, Index i, Findings& out) {
    Index stem = r.digits_end(i);
    if (stem == i)
        while (Word(U"IVXLCDM").find(r.at(stem)) != Word::npos && r.at(stem) != 0) ++stem;
    if (stem == i || !(is_digit(r.at(i)) || text::words::is_roman_number(r.letters(i, stem))))
        return;
    const Index end = r.word_end(stem);
    const std::u32string typed = r.letters(stem, end);
    // 2nd and 2nde are right as well.
    if (typed.size() < 3 || typed[0] == 'n') return;
    const Word set = text::words::ordinal_ending(typed);
    if (set.empty() || set == Word(typed)) return;
    out.push_back(r.finding(Code::ordinal_ending, stem, end,
                            {base::to_utf8(typed), base::to_utf8(std::u32string(set))},
                            base::to_utf8(std::u32string(set))));
}

// Words that are mistaken in every text, each with its first letter's accent.
bool wants_acute(Word word) {
    static constexpr std::array<Word, 62> list{
        U"Etat",     U"Etats",      U"Etre",       U"Etes",       U"Ecole",       U"Ecoles",
        U"Ecologie", U"Ecologique", U"Economie",   U"Economique", U"Ecouter",     U"Ecran",
        U"Ecrire",   U"Ecrit",      U"Ecriture",   U"Ecrivain",   U"Edifice",     U"Editeur",
        U"Edition",  U"Editions",   U"Education",  U"Egal",       U"Egalement",   U"Egalité",
        U"Eglise",   U"Eglises",    U"Election",   U"Elections",  U"Electricité", U"Elève",
        U"Elèves",   U"Elément",    U"Eléments",   U"Elu",        U"Elus",        U"Emission",
        U"Energie",  U"Energies",   U"Enorme",     U"Epargne",    U"Epoque",      U"Equipe",
        U"Equipes",  U"Equipement", U"Etape",      U"Etapes",     U"Eté",         U"Eternel",
        U"Etoile",   U"Etoiles",    U"Etranger",   U"Etrangers",  U"Etude",       U"Etudes",
        U"Etudiant", U"Etudiants",  U"Evaluation", U"Evénement",  U"Evénements",  U"Evidemment",
        U"Eviter",   U"Evolution"};
    return in(list, word);
}

void check_capital(const Reading& r, Index i, Index end, Findings& out) {
    const std::u32string word = r.letters(i, end);
    if (word == U"A" && is_space(r.at(end)) && r.begins_sentence(i)) {
        const Index next = end + 1;
        const std::u32string after = r.letters(next, r.word_end(next));
        // The letter; and Latin, whose a takes no accent.
        static constexpr std::array<Word, 15> not_then{
            U"ou",       U"et",        U"est",      U"à",      U"comme",
            U"sont",     U"contrario", U"priori",   U"minima", U"posteriori",
            U"fortiori", U"maxima",    U"cappella", U"latere", U"giorno"};
        if (!is_lower(r.at(next)) || in(not_then, after)) return;
        out.push_back(r.finding(Code::capital_without_accent, i, end, {"A", "À"}, "À"));
        return;
    }
    // l’Etat, Etats-Unis
    const std::size_t apostrophe = std::min(word.find_first_of(U"'’"), word.size());
    const std::size_t first = apostrophe <= 2 && apostrophe < word.size() ? apostrophe + 1 : 0;
    const std::size_t cut = std::min(word.find_first_of(U"-'’", first), word.size());
    const Word head = Word(word).substr(first, cut - first);
    const bool circumflex = head == U"Ile" || head == U"Iles" || head == U"Etre" || head == U"Etes";
    if (!circumflex && !wants_acute(head)) return;
    const char32_t capital = !circumflex ? U'É' : head[0] == 'I' ? U'Î' : U'Ê';
    const std::string right = base::to_utf8(std::u32string(1, capital));
    std::u32string whole(head);
    whole[0] = capital;
    out.push_back(r.finding(Code::capital_without_accent, i + Index(first), i + Index(first) + 1,
                            {base::to_utf8(std::u32string(head)), base::to_utf8(whole)}, right));
}

void check_ligature(const Reading& r, Index i, Index end, Findings& out) {
    static constexpr std::array<Word, 18> stems{
        U"oeuvr",    U"oeuf",   U"oeil",  U"oeillet", U"coeur",    U"soeur",
        U"noeud",    U"voeu",   U"boeuf", U"moeurs",  U"choeur",   U"foetus",
        U"manoeuvr", U"oesoph", U"oecum", U"oedip",   U"rancoeur", U"oenolog"};
    const std::u32string word = folded(r.letters(i, end));
    const std::size_t at = word.find(U"oe");
    if (at == std::u32string::npos) return;
    // l’oeuvre: the word begins after the apostrophe.
    const std::size_t head = word.find_last_of(U'\'', at);
    const std::size_t begin = head == std::u32string::npos ? 0 : head + 1;
    const bool known = std::any_of(stems.begin(), stems.end(), [&](Word stem) {
        return Word(word).substr(begin).starts_with(stem) ||
               (Word(word).substr(begin).starts_with(U"désoeuvr"));
    });
    if (!known) return;
    const Index o = i + Index(at);
    const std::string right = is_upper(r.at(o)) ? "Œ" : "œ";
    out.push_back(r.finding(Code::missing_ligature, o, o + 2, {right}, right));
}

// Mr is English, Melle is nobody's.
void check_abbreviation(const Reading& r, Index i, Index end, Findings& out) {
    const std::u32string word = r.letters(i, end);
    const bool name_follows = is_space(r.at(end)) || r.at(end) == '.';
    if ((word == U"Mr" || word == U"Mrs") && name_follows) {
        const Index stop = end + (r.at(end) == '.' ? 1 : 0);
        const std::string right = word == U"Mr" ? "M." : "MM.";
        out.push_back(r.finding(Code::wrong_abbreviation, i, stop,
                                {std::string(r.text(i, stop)), right}, right));
    } else if (word == U"Melle" || word == U"Melles") {
        const std::string right = word == U"Melle" ? "Mlle" : "Mlles";
        out.push_back(
            r.finding(Code::wrong_abbreviation, i, end, {base::to_utf8(word), right}, right));
    } else if ((word == U"Mme" || word == U"Mlle") && r.at(end) == '.' && is_space(r.at(end + 1)) &&
               is_upper(r.at(end + 2))) {
        out.push_back(r.finding(Code::wrong_abbreviation, i, end + 1,
                                {std::string(r.text(i, end + 1)), base::to_utf8(word)},
                                base::to_utf8(word)));
    }
}

void check_heading(const Reading& r, Findings& out) {
    const Index last = r.size() - 1;
    if (r.passage().role != Passage::Role::Heading || last < 2 || r.at(last) != '.') return;
    Index begin = last;
    while (is_letter(r.at(begin - 1))) --begin;
    // etc., M., av. J.-C., and dots: not a full stop.
    const std::u32string word = folded(r.letters(begin, last));
    if (word == U"etc" || word.size() < 3 || r.at(begin - 1) == '.' || r.fixed(last)) return;
    for (Index i = 0; i < last; ++i)  // two sentences or more keep their stops
        if (r.at(i) == '.' && is_space(r.at(i + 1)) && is_upper(r.at(i + 2))) return;
    out.push_back(r.finding(Code::heading_full_stop, last, last + 1, {}, ""));
}

}  // namespace

void check_words(const Reading& reading, Findings& findings) {
    const Reading& r = reading;
    Findings& out = findings;
    const bool french = r.french();
    check_heading(r, out);
    for (Index i = 0; i < r.size();) {
        if (r.fixed(i) || !(is_letter(r.at(i)) || is_digit(r.at(i)))) {
            ++i;
            continue;
        }
        const bool free = !is_letter(r.at(i - 1)) && !is_digit(r.at(i - 1));
        if (french && free) check_ordinal(r, i, out);
        const Index end = std::max(i + 1, r.word_end(i));
        if (is_letter(r.at(i)) && free && !r.any_fixed(i, end)) {
            check_repeated(r, i, end, out);
            if (french) {
                check_capital(r, i, end, out);
                check_ligature(r, i, end, out);
                check_abbreviation(r, i, end, out);
            }
        }
        i = end;
    }
}

}  // namespace cicero::lint
