#include "bind/bind.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "base/units.hpp"
#include "bind/format.hpp"
#include "bind/markup_setter.hpp"
#include "bind/paragraph_maker.hpp"
#include "bind/scope.hpp"
#include "bind/structure.hpp"

namespace cicero::bind {

namespace {

using content::Value;
using content::ValuePtr;
using diagnostic::Code;
using diagnostic::SourcedText;
using document::Role;
using templates::Condition;

class Binder {
public:
    Binder(const content::Content& content, std::shared_ptr<const templates::LayoutSpec> layout,
           const image::Pictures& pictures, diagnostic::Diagnostics& diagnostics)
        : content_(content),
          pictures_(pictures),
          diagnostics_(diagnostics),
          structure_(content.language) {
        out_.layout = std::move(layout);
    }

    BoundDocument run() {
        const templates::LayoutSpec& layout = *out_.layout;
        if (!takes(layout)) return std::move(out_);
        record_parameters();
        const Scope scope(content_.root);
        metadata(scope);
        for (const templates::Flow& flow : layout.flows) {
            const Structure::Open part = structure_.apart();
            out_.flows[flow.name] = blocks(flow.blocks, scope);
            flow_tags_[flow.name] = part.tag();
        }
        for (const templates::PageSpec& page : layout.pages) pages(page, scope);
        report_omissions();
        out_.structure = structure_.finish();
        return std::move(out_);
    }

private:
    bool takes(const templates::LayoutSpec& layout) {
        std::string list;
        for (const SourcedText& taken : layout.takes) {
            if (taken.text == content_.kind) return true;
            list += (list.empty() ? "" : ", ") + taken.text;
        }
        const ValuePtr kind = content::find(*content_.root, "kind");
        diagnostics_.add(Code::layout_does_not_take, kind ? kind->span : content_.root->span,
                         {layout.name, content_.kind, list});
        return false;
    }

    // Parameters are fields too: {$columns}, when: $columns == 2
    void record_parameters() {
        for (const templates::Parameter& p : out_.layout->parameters)
            parameters_["$" + p.name] = content::make_text(p.value);
    }

    static bool is_parameter(const templates::FieldPath& path) {
        return !path.names.empty() && path.names.front().starts_with('$');
    }

    ValuePtr parameter(const templates::FieldPath& path) {
        const auto found = parameters_.find(path.names.front());
        return found == parameters_.end() ? nullptr : found->second;
    }

    // To be printed.
    ValuePtr find(const templates::FieldPath& path, const Scope& scope) {
        return is_parameter(path) ? parameter(path) : scope.find(path, &taken_);
    }

    // To be asked about: a field that only conditions name is not printed.
    ValuePtr look_up(const templates::FieldPath& path, const Scope& scope) {
        return is_parameter(path) ? parameter(path) : scope.find(path, nullptr);
    }

    void metadata(const Scope& scope) {
        const auto text = [&](const char* name) {
            templates::FieldPath path{{name}, {}};
            const ValuePtr value = scope.find(path, nullptr);
            return value ? formatted(*value, {}, content_.language).text : std::string{};
        };
        out_.metadata.title = text("title");
        out_.metadata.subject = text("lead");
        out_.metadata.author = text("organisers");
        out_.metadata.language = content_.language;
        out_.metadata.creator = "Cicéro";
    }

    // --- conditions

    bool holds(const std::optional<Condition>& condition, const Scope& scope) {
        return !condition || holds(*condition, scope);
    }

    bool holds(const Condition& c, const Scope& scope) {
        using Op = Condition::Op;
        const auto here = [&](const Condition& operand) { return holds(operand, scope); };
        switch (c.op) {
            case Op::Present: return is_present(c.path, scope);
            case Op::Literal: return !c.literal.empty();
            case Op::Not: return !holds(c.operands[0], scope);
            case Op::And: return std::ranges::all_of(c.operands, here);
            case Op::Or: return std::ranges::any_of(c.operands, here);
            case Op::Equal: return compare(c, scope) == 0;
            case Op::NotEqual: return compare(c, scope) != 0;
            case Op::Less: return compare(c, scope) < 0;
            case Op::Greater: return compare(c, scope) > 0;
        }
        return false;
    }

