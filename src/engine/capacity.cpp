#include "engine/capacity.hpp"

#include <algorithm>
#include <map>

#include "engine/filler.hpp"
#include "engine/known_condition.hpp"
#include "layout/columns.hpp"

namespace cicero::engine {

namespace {

using namespace templates;

/// A text that fills this many characters fills any frame of any page that is printed.
constexpr std::size_t most_characters = 200'000;
constexpr std::size_t first_characters = 1000;

/// A text field of a list of blocks, and the style that it is printed in.
struct TextField {
    std::string name;
    StylePtr style;
    Length taken;                 ///< of the measure, by what stands beside it
    double share = 1;             ///< of what is left of it
    std::optional<Length> width;  ///< of a cell, whatever its measure
};

std::string joined(const std::string& prefix, const FieldPath& path) {
    std::string out = prefix;
    for (const std::string& name : path.names) out += (out.empty() ? "" : ".") + name;
    return out;
}

bool is_text(const FieldPiece& piece) {
    const auto& names = piece.choices.front().names;
    if (names.back() == "page" || names.back() == "pages") return false;
    return std::ranges::none_of(piece.filters,
                                [](const Filter& f) { return f.op == Filter::Op::Date; });
}

/// The text fields of blocks, in order.
class Fields {
public:
    static std::vector<TextField> of(const Blocks& blocks, const std::string& prefix) {
        Fields fields;
        fields.add(blocks, prefix);
        return std::move(fields.out_);
    }

private:
    void add(const Blocks& blocks, const std::string& prefix) {
        for (const Block& block : blocks)
            std::visit([&](const auto& what) { add(what, prefix); }, block.what);
    }

    void add(const ParagraphBlock& block, const std::string& prefix) {
        if (block.artifact) return;
        std::string name;
        StylePtr style = block.style;
        for (const TextRun& run : block.wordings.front())
            for (const auto& piece : run.text.pieces) {
                const auto* field = std::get_if<FieldPiece>(&piece);
                if (!field || !is_text(*field)) continue;
                if (run.style) style = run.style;
                name += (name.empty() ? "" : " + ") + joined(prefix, field->choices.front());
            }
        if (!name.empty()) push(name, style);
    }
    void add(const BodyBlock& block, const std::string& prefix) {
        push(joined(prefix, block.field), completed(block.styles).paragraph);
    }
    void add(const EachBlock& block, const std::string& prefix) {
        add(*block.blocks, joined(prefix, block.list));
    }
    void add(const GroupBlock& block, const std::string& prefix) { add(*block.blocks, prefix); }
    void add(const RowBlock& row, const std::string& prefix) {
        const Length taken = taken_;
        const double share = share_;
        Length fixed = row.gap * std::int64_t(row.cells.size() - 1);
        double shares = 0;
        for (const RowBlock::Cell& cell : row.cells)
            if (cell.width) fixed += *cell.width;
            else shares += cell.share;
        for (const RowBlock::Cell& cell : row.cells) {
            // A cell of a fixed width has that, whatever is beside it.
            width_ = cell.width;
            taken_ = taken + fixed;
            share_ = cell.width ? share : share * cell.share / shares;
            add(*cell.blocks, prefix);
            width_.reset();
        }
        taken_ = taken;
        share_ = share;
    }
    template <class Other>
    void add(const Other&, const std::string&) {}

    void push(const std::string& name, StylePtr style) {
        const auto known = std::ranges::find(out_, name, &TextField::name);
        if (known != out_.end() || !style) return;
        out_.push_back({name, std::move(style), taken_, share_, width_});
    }

    std::vector<TextField> out_;
    Length taken_;
    double share_ = 1;
    std::optional<Length> width_;
};

/// What goes into columns of one width.
Room room_in_alike(const std::vector<layout::Column>& columns, const style::ParagraphStyle& style,
                   double scale, inlines::Composer& composer) {
    story::Paragraph paragraph;
    paragraph.style = style;
    for (std::size_t characters = first_characters;; characters *= 4) {
        story::Span span;
        span.text.text = running_text(style.character.language, characters);
        paragraph.spans = {std::move(span)};
        story::ParagraphItem item;
        item.wordings.push_back(paragraph);
        const story::Story story{{std::move(item), {}}};
        layout::Setting setting;
        setting.measure = columns.front().area.size.width;
        setting.scale = scale;
        layout::Galley galley(story, setting, composer);
        const layout::FrameFill fill = layout::fill_columns(galley, columns, false);
        if (layout::is_all(galley, fill.end) && characters < most_characters) continue;
        return {style.character.size * scale, fill.end.next,
                layout::count_characters(galley, 0, fill.end.next)};
    }
}

/// Running text, whatever else its style asks for a title.
style::ParagraphStyle running(style::ParagraphStyle style) {
    style.balance = false;
    style.drop_capital = {};
    style.keep_together = style.keep_with_next = false;
    style.orphans = style.widows = 1;
    return style;
}

Room room_in(const std::vector<layout::Column>& columns, const style::ParagraphStyle& style,
             double scale, inlines::Composer& composer) {
    const style::ParagraphStyle text = running(style);
    Room out{style.character.size * scale};
    for (auto from = columns.begin(); from != columns.end();) {
        const auto to = std::find_if(from, columns.end(), [&](const layout::Column& column) {
            return column.area.size.width != from->area.size.width;
        });
        const Room room = room_in_alike({from, to}, text, scale, composer);
        out.lines += room.lines;
        out.characters += room.characters;
        from = to;
    }
    return out;
}

/// Columns that a text runs through.
struct Spot {
    std::string page, frame;
    std::vector<layout::Column> columns;
    bool repeats = false;
};

class Surveyor {
public:
    Surveyor(const LayoutSpec& layout, inlines::Composer& composer)
        : layout_(layout), composer_(composer) {}

