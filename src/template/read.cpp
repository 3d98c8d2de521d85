#include "template/read.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "base/units.hpp"
#include "template/page_sizes.hpp"
#include "template/reader.hpp"
#include "template/schema.hpp"
#include "template/variation.hpp"

namespace cicero::templates {

namespace {

using diagnostic::Code;

class LayoutReader {
public:
    LayoutReader(const yaml::Node& root, const Settings& settings, const files::FileSystem& files,
                 const Kinds* kinds, diagnostic::Diagnostics& diagnostics)
        : root_(root),
          kinds_(kinds),
          diagnostics_(diagnostics),
          scalars_(out_->parameters, diagnostics),
          palette_(scalars_),
          styles_(scalars_, palette_),
          context_{scalars_, palette_, styles_, files, diagnostics, {}} {
        read_parameters(settings);
    }

    std::shared_ptr<const LayoutSpec> read() {
        out_->span = root_.span();
        with(root_, "layout", [&](const yaml::Node& n) { out_->name = scalars_.word(n); });
        with(root_, "description",
             [&](const yaml::Node& n) { out_->description = scalars_.word(n); });
        words("takes", out_->takes);
        words("omit", out_->omitted);
        with(root_, "duplex", [&](const yaml::Node& n) {
            out_->duplex_short_edge = scalars_.choice(n, {"long-edge", "short-edge"}) == 1;
        });
        with(root_, "palette", [&](const yaml::Node& n) { palette_.read(n); });
        for (const Variation& variation : variations_) vary_styles(variation);
        with(root_, "styles", [&](const yaml::Node& n) { styles_.read(n); });
        with(root_, "page", [&](const yaml::Node& n) { format_ = format(n); });
        with(root_, "fits", [&](const yaml::Node& n) { fits(n); });
        with(root_, "flows", [&](const yaml::Node& n) { flows(n); });
        with(root_, "masters", [&](const yaml::Node& n) { masters(n); });
        with(root_, "pages", [&](const yaml::Node& n) {
            for (const yaml::Node& page : n.items()) out_->pages.push_back(read_page(page));
        });
        return out_;
    }

private:
    void words(const char* key, std::vector<SourcedText>& out) {
        with(root_, key, [&](const yaml::Node& n) {
            for (const yaml::Node& item : n.items()) out.push_back(scalars_.text(item));
        });
    }

    void read_parameters(const Settings& settings) {
        // The stronger after the weaker: large print is large in every format.
        with(root_, "formats", [&](const yaml::Node& n) { read_formats(n, settings); });
        with(root_, "large-print", [&](const yaml::Node& n) { read_large_print(n, settings); });
        with(root_, "parameters", [&](const yaml::Node& map) {
            for (const auto& [key, value] : map.entries()) {
                check_name(key);
                out_->parameters.push_back(parameter(key.name, value, settings));
            }
        });
        for (const Variation& variation : variations_) check_values(variation);
        std::string names;
        for (const Parameter& p : out_->parameters) names += (names.empty() ? "" : ", ") + p.name;
        for (const auto& set : settings)
            // The absence of these is told where others are known.
            if (set.first != large_print_setting && set.first != format_setting &&
                std::none_of(out_->parameters.begin(), out_->parameters.end(),
                             [&](const Parameter& p) { return p.name == set.first; }))
                no_parameter(set.first, set.second, names);
    }

    void add_made(Parameter p, const yaml::Node& node, const Settings& settings) {
        const auto set = settings.find(p.name);
        p.is_set = set != settings.end();
        if (p.is_set) p.value = set->second;
        check_value(p, node);
        out_->parameters.push_back(std::move(p));
    }

