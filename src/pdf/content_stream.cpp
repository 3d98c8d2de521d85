#include "pdf/content_stream.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "document/transform.hpp"
#include "document/walk.hpp"
#include "pdf/glyph_texts.hpp"
#include "pdf/number.hpp"
#include "pdf/objects.hpp"
#include "pdf/shadings.hpp"

namespace cicero::pdf {

namespace {

/// Of sines: over a poster's height they are exact to a thousandth of a point.
constexpr int matrix_decimals = 6;

/// `[<0001> -20 <0002>] TJ`, piece by piece.
class ShowOperator {
public:
    /// Moves by thousandths of the em, rounded to `decimals`.
    ShowOperator(std::string& out, int decimals)
        : out_(out), decimals_(decimals), steps_(std::pow(10, decimals)) {}

    // To the left; says how far.
    double move_back(double thousandths) {
        if (std::abs(thousandths * steps_) < 0.5) return 0;
        const double rounded = std::round(thousandths * steps_) / steps_;
        begin();
        if (in_codes_) out_ += '>';
        in_codes_ = false;
        append_real(out_, rounded, decimals_);
        return rounded;
    }

    void code(std::uint16_t code) {
        static constexpr char digits[] = "0123456789ABCDEF";
        begin();
        if (!in_codes_) out_ += '<';
        in_codes_ = true;
        const char written[] = {digits[code >> 12], digits[code >> 8 & 0xF],
                                digits[code >> 4 & 0xF], digits[code & 0xF]};
        out_.append(written, sizeof written);
    }

    void close() {
        if (in_codes_) out_ += '>';
        if (open_) out_ += "] TJ\n";
        open_ = in_codes_ = false;
    }

private:
    void begin() {
        if (!open_) out_ += '[';
        open_ = true;
    }

    std::string& out_;
    int decimals_;
    double steps_;
    bool open_ = false, in_codes_ = false;
};

class PageStream {
public:
    PageStream(const document::Page& page, PageResources& resources)
        : page_(page),
          resources_(resources),
          height_(page.trim.height + page.bleed.top + page.bleed.bottom) {}

    std::string run() {
        document::walk(page_, *this);
        return std::move(out_);
    }

    void visit(const document::GlyphRun& run, Point at, const document::Anchor&) {
        if (run.glyphs.empty() || run.size <= Length{}) return;
        select(letters_color(run.paint), false);
        const std::uint32_t font = (*resources_.numbering)[run.font];
        if (resources_.contours)
            return resources_.contours->paint({&run, font, (at.x + page_.bleed.left).points(),
                                               (height_ - at.y - page_.bleed.top).points()},
                                              out_, resources_.contours_used);
        op("BT");
        if (run.horizontal_scale != 1) {
            real(run.horizontal_scale * 100);
            op("Tz");
        }
        out_ += "1 0 0 1 ";
        point(at);
        op("Tm");
        show(run, font);
        if (run.horizontal_scale != 1) op("100 Tz");
        op("ET");
    }

    void visit(const document::Path& path, Point at, const document::Anchor&) {
        if (!path.fill && !path.stroke) return;
        // A dash holds until it is taken back.
        const auto* gradient =
            path.fill ? std::get_if<document::GradientPaint>(&*path.fill) : nullptr;
        if (gradient) shade(path.steps, at, *gradient);
        const auto* fill = path.fill ? std::get_if<Color>(&*path.fill) : nullptr;
        if (!fill && !path.stroke) return;
        const bool saved = path.stroke && !is_usual(*path.stroke);
        if (saved) open({}, at);
        if (fill) select(*fill, false);
        if (path.stroke) stroke_state(*path.stroke);
        draw(path.steps, at);
        op(fill && path.stroke ? "B" : fill ? "f" : "S");
        if (saved) close();
    }

    void visit(const document::Picture& picture, Point at, const document::Anchor&) {
        const std::uint32_t number = resources_.pictures->number(picture.image);
        resources_.pictures_used.insert(number);
        op("q");
        matrix({at, picture.size}, picture.image->orientation);
        out_ += "/I" + std::to_string(number);
        op(" Do");
        op("Q");
    }

