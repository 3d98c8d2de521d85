#include <algorithm>
#include <array>

#include "template/reader.hpp"
#include "template/text_template.hpp"

namespace cicero::templates {

namespace {

using diagnostic::Code;

/// The keys that say what a block is. `blocks` is one alone, but belongs to `each` beside that.
const std::vector<std::string> kinds{"paragraph", "runs",  "heading", "body", "image",
                                     "rule",      "space", "break",   "row",  "each",
                                     "told",      "list",  "blocks"};

class BlockReader {
public:
    BlockReader(const yaml::Node& node, const Context& context) : node_(node), context_(context) {}

    std::optional<Block> read() {
        Block block;
        block.span = node_.span();
        with(node_, "when", [&](const yaml::Node& n) { block.when = read_condition(n, context_); });
        block.tag = read_tags(node_, context_).whole;
        with(node_, "optional", [&](const yaml::Node& n) {
            block.optional = context_.scalars.integer(n, limits::rank);
        });
        check_kind();
        if (has("paragraph")) block.what = paragraph(at("paragraph"), 0);
        else if (has("runs")) block.what = runs();
        else if (has("heading")) block.what = paragraph(at("heading"), level());
        else if (has("body")) block.what = body();
        else if (has("image")) block.what = image();
        else if (has("rule")) block.what = rule();
        else if (has("space"))
            block.what = SpaceBlock{context_.scalars.length(at("space"), limits::indent)};
        else if (has("break"))
            block.what = BreakBlock{BreakBlock::To(
                context_.scalars.choice(at("break"), {"column", "frame", "page", "right-page"}))};
        else if (has("row")) block.what = row();
        else if (has("each")) block.what = each();
        else if (has("told")) block.what = told();
        else if (has("list")) block.what = list();
        else if (has("blocks")) block.what = group();
        else {
            context_.scalars.bad_value(
                node_,
                "paragraph, heading, body, each, row, rule, space, image, blocks, told, list, break");
            return std::nullopt;
        }
        return block;
    }

    // Of a row: blocks, or itself one block: {width: 20mm, paragraph: "{time}", style: heure}
    Blocks cell() {
        if (has("blocks") && !has("each") && !has("when")) {
            check_kind();
            return read_blocks(at("blocks"), context_);
        }
        Blocks out;
        if (auto block = read()) out.push_back(std::move(*block));
        return out;
    }

private:
    // A second kind would be left out without a word.
    void check_kind() const {
        std::vector<std::string> alone = kinds;
        if (has("each")) alone.pop_back();
        check_kinds(node_, alone, Code::block_of_two_kinds, context_);
    }

    bool has(const char* key) const { return node_.find(key).has_value(); }
    yaml::Node at(const char* key) const { return *node_.find(key); }

    StylePtr style_of(const yaml::Node& node) const {
        const auto style = node.find("style");
        return style ? context_.styles.style(*style) : context_.styles.plain();
    }

    int level() const {
        const auto node = node_.find("level");
        return node ? context_.scalars.integer(*node, limits::level) : 1;
    }

    ParagraphBlock paragraph(const yaml::Node& text, int heading_level) const {
        ParagraphBlock out;
        const auto add = [&](const yaml::Node& node) {
            out.wordings.push_back({TextRun{
                parse_template(context_.scalars.text(node), context_.diagnostics), nullptr}});
        };
        if (text.kind() == yaml::Kind::Sequence) {
            for (const yaml::Node& item : text.items()) add(item);
        } else {
            add(text);
        }
        out.style = style_of(node_);
        out.heading_level = heading_level;
        artifact(out);
        return out;
    }

    ParagraphBlock runs() const {
        ParagraphBlock out;
        out.wordings.emplace_back();
        for (const yaml::Node& run : at("runs").items()) {
            TextRun text;
            with(run, "text", [&](const yaml::Node& n) {
                text.text = parse_template(context_.scalars.text(n), context_.diagnostics);
            });
            with(run, "style", [&](const yaml::Node& n) { text.style = context_.styles.style(n); });
            out.wordings.back().push_back(std::move(text));
        }
        out.style = style_of(node_);
        if (has("level")) out.heading_level = level();
        artifact(out);
        return out;
    }

