#include <algorithm>
#include <array>
#include <cctype>

#include "base/units.hpp"
#include "files/project_file.hpp"
#include "template/path_data.hpp"
#include "template/reader.hpp"
#include "template/text_template.hpp"

namespace cicero::templates {

namespace {

using diagnostic::Code;

/// Percent of leading that may be added: lines further apart no longer look like one text.
constexpr double most_stretched_leading = 20;

class FrameReader {
public:
    FrameReader(const yaml::Node& node, const Context& context) : node_(node), context_(context) {}

    Frame read() {
        Frame frame;
        frame.span = node_.span();
        with(node_, "name", [&](const yaml::Node& n) { frame.name = context_.scalars.word(n); });
        with(node_, "when", [&](const yaml::Node& n) { frame.when = read_condition(n, context_); });
        with(node_, "at", [&](const yaml::Node& n) { frame.place = place(n); });
        with(node_, "fill", [&](const yaml::Node& n) { frame.fill = read_fill(n, context_); });
        with(node_, "fill-when",
             [&](const yaml::Node& n) { frame.fill_when = read_condition(n, context_); });
        with(node_, "stroke", [&](const yaml::Node& n) { frame.stroke = stroke(n); });
        with(node_, "radius", [&](const yaml::Node& n) {
            frame.radius = context_.scalars.length(n, limits::white);
        });
        frame.effects = effects();
        with(node_, "padding",
             [&](const yaml::Node& n) { frame.padding = context_.scalars.insets(n); });
        with(node_, "wrap",
             [&](const yaml::Node& n) { frame.wrap = context_.scalars.length(n, limits::white); });
        with(node_, "artifact",
             [&](const yaml::Node& n) { frame.artifact = context_.scalars.boolean(n); });
        with(node_, "read", [&](const yaml::Node& n) {
            frame.read = context_.scalars.integer(n, limits::reading_order);
        });
        with(node_, "instead-of",
             [&](const yaml::Node& n) { frame.instead_of = context_.scalars.text(n); });
        frame.tag = read_tags(node_, context_).whole;
        content(frame);
        return frame;
    }

private:
    Place place(const yaml::Node& n) {
        Place out;
        out.span = n.span();
        const auto cells = [&](const char* key, Span1D& axis) {
            with(n, key, [&](const yaml::Node& v) {
                axis.cells = context_.scalars.range(v, limits::cells);
            });
        };
        const auto distance = [&](const char* key, std::optional<Distance>& d,
                                  const limits::Limit& limit) {
            with(n, key, [&](const yaml::Node& v) { d = context_.scalars.distance(v, limit); });
        };
        cells("columns", out.x);
        cells("rows", out.y);
        distance("left", out.x.start, limits::distance);
        distance("right", out.x.end, limits::distance);
        distance("width", out.x.extent, limits::white);
        distance("top", out.y.start, limits::distance);
        distance("bottom", out.y.end, limits::distance);
        distance("height", out.y.extent, limits::white);
        check_axis(n, {"columns", "left", "right", "width"});
        check_axis(n, {"rows", "top", "bottom", "height"});
        with(n, "of", [&](const yaml::Node& v) {
            out.area = Area(context_.scalars.choice(v, {"margins", "page", "bleed"}));
        });
        return out;
    }

    // Cells, or two of the three distances: a third would be left out without a word.
    void check_axis(const yaml::Node& n, const std::array<const char*, 4>& keys) const {
        std::vector<std::string> said;
        std::optional<SourceSpan> last;
        for (const auto& [key, value] : n.entries())
            if (std::ranges::find(keys, key.name) != keys.end()) {
                said.push_back(key.name);
                last = key.span;
            }
        const bool cells = std::ranges::find(said, keys[0]) != said.end();
        if (said.size() < 2 || (said.size() == 2 && !cells)) return;
        const std::string between = said.size() > 2 ? said[1] : std::string{};
        context_.diagnostics.add(Code::place_said_twice, *last,
                                 {said.front(), between, said.back()});
    }

