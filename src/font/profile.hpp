#pragma once

#include <optional>
#include <vector>

#include "font/face.hpp"

namespace cicero::font {

/// How far a glyph's ink reaches to the left and to the right at each height, in bands of 1/50 em.
class Profile {
public:
    Profile(const Face& face, std::uint32_t glyph);

    /// Ems from the glyph's origin.
    struct Band {
        double left = 0, right = 0;
        bool has_ink = false;
    };
    static constexpr int bands_per_em = 50;
    static constexpr int lowest = -25;  ///< half an em below the baseline; ink beyond is left out
    static constexpr int count = 100;
    [[nodiscard]] const std::vector<Band>& bands() const { return bands_; }
    /// The furthest ink to the right between two heights, all in ems; none where there is none.
    [[nodiscard]] std::optional<double> right_between(double low, double high) const;

private:
    void mark(int band, double x);
    void add_line(double x0, double y0, double x1, double y1);

    std::vector<Band> bands_;
};

/// A glyph on a line.
struct PlacedProfile {
    const Profile* profile = nullptr;
    Length size;  ///< of the em
    Length x;     ///< of the origin
    Length rise;  ///< above the baseline
};

/// The least horizontal distance from the ink of `left` to that of `right`, at heights that are
/// the same or nearly so (1/25 em); negative where they overlap. None where they have no height in
/// common.
[[nodiscard]] std::optional<Length> ink_distance(const PlacedProfile& left,
                                                 const PlacedProfile& right);

}  // namespace cicero::font