    // The first is that of who asks for none.
    void read_formats(const yaml::Node& formats, const Settings& settings) {
        if (formats.kind() != yaml::Kind::Map || formats.entries().empty()) return;
        for (const auto& entry : formats.entries()) out_->formats.push_back(entry.first.name);
        Parameter p =
            made_parameter(format_setting, "choice", out_->formats.front(), "format de la page");
        p.choices = out_->formats;
        add_made(std::move(p), formats, settings);
        const std::string& chosen = out_->parameters.back().value;
        for (const auto& [key, value] : formats.entries())
            variations_.emplace_back(value, key.name == chosen);
    }

    void read_large_print(const yaml::Node& large, const Settings& settings) {
        out_->has_large_print = true;
        add_made(made_parameter(large_print_setting, "boolean", "false", "gros caractères"), large,
                 settings);
        const bool is_asked = out_->parameters.back().value == "true";
        if (is_asked) context_.print = Print::Large;
        variations_.emplace_back(large, is_asked);
    }

    void check_name(const yaml::Key& key) {
        if (std::ranges::find(out_->parameters, key.name, &Parameter::name) !=
            out_->parameters.end())
            diagnostics_.add(Code::parameter_name_taken, key.span, {key.name});
    }

    // What it sets must be parameters, and fit them.
    void check_values(const Variation& variation) {
        std::vector<std::string> names;
        for (const Parameter& p : out_->parameters) names.push_back(p.name);
        for (const auto& [name, setting] : variation.values()) {
            const auto found = std::ranges::find(out_->parameters, name, &Parameter::name);
            if (found == out_->parameters.end()) {
                diagnostics_.add(Code::unknown_parameter, setting.name,
                                 {name, diagnostic::nearest(name, names).value_or("")});
                continue;
            }
            Parameter varied = *found;
            varied.value = setting.value.text().text;
            varied.is_set = false;
            check_value(varied, setting.value);
        }
    }

    void vary_styles(const Variation& variation) {
        if (variation.styles()) styles_.change(*variation.styles(), variation.is_asked());
        variation.check_styles(root_.find("styles"), diagnostics_);
    }

    // year=2027: what is said is the content's, how it stands the layout's.
    void no_parameter(const std::string& name, const std::string& value, const std::string& names) {
        const auto has_it = [&](const auto& kind) {
            return std::ranges::any_of(kind.second->fields,
                                       [&](const yaml::Field& f) { return name == f.name; });
        };
        if (kinds_ && std::ranges::any_of(*kinds_, has_it))
            diagnostics_.add(Code::setting_is_content, {}, {name, value});
        else diagnostics_.add(Code::setting_not_a_parameter, {}, {name, names});
    }

    Parameter parameter(const std::string& name, const yaml::Node& node, const Settings& settings) {
        Parameter p;
        p.name = name;
        const auto word = [&](const char* key) {
            const auto n = node.find(key);
            return n ? n->text().text : std::string{};
        };
        p.type = word("type");
        p.default_value = p.value = word("default");
        p.about = word("about");
        with(node, "choices", [&](const yaml::Node& n) {
            for (const yaml::Node& c : n.items()) p.choices.push_back(c.text().text);
        });
        const auto set = settings.find(name);
        p.is_set = set != settings.end();
        if (p.is_set) p.value = set->second;
        check_value(p, node);
        if (!p.is_set) vary(p);
        return p;
    }

    // What is wrong with the value is told where it stands.
    void vary(Parameter& p) const {
        for (const Variation& variation : variations_)
            if (const auto* value = variation.value(p.name)) {
                p.value = value->text().text;
                p.is_unfit = !is_among_choices(p) || !instead(p).empty();
            }
    }

    static bool is_among_choices(const Parameter& p) {
        return p.choices.empty() || std::ranges::find(p.choices, p.value) != p.choices.end();
    }

