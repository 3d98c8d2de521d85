#include "layout/galley.hpp"

#include <algorithm>

#include "document/transform.hpp"
#include "layout/flow.hpp"
#include "layout/image_frame.hpp"
#include "layout/scale.hpp"

namespace cicero::layout {

namespace {

using bind::Story;

/// Between the ink of fitted lines, at least, as a share of the capitals' height.
constexpr double least_gap = 0.08;

/// The spill items of a story, in order, whatever they are nested in.
void for_each_spill(const Story& story, const std::function<void(const bind::SpillItem&)>& visit) {
    bind::for_each_item<bind::SpillItem>(story, visit);
}

std::size_t alternatives_of(const Story& story) {
    std::size_t most = 1;
    bind::for_each_item<bind::ParagraphItem>(
        story, [&](const bind::ParagraphItem& p) { most = std::max(most, p.alternatives.size()); });
    return most;
}

class GalleyMaker {
public:
    GalleyMaker(const Setting& setting, Resources& resources, std::size_t spills_kept)
        : setting_(setting), resources_(resources), spills_left_(spills_kept) {}

    Galley take() { return std::move(galley_); }

    void add(const Story& story) {
        for (const bind::StoryBlock& block : story) {
            ++group_;
            span_ = block.span;
            std::visit([&](const auto& what) { add(what); }, block.what);
        }
    }

private:
    void add(const bind::ParagraphItem& item) {
        const std::size_t which = std::min(setting_.alternative, item.alternatives.size() - 1);
        inlines::Paragraph paragraph = scaled(item.alternatives[which], setting_.scale);
        fill_fields(paragraph);
        if (setting_.line_sizes) fit_lines(paragraph);
        inlines::ComposedParagraph composed =
            resources_.composer.compose(paragraph, setting_.measure);
        galley_.demerits += double(composed.demerits);
        const std::size_t count = composed.lines.size();
        for (std::size_t i = 0; i < count; ++i) add_line(paragraph, composed, i);
        Piece& first = galley_.pieces[galley_.pieces.size() - count];
        if (composed.quality) first.qualities = {*composed.quality};
        add_remarks(first, composed.remarks);
        if (item.heading_level > 0) {
            first.bookmark_title = composed.text;
            first.bookmark_level = item.heading_level;
        }
        pending_ = std::max(pending_, paragraph.style.space_after);
    }

    // The accent of a drop capital does not meet the line above.
    void make_room_above(Piece& piece, Length ink) const {
        if (galley_.pieces.empty()) return;
        const Piece& above = galley_.pieces.back();
        const Length free = above.height - above.baseline - above.descent + piece.before +
                            piece.baseline - piece.cap;
        piece.before += std::max(Length{}, ink - free);
    }

    // A drop capital that is taller than its paragraph.
    static void make_room_below(Piece& piece, Length height) {
        piece.height += height;
        piece.descent += height;
    }

    void fit_lines(inlines::Paragraph& paragraph) const {
        paragraph.line_sizes = setting_.line_sizes;
        paragraph.style.balance = true;
        if (paragraph.style.align == style::Align::Justify)
            paragraph.style.align = style::Align::Left;
    }

    // Fitted lines stand apart by their own leading, and no ink of theirs meets.
    void clear_ink(Piece& piece, const inlines::Line& line) const {
        const Piece& above = galley_.pieces.back();
        const Length distance = above.height - above.baseline + piece.baseline;
        const Length least = line.clearance + piece.cap * least_gap;
        piece.before = std::max(Length{}, least - distance);
    }

    void add_line(const inlines::Paragraph& paragraph, inlines::ComposedParagraph& composed,
                  std::size_t i) {
        inlines::Line& line = composed.lines[i];
        const style::ParagraphStyle& style = paragraph.style;
        const std::size_t count = composed.lines.size();
        Piece piece = slot_of(line, style, composed.cap_height);
        if (i == 0) piece.before = std::max(pending_, style.space_before);
        else if (paragraph.line_sizes) clear_ink(piece, line);
        if (i == 0 && composed.drop_lines > 0) make_room_above(piece, composed.drop_above);
        if (i + 1 == count && int(count) < composed.drop_lines)
            make_room_below(piece, style.leading * (composed.drop_lines - int(count)));
        piece.keep_with_next = stays_with_next(style, composed, i);
        if (i == 0 && style.rule_above > Length{})
            add_rule(piece, style, -(piece.cap + style.rule_gap));
        if (i + 1 == count && style.rule_below > Length{})
            add_rule(piece, style, line.descent + style.rule_gap);
        add_items(piece, paragraph, line, i);
        add_remarks(piece, line.remarks);
        galley_.overfull |= line.overfull;
        push(std::move(piece));
    }

