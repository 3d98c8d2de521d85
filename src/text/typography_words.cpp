#include "text/typography_words.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace cicero::text::words {

namespace {

template <std::size_t n>
bool any_of(const std::array<std::u32string_view, n>& list, std::u32string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

}  // namespace

bool is_month(std::u32string_view word) {
    static constexpr std::array<std::u32string_view, 12> list{U"janvier", U"février", U"mars", U"avril", U"mai", U"juin",
        U"juillet", U"août", U"septembre", U"octobre", U"novembre", U"décembre"};
    return any_of(list, word);
}

bool is_function_word(std::u32string_view word) {
    static constexpr std::array<std::u32string_view, 36> list{U"et", U"ou", U"à", U"de", U"du", U"des", U"le", U"la", U"les",
        U"un", U"une", U"en", U"au", U"aux", U"par", U"pour", U"sur", U"dans", U"que", U"qui", U"est", U"sont", U"a", U"ont",
        U"avec", U"sans", U"sous", U"ne", U"se", U"il", U"elle", U"mais", U"puis", U"dont", U"où", U"ni"};
    return any_of(list, word);
}

bool is_title(std::u32string_view word) {
    static constexpr std::array<std::u32string_view, 11> list{U"M.", U"MM.", U"Mme", U"Mmes", U"Mlle", U"Mlles", U"Dr", U"Pr",
        U"Me", U"Mgr", U"St"};
    return any_of(list, word);
}

bool is_reference(std::u32string_view word) {
    static constexpr std::array<std::u32string_view, 13> list{U"n°", U"N°", U"nos", U"p.", U"pp.", U"art.", U"chap.", U"t.",
        U"vol.", U"fig.", U"av.", U"apr.", U"§"};
    return any_of(list, word);
}

bool is_roman(char32_t c) { return std::u32string_view(U"IVXLCDM").find(c) != std::u32string_view::npos; }

bool is_regnal(std::u32string_view word) {
    return !word.empty() && std::u32string_view(U"IVX").find(word[0]) != std::u32string_view::npos &&
           std::all_of(word.begin(), word.end(), [](char32_t c) { return c == 'I' || c == 'V' || c == 'X'; });
}

std::u32string ordinal_ending(std::u32string_view ending) {
    static constexpr std::array<std::pair<std::u32string_view, std::u32string_view>, 24> list{{
        {U"er", U"er"}, {U"ers", U"ers"}, {U"re", U"re"}, {U"res", U"res"}, {U"e", U"e"}, {U"es", U"es"}, {U"d", U"d"},
        {U"ds", U"ds"}, {U"de", U"de"}, {U"des", U"des"}, {U"nd", U"d"}, {U"nde", U"de"}, {U"ème", U"e"}, {U"èmes", U"es"},
        {U"eme", U"e"}, {U"emes", U"es"}, {U"ième", U"e"}, {U"ièmes", U"es"}, {U"ieme", U"e"}, {U"ière", U"re"},
        {U"ières", U"res"}, {U"ère", U"re"}, {U"ères", U"res"}, {U"iere", U"re"}}};
    for (const auto& [typed, set] : list)
        if (typed == ending) return std::u32string(set);
    return {};
}

}  // namespace cicero::text::words