    // A parameter is a text: "false" and "0" switch it off. In a content they are what it says.
    bool is_present(const templates::FieldPath& path, const Scope& scope) {
        const ValuePtr value = look_up(path, scope);
        if (!value || !is_parameter(path)) return value != nullptr;
        const std::string& text = std::get<SourcedText>(value->data).text;
        return !text.empty() && text != "false" && text != "0";
    }

    // As numbers where both are; a list counts its items.
    int compare(const Condition& c, const Scope& scope) {
        const std::string a = operand(c.operands[0], scope), b = operand(c.operands[1], scope);
        const auto number = base::parse_number(a), other = base::parse_number(b);
        if (number && other) return (*number > *other) - (*number < *other);
        return a.compare(b);
    }

    std::string operand(const Condition& c, const Scope& scope) {
        if (c.op == Condition::Op::Literal) return c.literal;
        if (c.op != Condition::Op::Present) return holds(c, scope) ? "true" : "false";
        const ValuePtr value = look_up(c.path, scope);
        if (!value) return {};
        if (const auto* list = std::get_if<content::List>(&value->data))
            return std::to_string(list->size());
        return formatted(*value, {}, content_.language).text;
    }

    // --- text

    std::vector<inlines::Span> spans(const std::vector<templates::TextRun>& runs,
                                     const Scope& scope) {
        std::vector<inlines::Span> out;
        for (const templates::TextRun& run : runs) {
            std::shared_ptr<const style::CharacterStyle> style;
            if (run.style)
                style = std::make_shared<style::CharacterStyle>(
                    maker_.with_language(run.style->character));
            for (const auto& piece : run.text.pieces) {
                inlines::Span span;
                span.style = style;
                if (const auto* literal = std::get_if<SourcedText>(&piece)) span.text = *literal;
                else if (!field(std::get<templates::FieldPiece>(piece), scope, span)) continue;
                out.push_back(std::move(span));
            }
        }
        return out;
    }

    bool field(const templates::FieldPiece& piece, const Scope& scope, inlines::Span& span) {
        for (const templates::FieldPath& path : piece.choices) {
            if (path.names.size() == 1 && (path.names[0] == "page" || path.names[0] == "pages")) {
                span.field = path.names[0] == "page" ? inlines::Field::PageNumber
                                                     : inlines::Field::PageCount;
                span.text = std::get<SourcedText>(content::make_text("0", piece.span)->data);
                return true;
            }
            const ValuePtr value = find(path, scope);
            if (!value) continue;
            consume(*value);
            span.text = formatted(*value, piece.filters, content_.language);
            return !span.text.text.empty();
        }
        return false;
    }

    // --- blocks

    Story blocks(const templates::Blocks& blocks, const Scope& scope) {
        Story out;
        for (const templates::Block& block : blocks)
            if (holds(block.when, scope))
                std::visit([&](const auto& what) { add(what, block, scope, out); }, block.what);
        return out;
    }

    void add(const templates::ParagraphBlock& p, const templates::Block& block, const Scope& scope,
             Story& out) {
        const Structure::Artifact artifact(structure_, p.artifact);
        std::vector<std::vector<inlines::Span>> texts;
        for (const auto& runs : p.alternatives)
            if (auto text = spans(runs, scope); !text.empty()) texts.push_back(std::move(text));
        ParagraphItem item;
        item.heading_level = p.heading_level;
        item.alternatives =
            maker_.wordings(std::move(texts), *p.style, heading_role(p.heading_level));
        if (!item.alternatives.empty()) out.push_back({std::move(item), block.span});
    }

    void add(const templates::BodyBlock& b, const templates::Block&, const Scope& scope,
             Story& out) {
        const ValuePtr value = find(b.field, scope);
        if (!value) return;
        const auto* markup = std::get_if<std::vector<content::Block>>(&value->data);
        if (!markup) return;
        consume(*value);
        const std::size_t begin = std::min(std::size_t(b.skip), markup->size());
        const std::size_t end =
            b.take == 0 ? markup->size() : std::min(markup->size(), begin + std::size_t(b.take));
        Parts& parts = parts_of(*value, b.field.names.back());
        for (const content::Block& part : *markup) parts.add(part.span);
        parts.print(begin, end);
        MarkupSetter setter(b.styles, pictures_, {maker_, structure_}, out);
        for (std::size_t i = begin; i < end; ++i)
            setter.set((*markup)[i], i == begin ? b.styles.first : b.styles.paragraph);
    }