    // An annotation, not a mark on the page.
    void visit(const document::Link&, Point, const document::Anchor&) {}

    void open(const document::Group& group, Point at) {
        op("q");
        states_.push_back({state_, group.is_seen_through(), {}});
        if (!group.clip.empty()) {
            draw(group.clip, at);
            op("W n");
        }
        if (group.is_moved()) move(group, at);
        if (!group.is_seen_through()) return;
        out_ += "/E" + std::to_string(state_number(blended(group)));
        op(" gs");
        std::swap(states_.back().outside, out_);
        state_ = {};
    }

    void close() {
        OpenGroup group = std::move(states_.back());
        states_.pop_back();
        if (group.is_form) {
            std::swap(group.outside, out_);
            paint_form(std::move(group.outside), false);
        }
        op("Q");
        state_ = std::move(group.before);
    }

private:
    /// What the operators before have set: it is not set again.
    struct State {
        std::string fill_color, stroke_color;
    };
    struct OpenGroup {
        State before;
        bool is_form = false;
        std::string outside;  ///< of a form: the stream that it is painted in, so far
    };

    // --- numbers and places

    void number(Length l) {
        append_points(out_, l);
        out_ += ' ';
    }
    void real(double v) {
        append_real(out_, v);
        out_ += ' ';
    }
    void point(Point p) {
        number(p.x + page_.bleed.left);
        number(height_ - p.y - page_.bleed.top);
    }
    void op(const char* name) {
        out_ += name;
        out_ += '\n';
    }

    // --- paint

    // Of letters and lines, which no layout paints in a gradient: its middle.
    static Color letters_color(const document::Paint& paint) {
        if (const auto* color = std::get_if<Color>(&paint)) return *color;
        constexpr double middle = 0.5;
        return base::stop_at(std::get<document::GradientPaint>(paint).colors, middle).color;
    }

    // The colours of a gradient within a path.
    void shade(const std::vector<document::PathStep>& steps, Point at,
               const document::GradientPaint& paint) {
        const Rect box = paint.box.moved_by(at);
        const std::vector<GradientStop> stops = base::in_one_space(paint.colors.stops);
        const ShadingPlace place = shading_place(paint.colors, box);
        const Color& first = stops.front().color;
        resources_.has_inks |=
            std::holds_alternative<Cmyk>(first) || std::holds_alternative<base::Spot>(first);
        op("q");
        draw(steps, at);
        op("W n");
        if (std::ranges::any_of(stops, [](const GradientStop& s) { return s.opacity < 1; })) {
            std::string mask;
            std::swap(mask, out_);
            paint_shading(shading(place, "/DeviceGray", opacity_function(stops)));
            std::swap(mask, out_);
            resources_.forms.push_back({std::move(mask), true});
            const std::string form = std::to_string(resources_.forms.size() - 1);
            out_ += "/E" + std::to_string(state_number("/SMask <</S /Luminosity /G " +
                                                       std::string(PageResources::form_mark) +
                                                       form + "!>>"));
            op(" gs");
        }
        paint_shading(shading(place, space_of(stops.front().color), color_function(stops)));
        op("Q");
    }

    void paint_shading(std::string dictionary) {
        auto& known = resources_.shadings;
        const auto found = std::ranges::find(known, dictionary);
        const auto number = std::size_t(found - known.begin());
        if (found == known.end()) known.push_back(std::move(dictionary));
        out_ += "/H" + std::to_string(number);
        op(" sh");
    }

    [[nodiscard]] ShadingPlace shading_place(const Gradient& gradient, const Rect& box) const {
        if (gradient.kind == Gradient::Kind::Radial) {
            const auto [center, radius] = base::circle_of(gradient, box);
            const auto [x, y] = on_paper(center);
            return {x, y, 0, x, y, radius.points()};
        }
        const auto [from, to] = base::line_of(gradient, box);
        const auto [x0, y0] = on_paper(from);
        const auto [x1, y1] = on_paper(to);
        return {x0, y0, x1, y1};
    }

    // Points of the file, y up.
    [[nodiscard]] std::pair<double, double> on_paper(Point p) const {
        return {(p.x + page_.bleed.left).points(), (height_ - p.y - page_.bleed.top).points()};
    }

