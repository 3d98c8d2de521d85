#pragma once

#include <string>

#include "sky/events.hpp"

/// The sky in the words of a language: French, English, Spanish, Arabic, Russian, Chinese; in
/// others French.
namespace cicero::sky {

/// "pleine lune", "équinoxe de mars", "heure d’été".
[[nodiscard]] std::string name_of(const SkyEvent& event, const std::string& language);
/// The season that begins: "printemps"; south of the equator it is another.
[[nodiscard]] std::string season_name(Turn turn, bool south, const std::string& language);
/// "jour polaire", "nuit polaire"; empty where the Sun rises and sets.
[[nodiscard]] std::string name_of(SunDay::Kind kind, const std::string& language);

}  // namespace cicero::sky