    void add(const templates::ImageBlock& image, const templates::Block& block, const Scope& scope,
             Story& out) {
        if (auto picture = find_picture(image.field, scope)) {
            picture->cover = image.cover && image.height > Length{};
            out.push_back({ImageItem{std::move(*picture), image.height}, block.span});
        }
    }

    void add(const templates::RuleBlock& r, const templates::Block& block, const Scope&,
             Story& out) {
        out.push_back({RuleItem{r.width, r.before, r.after, r.color, r.share}, block.span});
    }
    void add(const templates::SpaceBlock& s, const templates::Block& block, const Scope&,
             Story& out) {
        out.push_back({SpaceItem{s.height}, block.span});
    }
    void add(const templates::BreakBlock& b, const templates::Block& block, const Scope&,
             Story& out) {
        out.push_back({BreakItem{b.to == templates::BreakBlock::To::Frame}, block.span});
    }

    void add(const templates::RowBlock& r, const templates::Block& block, const Scope& scope,
             Story& out) {
        RowItem row{{}, r.gap, r.before, r.after};
        bool any = false;
        const Structure::Open tag = structure_.open_row(r.cells.size(), block.span);
        for (const templates::RowBlock::Cell& cell : r.cells) {
            const Structure::Open cell_tag = structure_.open(Role::Cell, block.span);
            row.cells.push_back({cell.width, cell.share, blocks(*cell.blocks, scope)});
            any |= !row.cells.back().story.empty();
        }
        if (any) out.push_back({std::move(row), block.span});
    }

    const content::List* list(const templates::FieldPath& path, const Scope& scope,
                              ValuePtr& holder) {
        holder = find(path, scope);
        if (!holder) return nullptr;
        return std::get_if<content::List>(&holder->data);
    }

    /// The items of a list, the paragraphs of a text: several blocks may print some each.
    struct Parts {
        std::string name;
        std::vector<std::pair<diagnostic::SourceSpan, bool>> printed;
        std::size_t known = 0;

        void add(const diagnostic::SourceSpan& span) {
            if (known++ >= printed.size()) printed.emplace_back(span, false);
        }
        void print(std::size_t begin, std::size_t end) {
            known = 0;
            for (std::size_t i = begin; i < end; ++i) printed[i].second = true;
        }
    };

    Parts& parts_of(const Value& value, const std::string& name) {
        const auto [found, fresh] = parts_at_.try_emplace(&value, parts_.size());
        return fresh ? parts_.emplace_back(Parts{name, {}, 0}) : parts_[found->second];
    }

    // A part of a field that a layout leaves out on purpose is said all the same, at the first.
    void report_omitted_parts() {
        for (const Parts& parts : parts_) {
            const auto is_omitted = [](const auto& part) { return !part.second; };
            const auto count = std::ranges::count_if(parts.printed, is_omitted);
            if (count == 0) continue;
            diagnostics_.add(Code::part_omitted,
                             std::ranges::find_if(parts.printed, is_omitted)->first,
                             {std::to_string(count), parts.name, out_.layout->name});
        }
    }

    void add(const templates::EachBlock& each, const templates::Block& block, const Scope& scope,
             Story& out) {
        ValuePtr holder;
        const content::List* items = list(each.list, scope, holder);
        if (!items) return;
        const std::size_t begin = std::min(std::size_t(each.skip), items->size());
        const std::size_t end = each.take == 0
                                    ? items->size()
                                    : std::min(items->size(), begin + std::size_t(each.take));
        for (std::size_t i = 0; i < items->size(); ++i)
            if (i < begin || i >= end) consume(*(*items)[i]);
        Parts& parts = parts_of(*holder, each.list.names.back());
        for (const ValuePtr& item : *items) parts.add(item->span);
        parts.print(begin, end);
        for (std::size_t i = begin; i < end; ++i) {
            const Scope inner = scope.with(each.as, (*items)[i]);
            Story story = blocks(*each.blocks, inner);
            if (each.spill.empty())
                out.insert(out.end(), std::make_move_iterator(story.begin()),
                           std::make_move_iterator(story.end()));
            else
                out.push_back(
                    {SpillItem{std::move(story), told(each, inner), each.spill}, block.span});
        }
    }