    style::Effects effects() {
        style::Effects out;
        with(node_, "opacity", [&](const yaml::Node& n) {
            out.opacity = context_.scalars.percent(n, 100, "0% … 100%");
        });
        with(node_, "blend", [&](const yaml::Node& n) {
            out.blend = style::Blend(context_.scalars.choice(
                n, {"normal", "multiply", "screen", "overlay", "darken", "lighten"}));
        });
        with(node_, "rotate",
             [&](const yaml::Node& n) { out.turn = context_.scalars.number(n, limits::turn); });
        with(node_, "skew",
             [&](const yaml::Node& n) { out.skew = context_.scalars.number(n, limits::skew); });
        with(node_, "clip", [&](const yaml::Node& n) { out.clips = context_.scalars.boolean(n); });
        return out;
    }

    StrokeSpec stroke(const yaml::Node& n) {
        StrokeSpec out;
        with(n, "cap", [&](const yaml::Node& v) {
            out.cap = style::LineCap(context_.scalars.choice(v, {"butt", "round", "square"}));
        });
        with(n, "join", [&](const yaml::Node& v) {
            out.join = style::LineJoin(context_.scalars.choice(v, {"miter", "round", "bevel"}));
        });
        with(n, "width",
             [&](const yaml::Node& v) { out.width = context_.scalars.length(v, limits::stroke); });
        with(n, "color", [&](const yaml::Node& v) { out.color = context_.palette.color(v); });
        with(n, "dash", [&](const yaml::Node& v) {
            const std::size_t errors = context_.diagnostics.error_count();
            for (const yaml::Node& item : v.items())
                out.dash.push_back(context_.scalars.length(item, limits::white));
            const bool drawn = std::ranges::any_of(out.dash, [](Length l) { return l > Length{}; });
            const bool told = context_.diagnostics.error_count() > errors;
            if (!out.dash.empty() && !drawn && !told) context_.scalars.bad_value(v, "[2mm, 1mm]");
        });
        return out;
    }

    void content(Frame& frame) {
        check_kinds(node_, {"text", "blocks", "thread", "image", "file", "frames", "shape", "qr"},
                    Code::frame_of_two_kinds, context_);
        if (has("text") || has("blocks") || has("thread")) frame.content = text();
        else if (has("image") || has("file")) frame.content = image();
        else if (has("frames")) frame.content = group();
        else if (has("shape")) frame.content = drawing();
        else if (has("qr")) frame.content = qr_code();
    }

    bool has(const char* key) const { return node_.find(key).has_value(); }

    TextContent text() {
        TextContent out;
        const auto style_node = node_.find("style");
        const StylePtr style =
            style_node ? context_.styles.style(*style_node) : context_.styles.plain();
        with(node_, "text",
             [&](const yaml::Node& n) { out.blocks.push_back(text_block(n, style, context_)); });
        with(node_, "text", [&](const yaml::Node&) {
            auto& paragraph = std::get<ParagraphBlock>(out.blocks.back().what);
            with(node_, "level", [&](const yaml::Node& n) {
                paragraph.heading_level = context_.scalars.integer(n, limits::level);
            });
            with(node_, "artifact",
                 [&](const yaml::Node& n) { paragraph.artifact = context_.scalars.boolean(n); });
        });
        with(node_, "blocks", [&](const yaml::Node& n) { out.blocks = read_blocks(n, context_); });
        with(node_, "thread", [&](const yaml::Node& n) { out.thread = context_.scalars.word(n); });
        with(node_, "count", [&](const yaml::Node& n) {
            out.columns = context_.scalars.integer(n, limits::text_columns);
        });
        with(node_, "gutter",
             [&](const yaml::Node& n) { out.gutter = context_.scalars.length(n, limits::white); });
        with(node_, "vertical", [&](const yaml::Node& n) {
            out.vertical = Vertical(
                context_.scalars.choice(n, {"top", "middle", "bottom", "baseline", "justify"}));
        });
        if (!node_.find("vertical") && node_.find("stretch")) out.vertical = Vertical::Justify;
        if (out.vertical == Vertical::Justify) out.stretch = stretch();
        else if (const auto stretch = node_.find("stretch"))
            context_.scalars.bad_value(*node_.find("vertical"), "justify");
        with(node_, "text-shape", [&](const yaml::Node& n) {
            out.ellipse = context_.scalars.choice(n, {"rectangle", "ellipse"}) == 1;
        });
        with(node_, "notes", [&](const yaml::Node& n) { out.note_margin = note_margin(n); });
        if (out.note_margin && out.columns > 1)
            context_.diagnostics.add(Code::notes_beside_columns, node_.find("notes")->span());
        with(node_, "fit", [&](const yaml::Node& n) {
            out.fit =
                n.kind() == yaml::Kind::Scalar ? named_fit(n, context_) : read_fit(n, context_);
        });
        if (!out.thread.empty()) check_thread(out);
        return out;
    }

