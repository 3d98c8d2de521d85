#include "font/instance.hpp"

#include <algorithm>
#include <cmath>
#include <new>

#include "base/handle.hpp"

namespace cicero::font {

namespace {

class Writer {
public:
    void number(std::int64_t value, int size) {
        for (int shift = 8 * (size - 1); shift >= 0; shift -= 8)
            bytes.push_back(std::uint8_t(value >> shift & 0xFF));
    }
    void numbers(std::initializer_list<std::int64_t> values, int size) {
        for (const std::int64_t value : values) number(value, size);
    }
    void append(const document::Bytes& more) {
        bytes.insert(bytes.end(), more.begin(), more.end());
    }
    void align() {
        while (bytes.size() % 4 != 0) bytes.push_back(0);
    }
    document::Bytes bytes;
};

struct Point {
    int x = 0, y = 0;
    bool on_curve = true;
    bool operator==(const Point&) const = default;
};

struct Contours {
    std::vector<Point> points;
    std::vector<std::size_t> ends;  ///< of contours: behind their last points
    bool is_quadratic = true, is_whole = true;
};

Contours& contours_of(void* data) { return *static_cast<Contours*>(data); }

// HarfBuzz is not made for exceptions: none goes through it.
template <class Value>
void add(Contours& contours, std::vector<Value>& to, const Value& value) noexcept {
    try {
        to.push_back(value);
    } catch (const std::bad_alloc&) {
        contours.is_whole = false;
    }
}

void add_point(void* data, const Point& point) {
    add(contours_of(data), contours_of(data).points, point);
}

int rounded(float v) { return int(std::lround(std::clamp(v, -32768.0F, 32767.0F))); }

void move_to(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x, float y, void*) {
    add_point(data, {rounded(x), rounded(y)});
}

// The parameters are those of HarfBuzz's callbacks.
void quadratic_to(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float cx, float cy, float x,
                  float y, void*) {
    add_point(data, {rounded(cx), rounded(cy), false});
    add_point(data, {rounded(x), rounded(y)});
}

void cubic_to(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float, float, float, float, float,
              float, void*) {
    contours_of(data).is_quadratic = false;
}

// TrueType's contours close by themselves.
void close_path(hb_draw_funcs_t*, void* data, hb_draw_state_t*, void*) {
    Contours& o = contours_of(data);
    const std::size_t begin = o.ends.empty() ? 0 : o.ends.back();
    if (o.points.size() > begin + 1 && o.points.back() == o.points[begin]) o.points.pop_back();
    if (o.points.size() > begin) add(o, o.ends, o.points.size());
}

Handle<hb_draw_funcs_t, hb_draw_funcs_destroy> pen() {
    Handle<hb_draw_funcs_t, hb_draw_funcs_destroy> out(hb_draw_funcs_create());
    hb_draw_funcs_set_move_to_func(out.get(), move_to, nullptr, nullptr);
    hb_draw_funcs_set_line_to_func(out.get(), move_to, nullptr, nullptr);
    hb_draw_funcs_set_quadratic_to_func(out.get(), quadratic_to, nullptr, nullptr);
    hb_draw_funcs_set_cubic_to_func(out.get(), cubic_to, nullptr, nullptr);
    hb_draw_funcs_set_close_path_func(out.get(), close_path, nullptr, nullptr);
    return out;
}

struct Box {
    int left = 0, bottom = 0, right = 0, top = 0;
};

Box box_of(const std::vector<Point>& points) {
    Box box;
    if (!points.empty()) box = {points[0].x, points[0].y, points[0].x, points[0].y};
    for (const Point& p : points)
        box = {std::min(box.left, p.x), std::min(box.bottom, p.y), std::max(box.right, p.x),
               std::max(box.top, p.y)};
    return box;
}

// OpenType, glyf, simple glyph: a byte or a word for each step, as it fits.
void write_steps(Writer& flags, Writer& xs, Writer& ys, const std::vector<Point>& points) {
    constexpr int short_x = 2, short_y = 4, same_or_positive_x = 16, same_or_positive_y = 32;
    Point before;
    for (const Point& p : points) {
        int flag = p.on_curve ? 1 : 0;
        const auto step = [&](Writer& out, int by, int is_short, int same_or_positive) {
            if (by == 0) flag |= same_or_positive;
            else if (std::abs(by) < 256) {
                flag |= is_short | (by > 0 ? same_or_positive : 0);
                out.number(std::abs(by), 1);
            } else out.number(by, 2);
        };
        step(xs, p.x - before.x, short_x, same_or_positive_x);
        step(ys, p.y - before.y, short_y, same_or_positive_y);
        flags.number(flag, 1);
        before = p;
    }
}

/// The tables of a font that grow with each glyph, and what `maxp` and `head` say of all.
class Glyphs {
public:
    // False where it cannot be written.
    bool add(hb_font_t* font, hb_draw_funcs_t* funcs, std::uint32_t glyph) {
        Contours o;
        hb_font_get_glyph_shape(font, glyph, funcs, &o);
        if (!o.is_whole) throw std::bad_alloc();
        if (!o.is_quadratic || o.points.size() > 0xFFFF || o.ends.size() > 0x7FFF) return false;
        const Box box = box_of(o.points);
        if (!o.ends.empty()) {
            glyf.numbers({std::int64_t(o.ends.size()), box.left, box.bottom, box.right, box.top},
                         2);
            for (const std::size_t end : o.ends) glyf.number(std::int64_t(end) - 1, 2);
            glyf.number(0, 2);  // no instructions
            Writer flags, xs, ys;
            write_steps(flags, xs, ys, o.points);
            for (const Writer* part : {&flags, &xs, &ys}) glyf.append(part->bytes);
            glyf.align();
        }
        loca.number(std::int64_t(glyf.bytes.size()), 4);
        const int advance = std::clamp(hb_font_get_glyph_h_advance(font, glyph), 0, 0xFFFF);
        hmtx.numbers({advance, box.left}, 2);
        widest = std::max(widest, advance);
        most_points = std::max(most_points, o.points.size());
        most_contours = std::max(most_contours, o.ends.size());
        all = {std::min(all.left, box.left), std::min(all.bottom, box.bottom),
               std::max(all.right, box.right), std::max(all.top, box.top)};
        ++count;
        return true;
    }

