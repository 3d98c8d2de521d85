#include "trace/trace.hpp"

#include <array>
#include <cmath>
#include <unordered_map>

#include <nlohmann/json.hpp>

#include "document/numbering.hpp"
#include "document/used_tags.hpp"
#include "document/walk.hpp"
#include "font/face.hpp"

namespace cicero::trace {

namespace {

using Json = nlohmann::ordered_json;

/// Points, to a thousandth: enough to see any move that an eye could.
double points(Length l) {
    const auto thousandths = (l.units() * 1000 + (l.units() >= 0 ? 6350 : -6350)) / 12700;
    return double(thousandths) / 1000;
}

Json rect(const Rect& r) {
    return {points(r.left()), points(r.top()), points(r.size.width), points(r.size.height)};
}
Json pair(Point p) { return {points(p.x), points(p.y)}; }

const char* role_name(document::Role role) {
    static constexpr std::array names{
        "artifact",   "document",   "section", "h1",   "h2",    "h3",        "h4",
        "p",          "quote",      "list",    "item", "label", "list-body", "link",
        "figure",     "caption",    "table",   "row",  "th",    "td",        "note",
        "table-head", "table-body", "toc",     "toci", "index", "span"};
    return names[std::size_t(role)];
}

std::string place(const diagnostic::SourceSpan& span) {
    if (!span.file) return {};
    const auto at = span.file->position(span.begin);
    const std::string& path = span.file->path();
    return path.substr(path.rfind('/') + 1) + ":" + std::to_string(at.line) + ":" +
           std::to_string(at.column);
}

struct ColorName {
    Json operator()(const Gray& c) const { return {"gray", c.level}; }
    Json operator()(const Rgb& c) const { return {"rgb", c.r, c.g, c.b}; }
    Json operator()(const Cmyk& c) const { return {"cmyk", c.c, c.m, c.y, c.k}; }
    Json operator()(const base::Spot& c) const { return {"spot", c.name, c.tint}; }
};
Json color(const Color& c) { return std::visit(ColorName{}, c); }
Json paint(const document::Paint& p) {
    if (const auto* plain = std::get_if<Color>(&p)) return color(*plain);
    const Gradient& gradient = std::get<document::GradientPaint>(p).colors;
    const bool is_linear = gradient.kind == Gradient::Kind::Linear;
    Json out{is_linear ? "linear" : "radial"};
    if (is_linear) out.push_back(gradient.angle);
    for (const GradientStop& stop : gradient.stops)
        out.push_back({stop.at, color(stop.color), stop.opacity});
    return out;
}

const char* blend_name(style::Blend blend) {
    static constexpr std::array names{"normal",  "multiply", "screen",
                                      "overlay", "darken",   "lighten"};
    return names[std::size_t(blend)];
}

struct StepText {
    Point origin;

    std::string operator()(const document::MoveTo& s) const { return "M" + at(s.to); }
    std::string operator()(const document::LineTo& s) const { return "L" + at(s.to); }
    std::string operator()(const document::CurveTo& s) const {
        return "C" + at(s.c1) + " " + at(s.c2) + " " + at(s.to);
    }
    std::string operator()(const document::ClosePath&) const { return "Z"; }
    [[nodiscard]] std::string at(Point p) const {
        return Json(points(origin.x + p.x)).dump() + " " + Json(points(origin.y + p.y)).dump();
    }
};

std::string path_data(const std::vector<document::PathStep>& path, Point origin) {
    std::string steps;
    for (const auto& step : path)
        steps += (steps.empty() ? "" : " ") + std::visit(StepText{origin}, step);
    return steps;
}

std::string file_name(const std::string& path) { return path.substr(path.rfind('/') + 1); }

/// The fonts of a document, opened: what they say of their glyphs need not be traced.
class Faces {
public:
    explicit Faces(const document::Numbering& numbering) : numbering_(numbering) {
        for (const document::FontPtr& font : numbering.fonts()) {
            font::FaceDescription description{font->family, font->path, font->face_index};
            description.at = font->variations;
            faces_.push_back(font::Face::from_bytes(description, font->data).value_or(nullptr));
        }
    }
    [[nodiscard]] bool has_advance(const document::FontPtr& font,
                                   const document::PlacedGlyph& glyph) const {
        const font::FacePtr& face = faces_[numbering_[font]];
        return face && face->advance(glyph.id) == glyph.advance;
    }

private:
    const document::Numbering& numbering_;
    std::vector<font::FacePtr> faces_;
};

/// A line for each shape, in the order of painting.
class ShapeLines {
public:
    ShapeLines(const Faces& faces, std::vector<Json>& out) : faces_(faces), out_(out) {}