    style::VerticalStretch stretch() {
        style::VerticalStretch out = style::usual_stretch;
        with(node_, "stretch", [&](const yaml::Node& n) {
            out = {};
            with(n, "headings", [&](const yaml::Node& v) {
                out.over_headings = context_.scalars.length(v, limits::white);
            });
            with(n, "paragraphs", [&](const yaml::Node& v) {
                out.between_paragraphs = context_.scalars.length(v, limits::white);
            });
            with(n, "leading", [&](const yaml::Node& v) {
                out.leading = context_.scalars.percent(v, most_stretched_leading, "0% … 20%");
            });
        });
        return out;
    }

    style::NoteMargin note_margin(const yaml::Node& node) {
        style::NoteMargin out;
        with(node, "side", [&](const yaml::Node& n) {
            out.at_right = context_.scalars.choice(n, {"left", "right"}) == 1;
        });
        with(node, "width", [&](const yaml::Node& n) {
            out.width = context_.scalars.length(n, limits::note_margin);
        });
        with(node, "gap",
             [&](const yaml::Node& n) { out.gap = context_.scalars.length(n, limits::white); });
        return out;
    }

    // A fit needs the whole text, of which a frame of a thread has a part; `baseline` puts the
    // first line at the foot of the frame, where no other has room.
    void check_thread(const TextContent& text) const {
        if (const auto fit = node_.find("fit"))
            context_.diagnostics.add(Code::fit_of_thread, fit->span());
        if (text.vertical == Vertical::Baseline)
            context_.diagnostics.add(Code::baseline_of_thread, node_.find("vertical")->span());
    }

    ImageContent image() {
        ImageContent out;
        with(node_, "image", [&](const yaml::Node& n) { out.field = read_path(n, context_); });
        with(node_, "file", [&](const yaml::Node& n) {
            const auto folder = std::filesystem::path(n.span().file->path()).parent_path();
            out.file = files::project_file(n.text().text, folder, folder, n.span(),
                                           context_.diagnostics, context_.files);
        });
        with(node_, "crop", [&](const yaml::Node& n) {
            out.ellipse = context_.scalars.choice(n, {"rectangle", "ellipse"}) == 1;
        });
        with(node_, "scale", [&](const yaml::Node& n) {
            const std::size_t scale = context_.scalars.choice(n, {"cover", "inside", "optical"});
            out.cover = scale == 0;
            out.optical = scale == 2;
        });
        with(node_, "focal", [&](const yaml::Node& n) {
            if (n.items().size() == 2)
                out.focal = {
                    {context_.scalars.number(n.items()[0]), context_.scalars.number(n.items()[1])}};
        });
        return out;
    }