    // Here, at the command line or at the default, and not at each use.
    void check_value(Parameter& p, const yaml::Node& node) {
        const auto said = node.find("default");
        const SourceSpan at = said ? said->span() : node.span();
        if (!is_among_choices(p)) {
            std::string list;
            for (const std::string& c : p.choices) list += (list.empty() ? "" : ", ") + c;
            if (p.is_set)
                diagnostics_.add(Code::setting_out_of_choices, {}, {p.name, p.value, list});
            else diagnostics_.add(Code::bad_choice, at, {p.value, list});
            p.is_unfit = true;
        } else if (const std::string expected = instead(p); !expected.empty()) {
            if (p.is_set) diagnostics_.add(Code::setting_unfit, {}, {p.name, p.value, expected});
            else diagnostics_.add(Code::bad_layout_value, at, {p.value, expected});
            p.is_unfit = true;
        }
    }

    /// What to write for a value that is not of the parameter's type; empty where it is.
    static std::string instead(const Parameter& p) {
        if (p.type == "integer" && !base::parse_integer(p.value)) return "1, 2, 3…";
        if (p.type == "number" && !base::parse_number(p.value)) return "1.2";
        if (p.type == "length" && !base::parse_length(p.value)) return "12mm, 9pt, 1.5cm";
        const bool truth = p.value == "true" || p.value == "false";
        return p.type == "boolean" && !truth ? "true, false" : "";
    }

    // That of pages which say no other.
    PageGeometry format(const yaml::Node& page) {
        PageGeometry out = read_geometry(page, {});
        std::vector<yaml::Node> said{page};
        for (const Variation& variation : variations_)
            if (const auto varied = variation.page()) {
                out = read_geometry(*varied, out);
                said.push_back(*varied);
            }
        // Of what is said twice the last counts.
        std::ranges::reverse(said);
        const auto check_where = [&](std::initializer_list<const char*> keys, const auto& check) {
            for (const yaml::Node& node : said)
                for (const char* key : keys)
                    if (const auto found = node.find(key)) return check(node, *found);
        };
        check_where({"margins", "size"},
                    [&](const yaml::Node& n, const yaml::Node&) { check_margins(n, out); });
        check_where({"grid"},
                    [&](const yaml::Node&, const yaml::Node& grid) { check_gutters(grid, out); });
        return out;
    }

    PageGeometry geometry(const yaml::Node& n, const PageGeometry& base) {
        const PageGeometry out = read_geometry(n, base);
        check_margins(n, out);
        with(n, "grid", [&](const yaml::Node& v) { check_gutters(v, out); });
        return out;
    }

    PageGeometry read_geometry(const yaml::Node& n, PageGeometry out) {
        with(n, "size", [&](const yaml::Node& v) { out.trim = page_size(v); });
        with(n, "orientation", [&](const yaml::Node& v) {
            const bool landscape = scalars_.choice(v, {"portrait", "landscape"}) == 1;
            if (landscape != (out.trim.width > out.trim.height))
                std::swap(out.trim.width, out.trim.height);
        });
        with(n, "bleed",
             [&](const yaml::Node& v) { out.bleed = scalars_.length(v, limits::bleed); });
        with(n, "folds", [&](const yaml::Node& v) {
            out.folds.clear();
            for (const yaml::Node& fold : v.items())
                out.folds.push_back(scalars_.length(fold, limits::white));
            std::ranges::sort(out.folds);
        });
        with(n, "seen-from",
             [&](const yaml::Node& v) { out.seen_from = scalars_.length(v, limits::seen_from); });
        with(n, "margins", [&](const yaml::Node& v) {
            out.margins = scalars_.insets(v);
            out.mirrored = v.kind() == yaml::Kind::Map && (v.find("inside") || v.find("outside"));
            if (out.mirrored) mirror(v, out.margins);
        });
        with(n, "grid", [&](const yaml::Node& v) { out.grid = read_grid(v, out.grid, context_); });
        return out;
    }

    // As they are on the right-hand page.
    void mirror(const yaml::Node& node, Insets& margins) {
        for (const char* key : {"left", "right"})
            if (const auto said = node.find(key))
                scalars_.bad_value(*said, "{top: 20mm, outside: 25mm, bottom: 30mm, inside: 15mm}");
        with(node, "inside",
             [&](const yaml::Node& n) { margins.left = scalars_.length(n, limits::white); });
        with(node, "outside",
             [&](const yaml::Node& n) { margins.right = scalars_.length(n, limits::white); });
    }