    static std::string space_of(const Color& color) {
        struct Of {
            std::string operator()(const Gray&) const { return "/DeviceGray"; }
            std::string operator()(const Rgb&) const { return "/DeviceRGB"; }
            std::string operator()(const Cmyk&) const { return "/DeviceCMYK"; }
            std::string operator()(const base::Spot& spot) const { return separation(spot); }
        };
        return std::visit(Of{}, color);
    }

    // --- groups

    // About its pivot: clockwise as it is seen, so the other way with y up.
    void move(const document::Group& group, Point at) {
        const document::Transform seen(group, at);
        const auto [x, y] = on_paper(at + group.pivot);
        const double a = seen.a, b = -seen.b, c = -seen.c, d = seen.d;
        for (const double v : {a, b, c, d}) {
            append_real(out_, v, matrix_decimals);
            out_ += ' ';
        }
        real(x - a * x - c * y);
        real(y - b * x - d * y);
        op("cm");
    }

    static std::string blended(const document::Group& group) {
        static constexpr std::array names{"Normal",  "Multiply", "Screen",
                                          "Overlay", "Darken",   "Lighten"};
        std::string out = "/ca ";
        append_real(out, group.opacity);
        out += " /CA ";
        append_real(out, group.opacity);
        return out + " /BM /" + names[std::size_t(group.blend)];
    }

    std::size_t state_number(std::string entries) {
        auto& known = resources_.states;
        const auto found = std::ranges::find(known, entries);
        if (found != known.end()) return std::size_t(found - known.begin());
        known.push_back(std::move(entries));
        return known.size() - 1;
    }

    void paint_form(std::string content, bool is_mask) {
        resources_.forms.push_back({std::move(content), is_mask});
        out_ += "/F" + std::to_string(resources_.forms.size() - 1);
        op(" Do");
    }

    static bool is_usual(const document::Stroke& stroke) {
        return stroke.dash.empty() && stroke.cap == document::LineCap::Butt &&
               stroke.join == document::LineJoin::Miter;
    }

    void select(const Color& color, bool stroke) {
        std::string& last = stroke ? state_.stroke_color : state_.fill_color;
        std::string text;
        std::swap(text, out_);
        std::visit([&](const auto& c) { components(c, stroke); }, color);
        std::swap(text, out_);
        if (text == last) return;
        last = text;
        out_ += text;
    }
    void components(const Gray& c, bool stroke) {
        real(c.level);
        op(stroke ? "G" : "g");
    }
    void components(const Rgb& c, bool stroke) {
        for (const double v : {c.r, c.g, c.b}) real(v);
        op(stroke ? "RG" : "rg");
    }
    void components(const Cmyk& c, bool stroke) {
        resources_.has_inks = true;
        for (const double v : {c.c, c.m, c.y, c.k}) real(v);
        op(stroke ? "K" : "k");
    }
    void components(const base::Spot& c, bool stroke) {
        resources_.has_inks = true;
        std::string name;
        for (const auto& [known, spot] : *resources_.spots)
            if (spot.name == c.name && spot.alternate == c.alternate) name = known;
        if (name.empty()) {
            name = "S" + std::to_string(resources_.spots->size());
            resources_.spots->emplace(name, c);
        }
        resources_.spots_used.insert(name);
        out_ += "/" + name + (stroke ? " CS " : " cs ");
        real(c.tint);
        op(stroke ? "SCN" : "scn");
    }

    // --- text

    void select_font(std::uint32_t font, std::uint32_t space, Length size) {
        resources_.fonts_used.emplace(font, space);
        out_ += '/' + font_name(font, space) + ' ';
        number(size);
        op("Tf");
    }

