#include "pdf/contours.hpp"

#include <algorithm>
#include <cmath>

#include "font/contour.hpp"
#include "pdf/number.hpp"

namespace cicero::pdf {

namespace {

using font::ContourStep;

/// Glyphs are drawn in thousandths of the em, which the form's matrix makes into ems: no number is
/// then so small that readers with five decimals (ISO 32000-1, annex C) would move an edge.
constexpr double em = 1000;
constexpr int contour_decimals = 2;  // 1/2048 em to 1/200 of a thousandth
constexpr int place_decimals = 5;    // of the em: a poster's letter of 1 m to 1/100 mm

void number(std::string& out, double value, int decimals) {
    append_real(out, value, decimals);
    out += ' ';
}

/// Of all points, those that steer curves too: the ink lies inside.
struct Box {
    double left = 0, bottom = 0, right = 0, top = 0;
    bool empty = true;

    void add(const ContourStep::At& p) {
        left = empty ? p.x : std::min(left, p.x);
        right = empty ? p.x : std::max(right, p.x);
        bottom = empty ? p.y : std::min(bottom, p.y);
        top = empty ? p.y : std::max(top, p.y);
        empty = false;
    }
};

std::string operators(const std::vector<ContourStep>& steps, double scale) {
    std::string out;
    const auto point = [&](const ContourStep::At& p) {
        number(out, p.x * scale, contour_decimals);
        number(out, p.y * scale, contour_decimals);
    };
    for (const ContourStep& s : steps) {
        if (s.kind == ContourStep::Kind::Curve) {
            point(s.c1);
            point(s.c2);
        }
        if (s.kind != ContourStep::Kind::Close) point(s.to);
        static constexpr const char* names[] = {"m\n", "l\n", "c\n", "h\n"};
        out += names[std::size_t(s.kind)];
    }
    return out + "f\n";
}

}  // namespace

std::optional<diagnostic::Diagnostic> GlyphContours::open(const document::FontResource& font) {
    font::FaceDescription description{font.family, font.path, font.face_index};
    description.at = font.variations;
    auto face = font::Face::from_bytes(description, font.data);
    if (!face) return face.error();
    faces_.push_back(std::move(*face));
    return std::nullopt;
}

void GlyphContours::paint(const PlacedRun& placed, std::string& out,
                          std::set<std::uint32_t>& used) {
    const document::GlyphRun& run = *placed.run;
    const double size = run.size.points(), upem = run.font->units_per_em;
    out += "q\n";
    number(out, size * run.horizontal_scale, place_decimals);
    out += "0 0 ";
    number(out, size, place_decimals);
    number(out, placed.x, place_decimals);
    number(out, placed.y, place_decimals);
    out += "cm\n";
    // Each glyph is moved to from where the one before stands, as the file has it: what rounding
    // loses never adds up.
    std::int64_t units = 0;
    double adjusts = 0;               // em
    std::int64_t at_x = 0, at_y = 0;  // steps of the last decimal
    const double steps = std::pow(10, place_decimals);
    for (const document::PlacedGlyph& glyph : run.glyphs) {
        if (const auto form = form_number(placed.font, glyph.id)) {
            const double right = double(units + glyph.x_offset) / upem + adjusts;
            const std::int64_t to_x = std::llround(right * steps);
            const std::int64_t to_y = std::llround(glyph.y_offset / upem * steps);
            if (to_x != at_x || to_y != at_y) {
                out += "1 0 0 1 ";
                number(out, double(to_x - at_x) / steps, place_decimals);
                number(out, double(to_y - at_y) / steps, place_decimals);
                out += "cm\n";
            }
            at_x = to_x;
            at_y = to_y;
            out += "/G" + std::to_string(*form) + " Do\n";
            used.insert(*form);
        }
        units += glyph.advance;
        adjusts += glyph.adjust.points() / size / run.horizontal_scale;
    }
    out += "Q\n";
}

// Nothing where the glyph has no ink.
std::optional<std::uint32_t> GlyphContours::form_number(std::uint32_t font, std::uint32_t glyph) {
    const auto [entry, fresh] = numbers_.try_emplace({font, glyph});
    if (!fresh) return entry->second;
    if (Dict form = write(*faces_[font], glyph)) {
        entry->second = std::uint32_t(forms_.size());
        forms_.push_back(form);
    }
    return entry->second;
}

Dict GlyphContours::write(const font::Face& face, std::uint32_t glyph) {
    const std::vector<ContourStep> steps = font::contours(face, glyph);
    if (steps.empty()) return {};
    const double scale = em / face.units_per_em();
    Box box;
    for (const ContourStep& s : steps) {
        if (s.kind == ContourStep::Kind::Close) continue;
        box.add(s.to);
        if (s.kind != ContourStep::Kind::Curve) continue;
        box.add(s.c1);
        box.add(s.c2);
    }
    const double edges[] = {std::floor(box.left * scale), std::floor(box.bottom * scale),
                            std::ceil(box.right * scale), std::ceil(box.top * scale)};
    static constexpr double to_em[] = {1 / em, 0, 0, 1 / em, 0, 0};
    return objects_.stream(operators(steps, scale))
        .name("Type", "XObject")
        .name("Subtype", "Form")
        .numbers("BBox", edges)
        .numbers("Matrix", to_em)
        .add("Resources", objects_.dict());
}

}  // namespace cicero::pdf