    Writer glyf, loca, hmtx;
    int count = 0, widest = 0;
    std::size_t most_points = 0, most_contours = 0;
    Box all;
};

Writer head(const Glyphs& g, hb_font_t* font) {
    Writer out;
    out.numbers({0x10000, 0x10000, 0, 0x5F0F3CF5}, 4);  // HarfBuzz puts the sum of all in
    // Baseline at 0, left sidebearing at the ink's left.
    out.numbers({3, int(hb_face_get_upem(hb_font_get_face(font)))}, 2);
    out.numbers({0, 0}, 8);  // no dates: the same input, the same bytes
    out.numbers({g.all.left, g.all.bottom, g.all.right, g.all.top, 0, 8, 2, 1, 0}, 2);
    return out;
}

Writer hhea(const Glyphs& g, hb_font_t* font) {
    hb_font_extents_t e{};
    hb_font_get_h_extents(font, &e);
    Writer out;
    out.number(0x10000, 4);
    out.numbers({e.ascender, e.descender, e.line_gap, g.widest, g.all.left, 0, g.all.right}, 2);
    out.numbers({1, 0, 0, 0, 0, 0, 0, 0, g.count}, 2);  // an upright caret
    return out;
}

Writer maxp(const Glyphs& g) {
    Writer out;
    out.number(0x10000, 4);
    out.numbers({g.count, std::int64_t(g.most_points), std::int64_t(g.most_contours)}, 2);
    out.numbers({0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0}, 2);  // no composites, no instructions
    return out;
}

using BlobHandle = Handle<hb_blob_t, hb_blob_destroy>;
using FaceHandle = Handle<hb_face_t, hb_face_destroy>;

void add_table(hb_face_t* builder, hb_tag_t tag, const document::Bytes& bytes) {
    const BlobHandle blob(hb_blob_create(reinterpret_cast<const char*>(bytes.data()),
                                         unsigned(bytes.size()), HB_MEMORY_MODE_DUPLICATE, nullptr,
                                         nullptr));
    hb_face_builder_add_table(builder, tag, blob.get());
}

}  // namespace

std::optional<document::Bytes> static_instance(hb_font_t* font,
                                               const std::vector<std::uint32_t>& glyphs) {
    const auto funcs = pen();
    Glyphs all;
    all.loca.number(0, 4);
    if (!all.add(font, funcs.get(), 0)) return std::nullopt;
    for (const std::uint32_t glyph : glyphs)
        if (!all.add(font, funcs.get(), glyph)) return std::nullopt;
    if (all.count > 0xFFFF) return std::nullopt;
    const FaceHandle builder(hb_face_builder_create());
    add_table(builder.get(), HB_TAG('g', 'l', 'y', 'f'), all.glyf.bytes);
    add_table(builder.get(), HB_TAG('h', 'e', 'a', 'd'), head(all, font).bytes);
    add_table(builder.get(), HB_TAG('h', 'h', 'e', 'a'), hhea(all, font).bytes);
    add_table(builder.get(), HB_TAG('h', 'm', 't', 'x'), all.hmtx.bytes);
    add_table(builder.get(), HB_TAG('l', 'o', 'c', 'a'), all.loca.bytes);
    add_table(builder.get(), HB_TAG('m', 'a', 'x', 'p'), maxp(all).bytes);
    const BlobHandle file(hb_face_reference_blob(builder.get()));
    unsigned size = 0;
    const char* data = hb_blob_get_data(file.get(), &size);
    return document::Bytes(data, data + size);
}

}  // namespace cicero::font
