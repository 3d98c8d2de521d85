#include "trace/trace.hpp"

#include <array>
#include <cmath>

#include <nlohmann/json.hpp>

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
        "artifact", "document", "section", "h1",   "h2",    "h3",        "h4",
        "p",        "quote",    "list",    "item", "label", "list-body", "link",
        "figure",   "caption",  "table",   "row",  "th",    "td",        "note"};
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

struct StepText {
    std::string operator()(const document::MoveTo& s) const { return "M" + at(s.to); }
    std::string operator()(const document::LineTo& s) const { return "L" + at(s.to); }
    std::string operator()(const document::CurveTo& s) const {
        return "C" + at(s.c1) + " " + at(s.c2) + " " + at(s.to);
    }
    std::string operator()(const document::ClosePath&) const { return "Z"; }
    static std::string at(Point p) {
        return Json(points(p.x)).dump() + " " + Json(points(p.y)).dump();
    }
};

struct ItemLine {
    const document::Document& document;

    static std::string path_data(const std::vector<document::PathStep>& path) {
        std::string steps;
        for (const auto& step : path)
            steps += (steps.empty() ? "" : " ") + std::visit(StepText{}, step);
        return steps;
    }
    Json operator()(const document::GlyphRun& run) const {
        Json ids = Json::array(), advances = Json::array(), offsets = Json::array(),
             clusters = Json::array(), adjusts = Json::array();
        bool any_offset = false;
        for (const document::PlacedGlyph& g : run.glyphs) {
            ids.push_back(g.id);
            advances.push_back(g.advance);
            offsets.push_back({g.x_offset, g.y_offset});
            clusters.push_back(g.cluster);
            adjusts.push_back(points(g.adjust));
            any_offset |= g.x_offset != 0 || g.y_offset != 0;
        }
        Json out{{"kind", "glyphs"},
                 {"text", run.text},
                 {"font", document.fonts[run.font.index].postscript_name},
                 {"size", points(run.size)},
                 {"origin", pair(run.origin)},
                 {"color", color(run.color)},
                 {"paragraph", run.paragraph},
                 {"line", run.line},
                 {"role", role_name(run.role)},
                 {"tag", run.tag.index},
                 {"lang", run.language},
                 {"ids", ids},
                 {"advances", advances},
                 {"clusters", clusters},
                 {"adjust", adjusts}};
        if (any_offset) out["offsets"] = offsets;
        if (run.horizontal_scale != 1) out["scale"] = run.horizontal_scale;
        if (run.right_to_left) out["rtl"] = true;
        out["source"] = place(run.span);
        return out;
    }
    Json operator()(const document::Path& path) const {
        Json out{{"kind", "path"}, {"steps", path_data(path.steps)}};
        if (!path.fill.empty()) out["fill"] = color(path.fill[0]);
        if (!path.stroke.empty())
            out["stroke"] = {{"width", points(path.stroke[0].width)},
                             {"color", color(path.stroke[0].color)}};
        out["source"] = place(path.span);
        return out;
    }
    Json operator()(const document::ImagePlacement& image) const {
        const std::string& path = document.images[image.image.index].path;
        Json out{{"kind", "image"},
                 {"file", path.substr(path.rfind('/') + 1)},
                 {"box", rect(image.box)},
                 {"source", place(image.span)}};
        if (!image.clip.empty()) out["clip"] = path_data(image.clip);
        return out;
    }
    Json operator()(const document::Link& link) const {
        return {{"kind", "link"},
                {"area", rect(link.area)},
                {"uri", link.uri},
                {"contents", link.contents},
                {"source", place(link.span)}};
    }
};

}  // namespace

namespace {

double rounded(double v) { return std::round(v * 1000) / 1000; }

Json quality(const inlines::ParagraphQuality& q) {
    return {{"kind", "quality"},
            {"paragraph", q.paragraph},
            {"lines", q.lines},
            {"space", {rounded(q.least_space), rounded(q.mean_space), rounded(q.most_space)}},
            {"tracking", rounded(q.most_tracking)},
            {"glyph-width", rounded(q.most_width)},
            {"hyphens", q.hyphens},
            {"hyphen-run", q.longest_hyphen_run},
            {"stacks", q.stacks},
            {"loose", q.loose},
            {"river", q.river},
            {"source", place(q.span)}};
}

}  // namespace

std::string to_json_lines(const document::Document& document,
                          const std::vector<inlines::ParagraphQuality>& qualities) {
    std::string out;
    const auto line = [&](const Json& json) {
        out += json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
    };
    line({{"kind", "document"},
          {"title", document.metadata.title},
          {"lang", document.metadata.language},
          {"pages", document.pages.size()}});
    for (const document::FontResource& font : document.fonts)
        line({{"kind", "font"},
              {"name", font.postscript_name},
              {"family", font.family},
              {"units", font.units_per_em}});
    for (std::size_t i = 0; i < document.pages.size(); ++i) {
        const document::Page& page = document.pages[i];
        line({{"kind", "page"},
              {"number", i + 1},
              {"trim", {points(page.trim.width), points(page.trim.height)}},
              {"bleed", points(page.bleed.top)}});
        for (const document::Item& item : page.items) line(std::visit(ItemLine{document}, item));
    }
    for (const inlines::ParagraphQuality& q : qualities) line(quality(q));
    for (const document::Bookmark& bookmark : document.bookmarks)
        line({{"kind", "bookmark"},
              {"level", bookmark.level},
              {"title", bookmark.title},
              {"page", bookmark.page + 1}});
    return out;
}

}  // namespace cicero::trace