    std::vector<Capacity> run() {
        for (std::size_t i = 0; i < layout_.pages.size(); ++i) {
            page_ = &layout_.pages[i];
            page_name_ = page_->name.empty() ? std::to_string(i + 1) : page_->name;
            const std::string prefix = page_->each ? joined({}, *page_->each) : std::string{};
            frames(page_->frames, prefix,
                   [&](const Frame& frame) { return resolve(frame.place, page_->geometry); });
        }
        for (const Flow& flow : layout_.flows) add_flow(flow);
        return std::move(out_);
    }

private:
    template <class Area>
    void frames(const Frames& list, const std::string& prefix, const Area& area) {
        for (const Frame& frame : list) {
            // Such as the frames of two columns where one is asked for.
            if (frame.when && known(*frame.when, layout_.parameters) == false) continue;
            const Rect inside = area(frame).inset_by(frame.padding);
            if (const auto* text = std::get_if<TextContent>(&frame.content))
                add_text(frame, *text, inside, prefix);
            if (const auto* group = std::get_if<GroupContent>(&frame.content))
                add_group(*group, inside, prefix);
        }
    }

    // The first place of a group that repeats, of as many as it says.
    void add_group(const GroupContent& group, const Rect& inside, const std::string& prefix) {
        Rect cell = inside;
        if (group.each && group.slots > 0) {
            Length& side = group.across ? cell.size.width : cell.size.height;
            side = parts_of(side, group.slots, group.gap).front().size;
        }
        frames(*group.frames, group.each ? joined(prefix, *group.each) : prefix,
               [&](const Frame& frame) { return resolve(frame.place, cell, group.grid); });
    }

    void add_text(const Frame& frame, const TextContent& text, const Rect& inside,
                  const std::string& prefix) {
        if (frame.artifact) return;
        const auto columns = layout::columns_of(inside, text.columns, text.gutter);
        if (!text.thread.empty()) {
            Spot& place = threads_[text.thread];
            if (place.columns.empty()) place = {page_name_, text.thread, {}, false};
            // Of a page that is repeated, and of nothing else, where there is one.
            const bool repeats = page_->while_flow == text.thread;
            if (repeats && !place.repeats) place = {page_name_, text.thread, {}, true};
            if (repeats == place.repeats)
                place.columns.insert(place.columns.end(), columns.begin(), columns.end());
            return;
        }
        for (const TextField& field : Fields::of(text.blocks, prefix))
            add({page_name_, frame.name, columns, false}, field, text.fit, text.blocks);
    }

    void add_flow(const Flow& flow) {
        const auto place = threads_.find(flow.name);
        if (place == threads_.end()) return;
        for (const TextField& field : Fields::of(flow.blocks, {}))
            add(place->second, field, flow.fit, flow.blocks);
    }

    void add(Spot spot, const TextField& field, const Fit& fit, const Blocks& blocks) {
        for (layout::Column& column : spot.columns) {
            Length& width = column.area.size.width;
            width = field.width ? *field.width : (width - field.taken) * field.share;
            if (width <= Length{} || column.area.size.height <= Length{}) return;
        }
        Capacity out{spot.page, spot.frame, field.name, {}, {}, spot.repeats};
        double largest = 1;
        if (fit.active && !fit.by_line) {
            const Length base = fit.base ? *fit.base : base_of(blocks, field);
            largest = fit.largest / base;
            out.least = room_in(spot.columns, *field.style, fit.smallest / base, composer_);
        }
        out.preferred = room_in(spot.columns, *field.style, largest, composer_);
        out_.push_back(std::move(out));
    }

    static Length base_of(const Blocks& blocks, const TextField& field) {
        const auto* first =
            blocks.empty() ? nullptr : std::get_if<ParagraphBlock>(&blocks.front().what);
        return (first && first->style ? first->style : field.style)->character.size;
    }

    const LayoutSpec& layout_;
    inlines::Composer& composer_;
    const PageSpec* page_ = nullptr;
    std::string page_name_;
    std::map<std::string, Spot> threads_;  ///< by their flows
    std::vector<Capacity> out_;
};

}  // namespace

std::vector<Capacity> capacities(const LayoutSpec& layout, inlines::Composer& composer) {
    return Surveyor(layout, composer).run();
}

}  // namespace cicero::engine
