#include "font/profile.hpp"

#include <algorithm>
#include <cmath>

#include "font/outline.hpp"

namespace cicero::font {

namespace {

/// Straight lines for a curve: of a letter's bow, to less than 1/500 em.
constexpr int lines_per_curve = 12;
/// Ink a little higher or lower is as near as ink beside it.
constexpr double nearly = 1.0 / 25;

// Before the first or after the last for what a damaged font may say.
int band_at(double y) {
    constexpr double far = 10;
    if (!(y > -far)) return -1;
    if (!(y < far)) return Profile::count;
    return int(std::floor(y * Profile::bands_per_em)) - Profile::lowest;
}

}  // namespace

Profile::Profile(const Face& face, std::uint32_t glyph) : bands_(count) {
    const double em = face.units_per_em();
    OutlineStep::At at, start;
    const auto line_to = [&](const OutlineStep::At& to) {
        add_line(at.x / em, at.y / em, to.x / em, to.y / em);
        at = to;
    };
    for (const OutlineStep& s : outline(face, glyph)) {
        if (s.kind == OutlineStep::Kind::Move) at = start = s.to;
        else if (s.kind == OutlineStep::Kind::Line) line_to(s.to);
        else if (s.kind == OutlineStep::Kind::Close) line_to(start);
        else {
            const OutlineStep::At from = at;
            for (int i = 1; i <= lines_per_curve; ++i) {
                const double t = double(i) / lines_per_curve, u = 1 - t;
                const auto mix = [&](double a, double b, double c, double d) {
                    return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
                };
                line_to({mix(from.x, s.c1.x, s.c2.x, s.to.x), mix(from.y, s.c1.y, s.c2.y, s.to.y)});
            }
        }
    }
}

void Profile::add(double x, double y) {
    const int i = band_at(y);
    if (i < 0 || i >= count) return;
    Band& band = bands_[std::size_t(i)];
    band.left = band.has_ink ? std::min(band.left, x) : x;
    band.right = band.has_ink ? std::max(band.right, x) : x;
    band.has_ink = true;
}

// In each band that it crosses the line reaches as far as where it enters and leaves it.
void Profile::add_line(double x0, double y0, double x1, double y1) {
    if (y0 > y1) {
        std::swap(x0, x1);
        std::swap(y0, y1);
    }
    add(x0, y0);
    add(x1, y1);
    const int first = std::clamp(band_at(y0), -1, count), last = std::clamp(band_at(y1), -1, count);
    for (int i = first + 1; i <= last; ++i) {
        const double edge = double(i + lowest) / bands_per_em;
        const double x = x0 + (x1 - x0) * (edge - y0) / (y1 - y0);
        constexpr double inside = 0.5 / bands_per_em;
        add(x, edge + inside);
        add(x, edge - inside);
    }
}

std::optional<double> ink_distance(const PlacedProfile& left, const PlacedProfile& right) {
    std::optional<double> least;
    const double reach = nearly * std::min(left.size, right.size);
    for (int i = 0; i < Profile::count; ++i) {
        const Profile::Band& a = left.profile->bands()[std::size_t(i)];
        if (!a.has_ink) continue;
        const double y =
            (i + Profile::lowest + 0.5) / Profile::bands_per_em * left.size + left.rise;
        const auto other = [&](double height) {
            return std::clamp(band_at((height - right.rise) / right.size), -1, Profile::count);
        };
        for (int k = std::max(0, other(y - reach));
             k <= std::min(Profile::count - 1, other(y + reach)); ++k) {
            const Profile::Band& b = right.profile->bands()[std::size_t(k)];
            if (!b.has_ink) continue;
            const double distance = right.x + b.left * right.size - (left.x + a.right * left.size);
            if (!least || distance < *least) least = distance;
        }
    }
    return least;
}

}  // namespace cicero::font