    static void add_remarks(Piece& piece, const std::vector<diagnostic::Diagnostic>& remarks) {
        piece.remarks.insert(piece.remarks.end(), remarks.begin(), remarks.end());
    }

    // The line in the middle of its leading.
    Piece slot_of(const inlines::Line& line, const style::ParagraphStyle& style,
                  Length cap_height) const {
        Piece piece;
        piece.is_text = true;
        piece.height = style.leading * line.scale;
        piece.baseline = (piece.height - line.ascent - line.descent) / 2 + line.ascent;
        piece.cap = cap_height * line.scale;
        piece.descent = line.descent;
        piece.group = group_;
        piece.span = line.runs.empty() ? span_ : line.runs.front().span;
        return piece;
    }

    // No break after line i: for widows and orphans, beside a drop capital, where the style says
    // so.
    static bool stays_with_next(const style::ParagraphStyle& style,
                                const inlines::ComposedParagraph& composed, std::size_t i) {
        const std::size_t count = composed.lines.size();
        if (i + 1 == count) return style.keep_with_next;
        const bool orphan = i + 1 < std::size_t(style.orphans);
        const bool widow = count - (i + 1) < std::size_t(style.widows);
        const bool beside = int(i) + 1 < composed.drop_lines;
        return orphan || widow || beside || style.keep_together;
    }

    // Takes what the line is made of.
    static void add_items(Piece& piece, const inlines::Paragraph& paragraph, inlines::Line& line,
                          std::size_t number) {
        for (document::Path& path : line.decorations) piece.items.emplace_back(std::move(path));
        for (document::GlyphRun& run : line.runs) {
            run.tag = paragraph.tag;
            run.role = paragraph.role;
            run.paragraph = paragraph.index;
            run.line = std::uint32_t(number);
            piece.items.emplace_back(std::move(run));
        }
        for (const inlines::LinkArea& link : line.links)
            piece.items.emplace_back(
                document::Link{link.area, link.uri, link.contents, paragraph.tag, link.span});
    }

    void add_rule(Piece& piece, const style::ParagraphStyle& style, Length y) const {
        const Length width = style.rule_above > Length{} ? style.rule_above : style.rule_below;
        document::Path path;
        path.steps = {document::MoveTo{{Length{}, y}}, document::LineTo{{setting_.measure, y}}};
        path.stroke = {document::Stroke{width, style.rule_color, {}, false}};
        piece.items.emplace_back(std::move(path));
    }

    void add(const bind::ImageItem& item) {
        Size size{setting_.measure, item.height};
        if (!item.picture.cover) {
            const Size pixels = upright_size(*item.picture.resource);
            size = pixels * (setting_.measure / pixels.width);
            if (item.height > Length{} && item.height < size.height)
                size = pixels * (item.height / pixels.height);
        }
        Piece piece = solid(size.height);
        piece.items.emplace_back(
            place_image({{Length{}, -size.height}, size}, item.picture, resources_));
        push(std::move(piece));
    }

    void add(const bind::RuleItem& item) {
        Piece piece = solid(item.width);
        piece.before = std::max(pending_, item.before * setting_.scale);
        document::Path path;
        const Length y = -(item.width / 2);
        path.steps = {document::MoveTo{{Length{}, y}},
                      document::LineTo{{setting_.measure * item.share, y}}};
        path.stroke = {document::Stroke{item.width, item.color, {}, false}};
        piece.items.emplace_back(std::move(path));
        piece.keep_with_next = true;
        push(std::move(piece));
        pending_ = item.after * setting_.scale;
    }

    void add(const bind::SpaceItem& item) { pending_ += item.height * setting_.scale; }

    void add(const bind::BreakItem& item) {
        if (galley_.pieces.empty()) return;
        (item.to_next_frame ? galley_.pieces.back().break_frame
                            : galley_.pieces.back().break_column) = true;
    }

    void add(const bind::RowItem& item) {
        Piece row = solid(Length{});
        std::vector<Galley> cells;
        Length x, baseline;
        const std::vector<Length> widths = cell_widths(item);
        for (std::size_t i = 0; i < item.cells.size(); ++i) {
            Setting inner = setting_;
            inner.measure = widths[i];
            GalleyMaker maker(inner, resources_, spills_left_);
            maker.add(item.cells[i].story);
            spills_left_ = maker.spills_left_;
            cells.push_back(maker.take());
            galley_.overfull |= cells.back().overfull;
            if (!cells.back().pieces.empty())
                baseline = std::max(baseline, cells.back().pieces.front().baseline);
        }
        for (std::size_t i = 0; i < cells.size(); ++i) {
            place_cell(row, cells[i], x, baseline);
            x += widths[i] + item.gap;
        }
        row.before = std::max(pending_, item.before * setting_.scale);
        push(std::move(row));
        pending_ = item.after * setting_.scale;
    }