    // How an item is told elsewhere; it is read there.
    Story told(const templates::EachBlock& each, const Scope& scope) {
        const Structure::Open part(structure_, structure_.told(each.spill));
        return blocks(*each.told, scope);
    }

    void add(const templates::ToldBlock& told, const templates::Block& block, const Scope& scope,
             Story& out) {
        out.push_back({ToldItem{told.list, blocks(*told.before, scope)}, block.span});
        structure_.put(structure_.told(told.list));
    }

    void add(const templates::GroupBlock& group, const templates::Block& block, const Scope& scope,
             Story& out) {
        Story story = blocks(*group.blocks, scope);
        if (!story.empty())
            out.push_back({GroupItem{std::move(story), group.keep_together}, block.span});
    }

    // --- pages and frames

    void pages(const templates::PageSpec& spec, const Scope& scope) {
        if (!spec.each) {
            if (holds(spec.when, scope)) out_.pages.push_back(page(spec, scope));
            return;
        }
        ValuePtr holder;
        const content::List* items = list(*spec.each, scope, holder);
        if (!items) return;
        for (const ValuePtr& item : *items) {
            const Scope inner = scope.with(spec.as, item);
            if (holds(spec.when, inner)) out_.pages.push_back(page(spec, inner));
        }
    }

    BoundPage page(const templates::PageSpec& spec, const Scope& scope) {
        BoundPage out{&spec, {}};
        ReadingOrder order(structure_);
        for (const templates::Frame& frame : spec.frames) {
            if (!holds(frame.when, scope)) continue;
            const Structure::Open part = order.begin(frame.read);
            out.frames.push_back(
                bound(frame, templates::resolve(frame.place, spec.geometry), scope));
        }
        order.finish();
        structure_.end_page();
        return out;
    }

    BoundFrame bound(const templates::Frame& frame, const Rect& area, const Scope& scope) {
        const Structure::Artifact artifact(structure_, frame.artifact);
        BoundFrame out;
        out.spec = &frame;
        out.area = area;
        out.filled = frame.fill && holds(frame.fill_when, scope);
        if (const auto* text = std::get_if<templates::TextContent>(&frame.content))
            bind_text(*text, scope, out);
        else if (const auto* image = std::get_if<templates::ImageContent>(&frame.content))
            bind_image(*image, scope, out);
        else if (const auto* group = std::get_if<templates::GroupContent>(&frame.content))
            bind_group(*group, area.inset_by(frame.padding), scope, out);
        return out;
    }

    // A thread is read where its first frame stands.
    void bind_text(const templates::TextContent& text, const Scope& scope, BoundFrame& out) {
        out.content = BoundText{blocks(text.blocks, scope), text.thread};
        const auto flow = flow_tags_.find(text.thread);
        if (flow == flow_tags_.end()) return;
        structure_.take_in(*flow->second);
        flow_tags_.erase(flow);
    }

    // An image is a record; what it shows and its alternative text are printed together.
    std::optional<Picture> find_picture(const templates::FieldPath& path, const Scope& scope) {
        const ValuePtr image = find(path, scope);
        const ValuePtr file = image ? content::find(*image, "file") : nullptr;
        const auto* ref = file ? std::get_if<content::ImageRef>(&file->data) : nullptr;
        if (!ref) return std::nullopt;
        consume(*file);
        if (const ValuePtr alternative = content::find(*image, "alt")) consume(*alternative);
        const auto resource = pictures_.find(ref->file);
        if (resource == pictures_.end()) return std::nullopt;
        return Picture{resource->second, ref->file, ref->focal,
                       structure_.add(Role::Figure, image->span, ref->alternative.text),
                       file->span};
    }

    // Of the layout.
    std::optional<Picture> own_picture(const templates::ImageContent& image,
                                       const BoundFrame& frame) const {
        const auto resource = pictures_.find(image.file);
        if (resource == pictures_.end()) return std::nullopt;
        return Picture{resource->second, image.file, {0.5, 0.5}, {}, frame.spec->span};
    }

    void bind_image(const templates::ImageContent& image, const Scope& scope, BoundFrame& out) {
        auto picture =
            image.file.empty() ? find_picture(image.field, scope) : own_picture(image, out);
        if (!picture) return;
        picture->cover = image.cover;
        picture->ellipse = image.ellipse;
        if (image.focal) picture->focal = *image.focal;
        out.content = std::move(*picture);
    }