    // Cells of no width come of gutters that take all the room.
    void check_gutters(const yaml::Node& grid, const PageGeometry& page) {
        const Size room = Rect{{}, page.trim}.inset_by(page.margins).size;
        const auto check = [&](const char* key, Length gutter, int count, Length whole) {
            const auto said = grid.find(key);
            if (!said || count < 2 || gutter * double(count - 1) < whole) return;
            const auto most = std::lround((whole / (count - 1)).millimetres());
            scalars_.bad_value(*said, "0mm … " + std::to_string(std::max(0L, most - 1)) + "mm");
        };
        if (room.width <= Length{} || room.height <= Length{}) return;  // told of
        check("gutter", page.grid.column_gutter, page.grid.columns, room.width);
        if (!grid.find("row-gutter"))
            check("gutter", page.grid.row_gutter, page.grid.rows, room.height);
        check("row-gutter", page.grid.row_gutter, page.grid.rows, room.height);
    }

    void check_margins(const yaml::Node& n, const PageGeometry& page) {
        const Size room = Rect{{}, page.trim}.inset_by(page.margins).size;
        if (room.width > Length{} && room.height > Length{}) return;
        const auto margins = n.find("margins"), size = n.find("size");
        if (!margins && !size) return;  // told of where they stand
        const SourceSpan at = margins ? margins->span() : size->span();
        if (diagnostics_.has_error_at(at)) return;
        const auto mm = [](Length l) { return std::to_string(std::lround(l.millimetres())); };
        diagnostics_.add(Code::margins_fill_page, at, {mm(page.trim.width), mm(page.trim.height)});
    }

    Size page_size(const yaml::Node& node) {
        if (node.kind() == yaml::Kind::Sequence && node.items().size() == 2)
            return {scalars_.length(node.items()[0], limits::page_side),
                    scalars_.length(node.items()[1], limits::page_side)};
        if (node.kind() == yaml::Kind::Map) {
            const auto width = node.find("width"), height = node.find("height");
            scalars_.bad_value(node, width && height ? "[" + scalars_.word(*width) + ", " +
                                                           scalars_.word(*height) + "]"
                                                     : "A4, [210mm, 148mm]");
            return *templates::page_size("A4");
        }
        const std::string name = scalars_.word(node);
        if (const auto size = templates::page_size(name)) return *size;
        if (const std::string turned = turned_page_size(name); !turned.empty())
            scalars_.fault(node, Code::page_size_turned, {name, turned}, page_size_names());
        else
            scalars_.fault(node, Code::unknown_page_size,
                           {name, page_size_names(), "[210mm, 148mm]"}, page_size_names());
        return *templates::page_size("A4");
    }

    PageSpec read_page(const yaml::Node& node) {
        PageSpec page;
        page.span = node.span();
        page.geometry = geometry(node, format_);
        with(node, "name", [&](const yaml::Node& n) { page.name = scalars_.word(n); });
        with(node, "each", [&](const yaml::Node& n) { page.each = read_path(n, context_); });
        with(node, "as", [&](const yaml::Node& n) { page.as = scalars_.word(n); });
        with(node, "when", [&](const yaml::Node& n) { page.when = read_condition(n, context_); });
        with(node, "while", [&](const yaml::Node& n) {
            page.while_flow = flow_name(n);
            if (fit_of(page.while_flow).active)
                diagnostics_.add(Code::fit_of_repeated_flow, n.span(), {page.while_flow});
        });
        with(node, "background",
             [&](const yaml::Node& n) { page.background = read_fill(n, context_); });
        with(node, "number", [&](const yaml::Node& n) { page.numbering = numbering(n); });
        read_frames_of(page, node);
        variants(page, node);
        return page;
    }

