#include "font/profile.hpp"

#include <algorithm>
#include <cmath>

#include "font/contour.hpp"

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
    ContourStep::At at, start;
    const auto line_to = [&](const ContourStep::At& to) {
        add_line(at.x / em, at.y / em, to.x / em, to.y / em);
        at = to;
    };
    for (const ContourStep& s : contours(face, glyph)) {
        if (s.kind == ContourStep::Kind::Move) at = start = s.to;
        else if (s.kind == ContourStep::Kind::Line) line_to(s.to);
        else if (s.kind == ContourStep::Kind::Close) line_to(start);
        else {
            const ContourStep::At from = at;
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

void Profile::mark(int band, double x) {
    if (band < 0 || band >= count) return;
    Band& b = bands_[std::size_t(band)];
    b.left = b.has_ink ? std::min(b.left, x) : x;
    b.right = b.has_ink ? std::max(b.right, x) : x;
    b.has_ink = true;
}

// In each band that it crosses the line reaches as far as where it enters and leaves it.
void Profile::add_line(double x0, double y0, double x1, double y1) {
    if (y0 > y1) {
        std::swap(x0, x1);
        std::swap(y0, y1);
    }
    const int first = std::clamp(band_at(y0), -1, count), last = std::clamp(band_at(y1), -1, count);
    mark(first, x0);
    mark(last, x1);
    for (int i = first + 1; i <= last; ++i) {
        const double edge = double(i + lowest) / bands_per_em;
        const double x = x0 + (x1 - x0) * (edge - y0) / (y1 - y0);
        mark(i - 1, x);
        mark(i, x);
    }
}

std::optional<double> Profile::right_between(double low, double high) const {
    std::optional<double> furthest;
    for (int i = std::max(0, band_at(low)); i <= std::min(count - 1, band_at(high)); ++i) {
        const Band& band = bands_[std::size_t(i)];
        if (band.has_ink) furthest = std::max(furthest.value_or(band.right), band.right);
    }
    return furthest;
}

std::optional<Length> ink_distance(const PlacedProfile& left, const PlacedProfile& right) {
    std::optional<Length> least;
    const Length reach = std::min(left.size, right.size) * nearly;
    for (int i = 0; i < Profile::count; ++i) {
        const Profile::Band& a = left.profile->bands()[std::size_t(i)];
        if (!a.has_ink) continue;
        const Length y =
            left.size * ((i + Profile::lowest + 0.5) / Profile::bands_per_em) + left.rise;
        const auto other = [&](Length height) {
            return std::clamp(band_at((height - right.rise) / right.size), -1, Profile::count);
        };
        for (int k = std::max(0, other(y - reach));
             k <= std::min(Profile::count - 1, other(y + reach)); ++k) {
            const Profile::Band& b = right.profile->bands()[std::size_t(k)];
            if (!b.has_ink) continue;
            const Length distance = right.x + right.size * b.left - (left.x + left.size * a.right);
            if (!least || distance < *least) least = distance;
        }
    }
    return least;
}

}  // namespace cicero::font