    // A reader moves by the rounded widths of /W: each correction is against where the reader is,
    // so that rounding never adds up.
    void show(const document::GlyphRun& run, std::uint32_t number) {
        const int units_per_em = run.font->units_per_em;
        PageFont& font = (*resources_.fonts)[number];
        const std::vector<std::string_view>& texts = texts_.of(run);
        const double size = run.size.points();
        const int decimals = size > 24 ? 2 : 0;  // thousandths of large type can be seen
        std::int64_t units = 0;
        double adjusts = 0, reader = 0;  // em of the size, before horizontal scaling
        int rise = 0;
        std::optional<std::uint32_t> space;
        ShowOperator shown(out_, decimals);
        for (std::size_t i = 0; i < run.glyphs.size(); ++i) {
            const document::PlacedGlyph& glyph = run.glyphs[i];
            const CharacterCode code = font.code(glyph.id, texts[i]);
            if (code.space != space || glyph.y_offset != rise) shown.close();
            if (code.space != space) select_font(number, *(space = code.space), run.size);
            if (glyph.y_offset != rise) {
                rise = glyph.y_offset;
                real(rise * size / units_per_em);
                op("Ts");
            }
            const double wanted = double(units + glyph.x_offset) / units_per_em + adjusts;
            reader -= shown.move_back((reader - wanted) * 1000) / 1000;
            shown.code(code.number);
            reader += font.width(glyph.id) / 1000.0;
            units += glyph.advance;
            if (glyph.adjust != Length{})
                adjusts += glyph.adjust.points() / size / run.horizontal_scale;
        }
        shown.close();
        if (rise != 0) op("0 Ts");
    }

    // --- paths and images

    void step(const document::MoveTo& s, Point at) {
        point(at + s.to);
        op("m");
    }
    void step(const document::LineTo& s, Point at) {
        point(at + s.to);
        op("l");
    }
    void step(const document::CurveTo& s, Point at) {
        point(at + s.c1);
        point(at + s.c2);
        point(at + s.to);
        op("c");
    }
    void step(const document::ClosePath&, Point) { op("h"); }

    void draw(const std::vector<document::PathStep>& steps, Point at) {
        for (const document::PathStep& s : steps)
            std::visit([&](const auto& known) { step(known, at); }, s);
    }

    void stroke_state(const document::Stroke& stroke) {
        select(letters_color(stroke.paint), true);
        number(stroke.width);
        op("w");
        if (stroke.cap != document::LineCap::Butt) out_ += std::to_string(int(stroke.cap)) + " J\n";
        if (stroke.join != document::LineJoin::Miter)
            out_ += std::to_string(int(stroke.join)) + " j\n";
        if (stroke.dash.empty()) return;
        out_ += '[';
        for (const Length l : stroke.dash) number(l);
        op("] 0 d");
    }

    // The unit square of the image to its box, turned as EXIF says (TIFF 6.0, orientation 1–8).
    void matrix(const Rect& box, int orientation) {
        static constexpr int turns[8][6] = {
            {1, 0, 0, 1, 0, 0},   {-1, 0, 0, 1, 1, 0}, {-1, 0, 0, -1, 1, 1}, {1, 0, 0, -1, 0, 1},
            {0, -1, -1, 0, 1, 1}, {0, -1, 1, 0, 0, 1}, {0, 1, 1, 0, 0, 0},   {0, 1, -1, 0, 1, 0}};
        const auto& t = turns[std::clamp(orientation, 1, 8) - 1];
        number(box.size.width * t[0]);
        number(box.size.height * t[1]);
        number(box.size.width * t[2]);
        number(box.size.height * t[3]);
        number(box.left() + page_.bleed.left + box.size.width * t[4]);
        number(height_ - box.bottom() - page_.bleed.top + box.size.height * t[5]);
        op("cm");
    }

    const document::Page& page_;
    PageResources& resources_;
    Length height_;
    std::string out_;
    GlyphTexts texts_;
    State state_;
    std::vector<OpenGroup> states_;
};

}  // namespace

std::string separation(const base::Spot& spot) {
    std::string out = "[/Separation " + escaped_name(spot.name) +
                      " /DeviceCMYK <</FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [";
    for (const double ink :
         {spot.alternate.c, spot.alternate.m, spot.alternate.y, spot.alternate.k}) {
        append_real(out, ink);
        out += ' ';
    }
    return out + "] /N 1>>]";
}

std::string content_stream(const document::Page& page, PageResources& resources) {
    return PageStream(page, resources).run();
}

}  // namespace cicero::pdf