    void artifact(ParagraphBlock& out) const {
        with(node_, "artifact",
             [&](const yaml::Node& n) { out.artifact = context_.scalars.boolean(n); });
    }

    BodyBlock body() const {
        BodyBlock out;
        out.field = read_path(at("body"), context_);
        MarkupStyles& s = out.styles;
        s.paragraph = s.first = s.heading = s.item = s.quote = style_of(node_);
        with(node_, "styles", [&](const yaml::Node& styles) {
            const auto set = [&](const char* key, StylePtr& style) {
                with(styles, key, [&](const yaml::Node& n) { style = context_.styles.style(n); });
            };
            set("paragraph", s.paragraph);
            s.first = s.paragraph;
            set("first", s.first);
            set("heading", s.heading);
            set("item", s.item);
            set("quote", s.quote);
            set("code", s.code);
            set("note", s.note);
            set("verse", s.verse);
            set("term", s.term);
            set("definition", s.definition);
            set("caption", s.caption);
            with(styles, "break", [&](const yaml::Node& n) {
                if (n.text().text != "rule") s.ornament = context_.scalars.text(n);
            });
            set("table", s.table);
            set("table-head", s.table_head);
        });
        s = completed(std::move(s), context_.print);
        out.take = number("take");
        out.skip = number("skip");
        with(node_, "notes", [&](const yaml::Node& n) {
            out.notes_at_end = context_.scalars.choice(n, {"foot", "end"}) == 1;
        });
        with(node_, "note-numbers", [&](const yaml::Node& n) {
            out.notes_by_page = context_.scalars.choice(n, {"text", "page"}) == 1;
        });
        return out;
    }

    int number(const char* key) const {
        const auto node = node_.find(key);
        return node ? context_.scalars.integer(*node, limits::items) : 0;
    }

    Length length(const char* key, const limits::Limit& limit) const {
        const auto node = node_.find(key);
        return node ? context_.scalars.length(*node, limit) : Length{};
    }

    ImageBlock image() const {
        ImageBlock out{read_path(at("image"), context_), length("height", limits::white)};
        with(node_, "scale", [&](const yaml::Node& n) {
            out.cover = context_.scalars.choice(n, {"cover", "inside"}) == 0;
        });
        return out;
    }

    RuleBlock rule() const {
        RuleBlock out;
        out.width = context_.scalars.length(at("rule"), limits::thickness);
        with(node_, "color", [&](const yaml::Node& n) { out.color = context_.palette.color(n); });
        out.before = length("before", limits::indent);
        out.after = length("after", limits::indent);
        with(node_, "share",
             [&](const yaml::Node& n) { out.share = context_.scalars.percent(n, 100, "30%"); });
        return out;
    }

    RowBlock row() const {
        RowBlock out;
        for (const yaml::Node& cell : at("row").items()) {
            RowBlock::Cell c;
            with(cell, "width", [&](const yaml::Node& n) {
                const Distance d = context_.scalars.distance(n, limits::white);
                if (d.share > 0) c.share = d.share;
                else c.width = d.length;
            });
            with(cell, "fit", [&](const yaml::Node& n) { c.fit = read_row_fit(n, context_); });
            c.blocks = std::make_shared<const Blocks>(BlockReader(cell, context_).cell());
            out.cells.push_back(std::move(c));
        }
        out.gap = length("gap", limits::white);
        out.before = length("before", limits::indent);
        out.after = length("after", limits::indent);
        with(node_, "fit", [&](const yaml::Node& n) { out.fit = read_row_fit(n, context_); });
        return out;
    }

    std::shared_ptr<const Blocks> inner(const char* key) const {
        const auto node = node_.find(key);
        return std::make_shared<const Blocks>(node ? read_blocks(*node, context_) : Blocks{});
    }

