#include "sky/words.hpp"

#include <array>

namespace cicero::sky {

namespace {

struct Words {
    const char* language;
    std::array<const char*, 4> moons;    ///< by Phase
    std::array<const char*, 4> turns;    ///< by Turn
    std::array<const char*, 4> seasons;  ///< from spring on
    std::array<const char*, 2> clocks;   ///< back, forward
    std::array<const char*, 2> polar;    ///< day, night
};

constexpr std::array all_words{
    Words{"fr",
          {"nouvelle lune", "premier quartier", "pleine lune", "dernier quartier"},
          {"équinoxe de mars", "solstice de juin", "équinoxe de septembre", "solstice de décembre"},
          {"printemps", "été", "automne", "hiver"},
          {"heure d’hiver", "heure d’été"},
          {"jour polaire", "nuit polaire"}},
    Words{"en",
          {"new moon", "first quarter", "full moon", "last quarter"},
          {"March equinox", "June solstice", "September equinox", "December solstice"},
          {"spring", "summer", "autumn", "winter"},
          {"clocks go back", "clocks go forward"},
          {"polar day", "polar night"}},
    Words{"es",
          {"luna nueva", "cuarto creciente", "luna llena", "cuarto menguante"},
          {"equinoccio de marzo", "solsticio de junio", "equinoccio de septiembre",
           "solsticio de diciembre"},
          {"primavera", "verano", "otoño", "invierno"},
          {"horario de invierno", "horario de verano"},
          {"día polar", "noche polar"}},
    Words{"ar",
          {"المحاق", "التربيع الأول", "البدر", "التربيع الأخير"},
          {"اعتدال مارس", "انقلاب يونيو", "اعتدال سبتمبر", "انقلاب ديسمبر"},
          {"الربيع", "الصيف", "الخريف", "الشتاء"},
          {"التوقيت الشتوي", "التوقيت الصيفي"},
          {"النهار القطبي", "الليل القطبي"}},
    Words{"ru",
          {"новолуние", "первая четверть", "полнолуние", "последняя четверть"},
          {"мартовское равноденствие", "июньское солнцестояние", "сентябрьское равноденствие",
           "декабрьское солнцестояние"},
          {"весна", "лето", "осень", "зима"},
          {"зимнее время", "летнее время"},
          {"полярный день", "полярная ночь"}},
    Words{"zh",
          {"新月", "上弦月", "满月", "下弦月"},
          {"春分", "夏至", "秋分", "冬至"},
          {"春季", "夏季", "秋季", "冬季"},
          {"夏令时结束", "夏令时开始"},
          {"极昼", "极夜"}}};

const Words& words_of(const std::string& language) {
    const std::string main = language.substr(0, language.find('-'));
    for (const Words& words : all_words)
        if (main == words.language) return words;
    return all_words.front();
}

}  // namespace

std::string name_of(const SkyEvent& event, const std::string& language) {
    const Words& words = words_of(language);
    const auto which = std::size_t(event.which);
    return event.kind == SkyEvent::Kind::Moon     ? words.moons[which]
           : event.kind == SkyEvent::Kind::Season ? words.turns[which]
                                                  : words.clocks[which];
}

std::string season_name(Turn turn, bool south, const std::string& language) {
    return words_of(language).seasons[(std::size_t(turn) + (south ? 2 : 0)) % 4];
}

std::string name_of(SunDay::Kind kind, const std::string& language) {
    if (kind == SunDay::Kind::RisesAndSets) return {};
    return words_of(language).polar[kind == SunDay::Kind::NeverSets ? 0 : 1];
}

}  // namespace cicero::sky
