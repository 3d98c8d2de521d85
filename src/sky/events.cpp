#include "sky/events.hpp"

#include <algorithm>
#include <array>

namespace cicero::sky {

namespace {

using std::chrono::days;

constexpr std::chrono::seconds half_a_minute{30};

class Gatherer {
public:
    Gatherer(sys_days first, sys_days last, const Clock& clock)
        : first_(first), last_(last), clock_(clock) {}

    void moons() {
        // No clock is a whole day from Greenwich.
        for (const MoonPhase& moon : moon_phases(first_ - days(1), last_ + days(2)))
            add(SkyEvent::Kind::Moon, int(moon.phase), moon.at, clock_.offset_at(moon.at));
    }
    void seasons() {
        for (int year = base::year_of(first_); year <= base::year_of(last_); ++year) {
            const auto turns = sky::seasons(year);
            for (std::size_t i = 0; i < turns.size(); ++i)
                add(SkyEvent::Kind::Season, int(i), turns[i], clock_.offset_at(turns[i]));
        }
    }
    void clock_changes() {
        for (int year = base::year_of(first_); year <= base::year_of(last_); ++year)
            for (const ClockChange& change : clock_.changes(year))
                add(SkyEvent::Kind::Clock, change.after > change.before ? 1 : 0, change.at,
                    change.before, int((change.after - change.before).count()));
    }

    std::vector<SkyEvent> take() {
        std::sort(out_.begin(), out_.end(),
                  [](const SkyEvent& a, const SkyEvent& b) { return a.at < b.at; });
        return std::move(out_);
    }

private:
    void add(SkyEvent::Kind kind, int which, sys_seconds at, std::chrono::minutes offset,
             int shift = 0) {
        // The day is the instant's, and its minute the nearest of that day.
        const sys_seconds local = at + offset;
        const sys_days day = std::chrono::floor<days>(local);
        if (day < first_ || day > last_) return;
        const int minutes =
            int(std::chrono::floor<std::chrono::minutes>(local - day + half_a_minute).count());
        out_.push_back({kind, which, at, day, std::min(minutes, base::minutes_a_day - 1), shift});
    }

    sys_days first_, last_;
    const Clock& clock_;
    std::vector<SkyEvent> out_;
};

}  // namespace

std::vector<SkyEvent> sky_events(sys_days first, sys_days last, const Clock& clock,
                                 const SkyQuery& query) {
    Gatherer gatherer(first, last, clock);
    if (query.moons) gatherer.moons();
    if (query.seasons) gatherer.seasons();
    if (query.clock_changes) gatherer.clock_changes();
    return gatherer.take();
}

const char* id_of(const SkyEvent& event) {
    static constexpr std::array moons{"new-moon", "first-quarter", "full-moon", "last-quarter"};
    static constexpr std::array turns{"march-equinox", "june-solstice", "september-equinox",
                                      "december-solstice"};
    static constexpr std::array clocks{"clock-back", "clock-forward"};
    const auto which = std::size_t(event.which);
    return event.kind == SkyEvent::Kind::Moon     ? moons[which]
           : event.kind == SkyEvent::Kind::Season ? turns[which]
                                                  : clocks[which];
}

SunHours sun_hours(sys_days day, const Place& place, const Clock& clock) {
    SunPath path;
    return sun_hours(day, place, clock, path);
}

SunHours sun_hours(sys_days day, const Place& place, const Clock& clock, SunPath& path) {
    const SunDay sun = sun_on(day, place, path);
    SunHours out{sun.kind, {}, {}, {}};
    const auto minutes = [&](sys_seconds at) {
        const auto since = clock.to_local(at + half_a_minute).time_since_epoch();
        const auto of_day = since - std::chrono::floor<days>(since);
        return int(std::chrono::floor<std::chrono::minutes>(of_day).count());
    };
    if (sun.rise) out.rise = minutes(*sun.rise);
    if (sun.set) out.set = minutes(*sun.set);
    if (sun.rise && sun.set)
        out.length = int(std::chrono::round<std::chrono::minutes>(*sun.set - *sun.rise).count());
    return out;
}

}  // namespace cicero::sky