    void read_frames_of(PageSpec& page, const yaml::Node& node) {
        with(node, "master", [&](const yaml::Node& n) { add_master(page, n); });
        with(node, "frames", [&](const yaml::Node& n) {
            Frames own = read_frames(n, context_);
            page.frames.insert(page.frames.end(), std::make_move_iterator(own.begin()),
                               std::make_move_iterator(own.end()));
        });
        check(page.frames, page.geometry.grid);
        check_stand_ins(page.frames, names_of_threads(page.frames));
    }

    // "roman", or {style: roman, start: 3}
    style::Numbering numbering(const yaml::Node& node) {
        style::Numbering out;
        const auto numerals = [&](const yaml::Node& n) {
            out.numerals = style::Numerals(scalars_.choice(n, {"arabic", "roman", "capitals"}));
        };
        if (node.kind() != yaml::Kind::Map) return numerals(node), out;
        with(node, "style", numerals);
        with(node, "start",
             [&](const yaml::Node& n) { out.start = scalars_.integer(n, limits::page_number); });
        return out;
    }

    // What they say of themselves; all else is that of the page.
    void variants(PageSpec& page, const yaml::Node& node) {
        const PageSpec plain = page;
        const auto read = [&](const char* key, std::shared_ptr<const PageSpec>& out) {
            with(node, key, [&](const yaml::Node& n) { out = variant(plain, n); });
        };
        for (const char* key : {"first", "last"})
            if (const auto said = node.find(key); said && page.while_flow.empty())
                diagnostics_.add(Code::variant_without_while, said->span(), {key});
        read("first", page.variants.first);
        read("last", page.variants.last);
        read("left", page.variants.left);
        read("right", page.variants.right);
        if (!plain.geometry.mirrored) return;
        for (auto* end : {&page.variants.first, &page.variants.last})
            if (*end) *end = with_left(**end);
        page.variants.left = mirrored(page.variants.left ? *page.variants.left : plain);
    }

    static std::shared_ptr<const PageSpec> mirrored(PageSpec page) {
        if (page.geometry.mirrored)
            std::swap(page.geometry.margins.left, page.geometry.margins.right);
        return std::make_shared<const PageSpec>(std::move(page));
    }
    static std::shared_ptr<const PageSpec> with_left(PageSpec page) {
        page.variants.left = mirrored(page);
        return std::make_shared<const PageSpec>(std::move(page));
    }

    std::shared_ptr<const PageSpec> variant(const PageSpec& page, const yaml::Node& node) {
        PageSpec out = page;
        out.span = node.span();
        out.geometry = geometry(node, page.geometry);
        with(node, "background",
             [&](const yaml::Node& n) { out.background = read_fill(n, context_); });
        if (node.find("frames") || node.find("master")) {
            out.frames.clear();
            read_frames_of(out, node);
        }
        return std::make_shared<const PageSpec>(std::move(out));
    }

    struct Master {
        std::optional<style::Fill> background;
        Frames frames;
    };

    void masters(const yaml::Node& map) {
        for (const auto& [key, value] : map.entries()) {
            Master& master = masters_[key.name];
            with(value, "background",
                 [&](const yaml::Node& n) { master.background = read_fill(n, context_); });
            with(value, "frames",
                 [&](const yaml::Node& n) { master.frames = read_frames(n, context_); });
        }
    }

    void add_master(PageSpec& page, const yaml::Node& name) {
        const auto master = masters_.find(scalars_.word(name));
        if (master == masters_.end()) return scalars_.bad_value(name, "masters: …");
        if (!page.background) page.background = master->second.background;
        page.frames = master->second.frames;
    }

    std::string flow_name(const yaml::Node& node) {
        std::string name = scalars_.word(node);
        check_flow(name, node.span());
        return name;
    }