    // A row's items are placed from its first baseline, which its cells share.
    static void place_cell(Piece& row, const Galley& cell, Length x, Length baseline) {
        Length y;
        for (std::size_t k = 0; k < cell.pieces.size(); ++k) {
            const Piece& piece = cell.pieces[k];
            if (k == 0) y = baseline - piece.baseline;
            else y += piece.before;
            for (const document::Item& item : piece.items)
                row.items.push_back(
                    document::transformed(item, {1, {x, y + piece.baseline - baseline}}));
            if (k == 0 && piece.is_text) row.cap = std::max(row.cap, piece.cap);
            if (k == 0) row.is_text |= piece.is_text;
            if (!piece.bookmark_title.empty() && row.bookmark_title.empty()) {
                row.bookmark_title = piece.bookmark_title;
                row.bookmark_level = piece.bookmark_level;
            }
            row.qualities.insert(row.qualities.end(), piece.qualities.begin(),
                                 piece.qualities.end());
            add_remarks(row, piece.remarks);
            row.descent = std::max(row.descent, y + piece.baseline + piece.descent - baseline);
            y += piece.height;
            row.height = std::max(row.height, y);
        }
        row.baseline = baseline;
    }

    std::vector<Length> cell_widths(const bind::RowItem& item) const {
        Length left = setting_.measure - item.gap * int(item.cells.size() - 1);
        double shares = 0;
        for (const auto& cell : item.cells) {
            if (cell.width) left -= *cell.width;
            else shares += cell.share;
        }
        std::vector<Length> out;
        for (const auto& cell : item.cells)
            out.push_back(cell.width ? *cell.width : left * (cell.share / shares));
        return out;
    }

    void add(const bind::GroupItem& item) {
        const std::size_t first = galley_.pieces.size();
        add(item.story);
        if (!item.keep_together) return;
        for (std::size_t i = first; i + 1 < galley_.pieces.size(); ++i)
            galley_.pieces[i].keep_with_next = true;
    }

    void add(const bind::SpillItem& item) {
        if (spills_left_ == 0) return;
        --spills_left_;
        add(item.story);
    }

    void add(const bind::ToldItem& item) {
        if (!setting_.told) return;
        const auto found = setting_.told->find(item.list);
        if (found == setting_.told->end() || found->second.empty()) return;
        add(item.before);
        add(found->second);
    }

    void fill_fields(inlines::Paragraph& paragraph) const {
        for (inlines::Span& span : paragraph.spans) {
            if (span.field == inlines::Field::None || setting_.page_count == 0) continue;
            const bool number = span.field == inlines::Field::PageNumber;
            span.text.text = std::to_string(number ? setting_.page_number : setting_.page_count);
            span.text.map = {};
            span.text.map.append_replaced(span.text.text.size(), span.text.span.begin,
                                          span.text.span.end - span.text.span.begin);
        }
    }

    Piece solid(Length height) const {
        Piece piece;
        piece.height = piece.baseline = piece.cap = height;
        piece.group = group_;
        piece.before = pending_;
        piece.span = span_;
        return piece;
    }

    void push(Piece piece) {
        galley_.pieces.push_back(std::move(piece));
        pending_ = {};
    }

    const Setting& setting_;
    Resources& resources_;
    std::size_t spills_left_;
    std::uint32_t group_ = 0;
    Length pending_;  // space that the block above asks for
    diagnostic::SourceSpan span_;
    Galley galley_;
};

}  // namespace

SpillCount count_spills(const Story& story) {
    SpillCount count;
    for_each_spill(story, [&](const bind::SpillItem&) { ++count.items; });
    count.alternatives = alternatives_of(story);
    return count;
}

void collect_told(const Story& story, std::size_t n, std::map<std::string, Story>& told) {
    std::vector<const bind::SpillItem*> all;
    for_each_spill(story, [&](const bind::SpillItem& item) { all.push_back(&item); });
    for (std::size_t i = all.size() - std::min(n, all.size()); i < all.size(); ++i) {
        Story& list = told[all[i]->list];
        list.insert(list.end(), all[i]->told.begin(), all[i]->told.end());
    }
}

std::vector<diagnostic::Diagnostic> remarks_from(const Galley& galley, std::size_t first) {
    std::vector<diagnostic::Diagnostic> out;
    for (std::size_t i = first; i < galley.pieces.size(); ++i)
        out.insert(out.end(), galley.pieces[i].remarks.begin(), galley.pieces[i].remarks.end());
    return out;
}

Galley make_galley(const Story& story, const Setting& setting, Resources& resources) {
    const std::size_t spills = count_spills(story).items;
    GalleyMaker maker(setting, resources, spills - std::min(spills, setting.spilled));
    maker.add(story);
    return maker.take();
}

}  // namespace cicero::layout
