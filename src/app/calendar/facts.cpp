#include "app/calendar/facts.hpp"

#include <array>

#include "sky/words.hpp"

namespace cicero::app {

using sky::SkyEvent;
using Json = nlohmann::ordered_json;

const char* kind_of(const SkyEvent& event) {
    static constexpr std::array names{"moon", "season", "clock"};
    return names[std::size_t(event.kind)];
}

std::string utc_text(std::chrono::sys_seconds at) {
    const auto day = std::chrono::floor<std::chrono::days>(at);
    const auto since = at - day;
    const auto seconds = int(since.count() % 60);
    return calendar::iso(day) + "T" + calendar::iso_time(int(since.count() / 60)) +
           (seconds < 10 ? ":0" : ":") + std::to_string(seconds) + "Z";
}

std::string time_text(const std::optional<int>& minutes) {
    return minutes ? calendar::iso_time(*minutes) : std::string{};
}

std::string Teller::name(const SkyEvent& event) const {
    std::string name = sky::name_of(event, language);
    if (event.kind == SkyEvent::Kind::Season)
        return name + " (" + sky::season_name(sky::Turn(event.which), south, language) + ")";
    if (event.kind == SkyEvent::Kind::Clock)
        return name + " (" + (event.shift > 0 ? "+" : "−") + std::to_string(std::abs(event.shift)) +
               " min)";
    return name;
}

Json Teller::record(const SkyEvent& event) const {
    Json out{{"date", calendar::iso(event.day)}, {"time", calendar::iso_time(event.minutes)},
             {"utc", utc_text(event.at)},        {"kind", kind_of(event)},
             {"id", sky::id_of(event)},          {"name", sky::name_of(event, language)}};
    if (event.kind == SkyEvent::Kind::Season)
        out["season"] = sky::season_name(sky::Turn(event.which), south, language);
    if (event.kind == SkyEvent::Kind::Clock) out["shift"] = event.shift;
    return out;
}

Json Teller::record(const sky::SunHours& sun) {
    static constexpr std::array kinds{"rises-and-sets", "never-sets", "never-rises"};
    Json out{{"sun", kinds[std::size_t(sun.kind)]}};
    if (sun.rise) out["sunrise"] = time_text(sun.rise);
    if (sun.set) out["sunset"] = time_text(sun.set);
    if (sun.length) out["daylight"] = *sun.length;
    return out;
}

}  // namespace cicero::app