    EachBlock each() const {
        EachBlock out;
        out.list = read_path(at("each"), context_);
        with(node_, "as", [&](const yaml::Node& n) { out.as = context_.scalars.word(n); });
        out.blocks = inner("blocks");
        out.take = number("take");
        out.skip = number("skip");
        out.item_tag = read_tags(node_, context_).item;
        with(node_, "spill", [&](const yaml::Node& n) { out.spill = context_.scalars.word(n); });
        out.told = inner("tell");
        return out;
    }

    ListBlock list() const {
        ListBlock out;
        out.of = ListBlock::Of(context_.scalars.choice(at("list"), {"contents", "index", "notes"}));
        with(node_, "levels", [&](const yaml::Node& n) {
            const auto [first, last] = context_.scalars.range(n, limits::level);
            out.lowest = first;
            out.highest = last;
        });
        const auto style = node_.find("style");
        if (style && style->kind() == yaml::Kind::Sequence)
            for (const yaml::Node& one : style->items())
                out.styles.push_back(context_.styles.style(one));
        if (out.styles.empty())
            out.styles.push_back(style && style->kind() != yaml::Kind::Sequence
                                     ? context_.styles.style(*style)
                                     : context_.styles.plain());
        with(node_, "letters",
             [&](const yaml::Node& n) { out.letters = context_.styles.style(n); });
        with(node_, "leader",
             [&](const yaml::Node& n) { out.leader = context_.scalars.text(n).text; });
        out.before = inner("before");
        return out;
    }

    ToldBlock told() const { return {context_.scalars.word(at("told")), inner("before")}; }

    GroupBlock group() const {
        GroupBlock out;
        out.blocks = inner("blocks");
        with(node_, "keep", [&](const yaml::Node& n) {
            out.keep_together = context_.scalars.word(n) == "together";
        });
        return out;
    }

    const yaml::Node& node_;
    const Context& context_;
};

}  // namespace

Blocks read_blocks(const yaml::Node& list, const Context& context) {
    Blocks out;
    for (const yaml::Node& node : list.items())
        if (auto block = BlockReader(node, context).read()) out.push_back(std::move(*block));
    return out;
}

Block text_block(const yaml::Node& text, StylePtr style, const Context& context) {
    ParagraphBlock paragraph;
    paragraph.wordings.push_back(
        {TextRun{parse_template(context.scalars.text(text), context.diagnostics), nullptr}});
    paragraph.style = std::move(style);
    return {std::move(paragraph), std::nullopt, std::nullopt, text.span()};
}

Tags read_tags(const yaml::Node& node, const Context& context) {
    using document::Role;
    static constexpr std::array roles{Role::Quote, Role::Caption, Role::Note, Role::List};
    const auto tag = node.find("tag");
    if (!tag) return {};
    const Role role = roles[context.scalars.choice(*tag, {"quote", "caption", "note", "list"})];
    const bool repeats = node.find("each").has_value();
    if (role == Role::List && repeats) return {role, Role::ListItem};
    if (role != Role::List) return repeats ? Tags{std::nullopt, role} : Tags{role, std::nullopt};
    context.diagnostics.add(Code::list_without_items, tag->span());
    return {};
}

void check_kinds(const yaml::Node& map, const std::vector<std::string>& kinds, Code code,
                 const Context& context) {
    const std::string* first = nullptr;
    for (const auto& [key, value] : map.entries()) {
        if (std::ranges::find(kinds, key.name) == kinds.end()) continue;
        if (first) context.diagnostics.add(code, key.span, {*first, key.name});
        else first = &key.name;
    }
}

std::optional<Condition> read_condition(const yaml::Node& node, const Context& context) {
    return parse_condition(node.text(), context.diagnostics);
}

FieldPath read_path(const yaml::Node& node, const Context& context) {
    SourcedText text = context.scalars.text(node);
    if (text.text.size() > 2 && text.text.front() == '{' && text.text.back() == '}')
        text = text.slice(1, text.text.size() - 1);
    return parse_path_name(text, context.diagnostics).value_or(FieldPath{});
}

}  // namespace cicero::templates