    void check_flow(const std::string& name, const SourceSpan& span) {
        if (std::ranges::find(out_->flows, name, &Flow::name) != out_->flows.end()) return;
        const auto names = [&] {
            std::vector<std::string> out;
            for (const Flow& flow : out_->flows) out.push_back(flow.name);
            return out;
        };
        diagnostics_.add(Code::unknown_flow, span,
                         {name, diagnostic::guess(name, names, diagnostics_)});
    }

    // What frames say of the grid and of flows must exist.
    void check(const Frames& frames, const Grid& grid) {
        for (const Frame& frame : frames) {
            const auto inside = [&](const std::optional<std::array<int, 2>>& cells, int count) {
                if (cells && (*cells)[1] > count)
                    diagnostics_.add(
                        Code::cells_outside_grid, frame.place.span,
                        {std::to_string((*cells)[0]) + "-" + std::to_string((*cells)[1]),
                         std::to_string(count)});
            };
            inside(frame.place.x.cells, grid.columns);
            inside(frame.place.y.cells, grid.rows);
            if (const auto* text = std::get_if<TextContent>(&frame.content);
                text && !text->thread.empty())
                check_flow(text->thread, frame.span);
            if (const auto* group = std::get_if<GroupContent>(&frame.content))
                check(*group->frames, group->grid);
        }
    }

    static std::vector<std::string> names_of_threads(const Frames& frames) {
        std::vector<std::string> out;
        for (const Frame& frame : frames) {
            const auto* text = std::get_if<TextContent>(&frame.content);
            if (text && !text->thread.empty() && !frame.name.empty()) out.push_back(frame.name);
            if (const auto* group = std::get_if<GroupContent>(&frame.content))
                std::ranges::copy(names_of_threads(*group->frames), std::back_inserter(out));
        }
        return out;
    }

    void check_stand_ins(const Frames& frames, const std::vector<std::string>& threads) {
        for (const Frame& frame : frames) {
            if (const auto* group = std::get_if<GroupContent>(&frame.content))
                check_stand_ins(*group->frames, threads);
            const std::string& name = frame.instead_of.text;
            if (name.empty() || std::ranges::find(threads, name) != threads.end()) continue;
            diagnostics_.add(Code::instead_of_no_flow, frame.instead_of.span,
                             {name, diagnostic::guess(
                                        name, [&] { return threads; }, diagnostics_)});
        }
    }

    void flows(const yaml::Node& map) {
        for (const auto& [key, value] : map.entries())
            out_->flows.push_back(
                {key.name, read_blocks(value, context_), fit_of(key.name), key.span});
    }

    // Each is a group of its name, that frames may join.
    void fits(const yaml::Node& map) {
        for (const auto& [key, value] : map.entries()) {
            Fit& fit = context_.fits[key.name] = read_fit(value, context_);
            fit.group = key.name;
        }
    }

    Fit fit_of(const std::string& flow) const {
        const auto found = context_.fits.find(flow);
        return found == context_.fits.end() ? Fit{} : found->second;
    }

    const yaml::Node& root_;
    const Kinds* kinds_;
    diagnostic::Diagnostics& diagnostics_;
    std::shared_ptr<LayoutSpec> out_ = std::make_shared<LayoutSpec>();
    Scalars scalars_;
    Palette palette_;
    Styles styles_;
    Context context_;
    std::vector<Variation> variations_;  ///< a later one changes what an earlier one says
    PageGeometry format_;                ///< of pages that say no other
    std::map<std::string, Master> masters_;
};

}  // namespace

std::shared_ptr<const LayoutSpec> resolve_layout(const yaml::Node& root, const Settings& settings,
                                                 diagnostic::Diagnostics& diagnostics,
                                                 const files::FileSystem& files,
                                                 const Kinds* kinds) {
    const std::size_t errors = diagnostics.error_count();
    yaml::validate(root, schema(), diagnostics);
    auto spec = LayoutReader(root, settings, files, kinds, diagnostics).read();
    if (kinds) check_fields(*spec, *kinds, diagnostics);
    return diagnostics.error_count() > errors ? nullptr : spec;
}

}  // namespace cicero::templates