    void visit(const document::GlyphRun& run, Point at, const document::Anchor& anchor) {
        const document::TagPtr& tag = anchor.tag_of(run.part);
        Json out{{"kind", "glyphs"},
                 {"text", run.text},
                 {"font", run.font->postscript_name},
                 {"size", points(run.size)},
                 {"origin", pair(at)},
                 {"color", paint(run.paint)},
                 {"paragraph", anchor.paragraph},
                 {"line", run.line},
                 {"role", role_name(tag ? tag->role : document::Role::Artifact)},
                 {"lang", run.language}};
        add_glyphs(run, out);
        if (run.horizontal_scale != 1) out["scale"] = run.horizontal_scale;
        if (run.right_to_left) out["rtl"] = true;
        out["source"] = place(anchor.span_of(run));
        out_.push_back(std::move(out));
    }
    void visit(const document::Path& path, Point at, const document::Anchor& anchor) {
        Json out{{"kind", "path"}, {"steps", path_data(path.steps, at)}};
        if (path.fill) out["fill"] = paint(*path.fill);
        if (path.stroke)
            out["stroke"] = {{"width", points(path.stroke->width)},
                             {"color", paint(path.stroke->paint)}};
        out["source"] = place(anchor.source.span());
        out_.push_back(std::move(out));
    }
    void visit(const document::Picture& picture, Point at, const document::Anchor& anchor) {
        out_.push_back({{"kind", "image"},
                        {"file", file_name(picture.image->path)},
                        {"box", rect({at, picture.size})},
                        {"source", place(anchor.source.span())}});
    }
    void visit(const document::Link& link, Point at, const document::Anchor& anchor) {
        out_.push_back({{"kind", "link"},
                        {"area", rect({at, link.area})},
                        {"uri", link.uri},
                        {"contents", link.contents},
                        {"source", place(anchor.span_of(link))}});
    }
    void open(const document::Group& group, Point at) {
        Json out{{"kind", "group"}};
        if (!group.clip.empty()) out["clip"] = path_data(group.clip, at);
        if (group.opacity < 1) out["opacity"] = group.opacity;
        if (group.blend != style::Blend::Normal) out["blend"] = blend_name(group.blend);
        if (group.is_moved())
            out["moved"] = {
                {"rotate", group.turn}, {"skew", group.skew}, {"about", pair(at + group.pivot)}};
        out_.push_back(std::move(out));
    }
    void close() { out_.push_back({{"kind", "end of group"}}); }

private:
    // Advances by the glyph's number in the run, and only those that are not the font's (kerning);
    // offsets and what glue adds alike.
    void add_glyphs(const document::GlyphRun& run, Json& out) const {
        Json ids = Json::array(), clusters = Json::array();
        Json advances = Json::object(), adjusts = Json::object(), offsets = Json::object();
        for (std::size_t i = 0; i < run.glyphs.size(); ++i) {
            const document::PlacedGlyph& g = run.glyphs[i];
            const std::string number = std::to_string(i);
            ids.push_back(g.id);
            clusters.push_back(g.cluster);
            if (!faces_.has_advance(run.font, g)) advances[number] = g.advance;
            if (const double adjust = points(g.adjust); adjust != 0) adjusts[number] = adjust;
            if (g.x_offset != 0 || g.y_offset != 0) offsets[number] = {g.x_offset, g.y_offset};
        }
        out["ids"] = std::move(ids);
        out["clusters"] = std::move(clusters);
        if (!advances.empty()) out["advances"] = std::move(advances);
        if (!adjusts.empty()) out["adjust"] = std::move(adjusts);
        if (!offsets.empty()) out["offsets"] = std::move(offsets);
    }