    GroupContent group() {
        GroupContent out;
        with(node_, "frames", [&](const yaml::Node& n) {
            out.frames = std::make_shared<const Frames>(read_frames(n, context_));
        });
        with(node_, "each", [&](const yaml::Node& n) { out.each = read_path(n, context_); });
        with(node_, "as", [&](const yaml::Node& n) { out.as = context_.scalars.word(n); });
        out.item_tag = read_tags(node_, context_).item;
        with(node_, "direction", [&](const yaml::Node& n) {
            out.across = context_.scalars.choice(n, {"down", "across"}) == 1;
        });
        with(node_, "slots",
             [&](const yaml::Node& n) { out.slots = context_.scalars.integer(n, limits::slots); });
        with(node_, "gap",
             [&](const yaml::Node& n) { out.gap = context_.scalars.length(n, limits::white); });
        with(node_, "grid",
             [&](const yaml::Node& n) { out.grid = read_grid(n, out.grid, context_); });
        return out;
    }

    QrContent qr_code() {
        QrContent out;
        with(node_, "qr", [&](const yaml::Node& n) {
            out.text = parse_template(context_.scalars.text(n), context_.diagnostics);
        });
        with(node_, "qr-level", [&](const yaml::Node& n) {
            out.level =
                style::QrLevel(context_.scalars.choice(n, {"low", "medium", "quartile", "high"}));
        });
        with(node_, "color", [&](const yaml::Node& n) { out.color = context_.palette.color(n); });
        return out;
    }

    Drawing drawing() {
        Drawing out;
        with(node_, "shape", [&](const yaml::Node& n) {
            out.kind = Drawing::Kind(context_.scalars.choice(
                n, {"rectangle", "ellipse", "line-across", "line-down", "path"}));
        });
        if (out.kind == Drawing::Kind::Path) out.path = path();
        with(node_, "box", [&](const yaml::Node& n) {
            if (n.items().size() != 2) return context_.scalars.bad_value(n, "[100, 50]");
            out.box_width = std::max(1e-6, context_.scalars.number(n.items()[0]));
            out.box_height = std::max(1e-6, context_.scalars.number(n.items()[1]));
        });
        return out;
    }

    std::vector<PathStep> path() {
        if (const auto data = node_.find("path"))
            return parse_path_data(context_.scalars.text(*data), context_.diagnostics);
        context_.diagnostics.add(Code::bad_path_data, node_.find("shape")->span());
        return {};
    }

    const yaml::Node& node_;
    const Context& context_;
};

}  // namespace

Frames read_frames(const yaml::Node& list, const Context& context) {
    Frames out;
    for (const yaml::Node& node : list.items()) out.push_back(FrameReader(node, context).read());
    return out;
}

namespace {

/// Of a text's size: under the capitals of any face, so that its first line, whose capitals begin
/// at the margin, does not go down to the second line of the grid.
constexpr double first_baseline = 0.75;

// Names of styles begin with a letter, lengths never do.
bool is_name(const std::string& text) {
    return std::isdigit(static_cast<unsigned char>(text.front())) == 0 && text.front() != '-' &&
           text.front() != '.';
}

// A length, or the style whose lines lie on the grid.
void read_baseline(const yaml::Node& node, Grid& grid, const Context& context) {
    const std::string text = context.scalars.text(node).text;
    if (base::parse_length(text) || text.empty() || !is_name(text)) {
        grid.baseline = context.scalars.length(node, limits::white);
        return;
    }
    const StylePtr style = context.styles.style(node);
    grid.baseline = style->leading;
    grid.first_baseline = style->character.size * first_baseline;
}

}  // namespace

Grid read_grid(const yaml::Node& node, const Grid& base, const Context& context) {
    Grid out = base;
    with(node, "columns", [&](const yaml::Node& n) {
        out.columns = context.scalars.integer(n, limits::grid_columns);
    });
    with(node, "rows",
         [&](const yaml::Node& n) { out.rows = context.scalars.integer(n, limits::grid_rows); });
    with(node, "gutter", [&](const yaml::Node& n) {
        out.column_gutter = out.row_gutter = context.scalars.length(n, limits::white);
    });
    with(node, "row-gutter",
         [&](const yaml::Node& n) { out.row_gutter = context.scalars.length(n, limits::white); });
    with(node, "baseline", [&](const yaml::Node& n) { read_baseline(n, out, context); });
    return out;
}

}  // namespace cicero::templates