    void bind_group(const templates::GroupContent& group, const Rect& area, const Scope& scope,
                    BoundFrame& out) {
        if (!group.each) return bind_cell(group, area, scope, out);
        ValuePtr holder;
        const content::List* items = list(*group.each, scope, holder);
        if (!items) return;
        const int slots = std::max(group.slots, int(items->size()));
        const Length whole = group.across ? area.size.width : area.size.height;
        const Length free = whole - group.gap * (slots - 1);
        for (int i = 0; i < int(items->size()); ++i) {
            const Length start = free * i / slots + group.gap * i,
                         size = free * (i + 1) / slots - free * i / slots;
            const Rect cell =
                group.across ? Rect{{area.left() + start, area.top()}, {size, area.size.height}}
                             : Rect{{area.left(), area.top() + start}, {area.size.width, size}};
            bind_cell(group, cell, scope.with(group.as, (*items)[std::size_t(i)]), out);
        }
    }

    void bind_cell(const templates::GroupContent& group, const Rect& cell, const Scope& scope,
                   BoundFrame& out) {
        ReadingOrder order(structure_);
        for (const templates::Frame& frame : *group.frames) {
            if (!holds(frame.when, scope)) continue;
            const Structure::Open part = order.begin(frame.read);
            out.children.push_back(
                bound(frame, templates::resolve(frame.place, cell, group.grid), scope));
        }
        order.finish();
    }

    // What was printed, with all that is inside it.
    void consume(const Value& value) {
        consumed_.insert(&value);
        if (const auto* list = std::get_if<content::List>(&value.data))
            for (const ValuePtr& item : *list) consume(*item);
        if (const auto* record = std::get_if<content::Record>(&value.data))
            for (const auto& [name, field] : *record) consume(*field);
    }

    // Nothing is left out in silence: neither a field, nor a part of one.
    void report_omissions() {
        static const std::set<std::string> about{"kind", "lang", "typography", "keep_words",
                                                 "short"};
        for (const auto& [name, value] : std::get<content::Record>(content_.root->data)) {
            if (about.contains(name) || content::is_empty(*value)) continue;
            if (!taken_.contains(name)) report_omission(name, value->span);
            else if (content_.kind != "calendar") report_parts(name, *value);
        }
        report_omitted_parts();
    }

    void report_parts(const std::string& path, const Value& value) {
        if (consumed_.contains(&value) || content::is_empty(value)) return;
        if (const auto* list = std::get_if<content::List>(&value.data)) {
            for (const ValuePtr& item : *list) report_parts(path, *item);
        } else if (const auto* record = std::get_if<content::Record>(&value.data)) {
            for (const auto& [name, field] : *record) report_parts(path + "." + name, *field);
        } else if (path.find('.') != std::string::npos) {
            report_omission(path, value.span);
        }
    }

    void report_omission(const std::string& path, const diagnostic::SourceSpan& span) {
        if (!span.file) return;  // nobody wrote it: it was computed
        const auto& omitted = out_.layout->omitted;
        const bool said = std::ranges::find(omitted, path, &SourcedText::text) != omitted.end();
        diagnostics_.add(said ? Code::field_omitted : Code::field_not_taken, span,
                         {path, out_.layout->name});
    }

    const content::Content& content_;
    const image::Pictures& pictures_;
    diagnostic::Diagnostics& diagnostics_;
    BoundDocument out_;
    std::map<std::string, ValuePtr> parameters_;
    std::set<std::string> taken_;
    std::unordered_set<const Value*> consumed_;
    std::vector<Parts> parts_;  ///< as first met
    std::unordered_map<const Value*, std::size_t> parts_at_;
    Structure structure_;
    std::map<std::string, GrowingTag> flow_tags_;  ///< of flows that no frame has taken in yet
    ParagraphMaker maker_{content_, structure_};
};

}  // namespace

BoundDocument bind(const content::Content& content,
                   std::shared_ptr<const templates::LayoutSpec> layout,
                   const image::Pictures& pictures, diagnostic::Diagnostics& diagnostics) {
    return Binder(content, std::move(layout), pictures, diagnostics).run();
}

}  // namespace cicero::bind
