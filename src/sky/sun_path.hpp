#pragma once

#include <array>
#include <map>

namespace cicero::sky {

/// Seen from the Earth's centre, in astronomical units along the axes of J2000.
using Direction = std::array<double, 3>;

/// At a Julian date of terrestrial time, as are all here.
[[nodiscard]] Direction moon_from_earth(double jd);
/// By the whole series (Bretagnon 2000), whose 2,500 terms take 300,000 instructions; aberration
/// and light time are in it.
[[nodiscard]] Direction sun_from_earth(double jd);

/// The same at many instants near one another, for a tenth of the cost: a short series (Simon and
/// others 1994, up to 7″ away), put right by the whole one at every sixteenth day and by a cubic
/// through those between. From 1583 to 3000 within 0.03″ of the whole series, until 9999 within
/// 1″: in a phase of the Moon, 0.06 s and 2 s. For one thread.
class SunPath {
public:
    /// `moon`: where it stands then. The Earth and the Moon swing around each other, and the short
    /// series has but what they swing around.
    [[nodiscard]] Direction at(double jd, const Direction& moon);
    [[nodiscard]] Direction at(double jd) { return at(jd, moon_from_earth(jd)); }

private:
    [[nodiscard]] const Direction& correction(long node);

    std::map<long, Direction> corrections_;  ///< by sixteenth day
};

}  // namespace cicero::sky