    const Faces& faces_;
    std::vector<Json>& out_;
};

double rounded(double v) { return std::round(v * 1000) / 1000; }

Json quality(const layout::PlacedQuality& placed) {
    const inlines::ParagraphQuality& q = placed.quality;
    return {{"kind", "quality"},
            {"paragraph", placed.paragraph},
            {"lines", q.lines},
            {"space", {rounded(q.least_space), rounded(q.mean_space), rounded(q.most_space)}},
            {"tracking", rounded(q.most_tracking)},
            {"glyph-width", rounded(q.most_width)},
            {"hyphens", q.hyphens},
            {"hyphen-run", q.longest_hyphen_run},
            {"stacks", q.stacks},
            {"loose", q.loose},
            {"river", q.river},
            {"source", place(placed.span)}};
}

/// What the structure holds, read aloud: a line for each tag, parents first.
class TagLines {
public:
    explicit TagLines(const document::Document& document) : used_(document) {
        for (const document::Page& page : document.pages)
            document::for_each<document::GlyphRun>(
                page, [&](const document::GlyphRun& run, Point, const document::Anchor& anchor) {
                    if (const document::TagPtr& tag = anchor.tag_of(run.part))
                        texts_[tag.get()].append(run);
                });
    }

    template <class Line>
    void write(const document::Tag& tag, int depth, const Line& line) const {
        if (!used_.contains(tag)) return;
        Json out{{"kind", "tag"}, {"depth", depth}, {"role", role_name(tag.role)}};
        if (const auto text = texts_.find(&tag); text != texts_.end())
            out["text"] = text->second.all;
        if (!tag.alternative.empty()) out["alternative"] = tag.alternative;
        if (tag.scope != document::Scope::None)
            out["scope"] = tag.scope == document::Scope::Column ? "column" : "row";
        if (tag.columns != 1) out["columns"] = tag.columns;
        if (tag.rows != 1) out["rows"] = tag.rows;
        line(out);
        for (const document::TagPtr& child : tag.children) write(*child, depth + 1, line);
    }

private:
    struct Text {
        std::string all;
        std::uint32_t line = 0;

        void append(const document::GlyphRun& run) {
            constexpr std::string_view soft_hyphen = "\u00AD";
            if (all.ends_with(soft_hyphen)) all.resize(all.size() - soft_hyphen.size());
            else if (run.line != line && !all.empty()) all += ' ';
            line = run.line;
            all += run.text;
        }
    };

    document::UsedTags used_;
    std::unordered_map<const document::Tag*, Text> texts_;
};

Json fit(const layout::FitReport& report) {
    Json out{{"kind", "fit"}, {"frame", report.frame}, {"page", report.page}};
    for (const auto& [lever, used] : report.levers) out[lever] = used;
    return out;
}

}  // namespace

std::string to_json_lines(const document::Document& document,
                          const std::vector<layout::PlacedQuality>& qualities,
                          const std::vector<layout::FitReport>& fits) {
    std::string out;
    const auto line = [&](const Json& json) {
        out += json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
    };
    line({{"kind", "document"},
          {"title", document.metadata.title},
          {"lang", document.metadata.language},
          {"pages", document.pages.size()}});
    const document::Numbering numbering(document);
    Faces faces(numbering);
    for (const document::FontPtr& font : numbering.fonts())
        line({{"kind", "font"},
              {"name", font->postscript_name},
              {"family", font->family},
              {"units", font->units_per_em}});
    for (std::size_t i = 0; i < document.pages.size(); ++i) {
        const document::Page& page = document.pages[i];
        line({{"kind", "page"},
              {"number", i + 1},
              {"trim", {points(page.trim.width), points(page.trim.height)}},
              {"bleed", points(page.bleed.top)}});
        std::vector<Json> shapes;
        ShapeLines lines(faces, shapes);
        document::walk(page, lines);
        for (const Json& shape : shapes) line(shape);
    }
    if (document.structure) TagLines(document).write(*document.structure, 0, line);
    for (const layout::PlacedQuality& q : qualities) line(quality(q));
    for (const layout::FitReport& report : fits) line(fit(report));
    for (const document::Bookmark& bookmark : document.bookmarks)
        line({{"kind", "bookmark"},
              {"level", bookmark.level},
              {"title", bookmark.title},
              {"page", bookmark.page + 1}});
    return out;
}

}  // namespace cicero::trace
