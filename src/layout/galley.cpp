#include "layout/galley.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "layout/beside.hpp"
#include "layout/evenness.hpp"
#include "layout/fewest.hpp"
#include "layout/floats.hpp"
#include "layout/image_frame.hpp"
#include "layout/line_pieces.hpp"
#include "layout/notes.hpp"
#include "layout/scale.hpp"
#include "layout/shaped_lines.hpp"
#include "layout/table.hpp"
#include "layout/text_levers.hpp"
#include "story/paragraphs.hpp"

namespace cicero::layout {

namespace {

/// Of the rest of a paragraph: more than a frame holds, mostly. A paragraph of thousands of lines
/// through frames of unlike measure is set as far as it goes.
constexpr std::size_t lines_at_once = 100;
/// As high as this is what has no lines, before it is set.
constexpr Length usual_line = Length::from_units(12 * Length::units_per_point);

std::string on_one_line(std::string text) {
    for (std::size_t at = 0; (at = text.find(story::separator_utf8, at)) != std::string::npos;)
        text.replace(at, story::separator_utf8.size(), " ");
    return text;
}

}  // namespace

/// Composes the leaves of a story one after another.
class Galley::Maker {
public:
    Maker(std::vector<Leaf> leaves, const Setting& setting, inlines::Composer& composer)
        : leaves_(std::make_shared<const std::vector<Leaf>>(std::move(leaves))),
          setting_(setting),
          composer_(composer) {
        if (setting_.shape) shaped_.emplace(setting_.shape);
    }
    /// Of the same story, in another column: nothing is set yet.
    Maker(const Maker& other, const ColumnForm& form)
        : leaves_(other.leaves_), setting_(other.setting_), composer_(other.composer_) {
        setting_.measure = form.measure;
        setting_.shape = form.shape;
        setting_.note_measure = form.note_measure;
        if (form.shape) shaped_.emplace(form.shape);
    }

    /// The next leaf's pieces, of which there may be none. False at the end. Whatever stands beside
    /// them is passed then: what was composed does not change.
    bool add_next(Galley& galley) {
        if (rest_) return add_rest(galley), true;
        if (!add_leaf(galley)) return false;
        while ((beside_ || !floats_.empty()) && add_leaf(galley)) {
        }
        end_beside();
        if (!floats_.empty()) end_with_floats();
        return true;
    }

    bool add_leaf(Galley& galley) {
        if (next_ == leaves_->size()) return false;
        const Leaf& leaf = (*leaves_)[next_++];
        if (beside_ && !may_stand_beside(leaf)) end_beside();
        galley_ = &galley;
        if (leaf.block) {
            const std::size_t first = galley.pieces_.size();
            span_ = leaf.block->span;
            leaf_ = &leaf;
            if (shaped_) add_shaped(*leaf.block);
            else std::visit([&](const auto& what) { add(what); }, leaf.block->what);
            keep_together(first);
        } else if (leaf.groups == 0 && !galley.pieces_.empty()) {
            galley.pieces_.back().keep_with_next = keeps_by_itself_;
        }
        return true;
    }

    void add_all(Galley& galley) {
        while (add_next(galley)) {
        }
    }

    /// Goes on with a leaf from its beginning, under what asks for such a space below it; with what
    /// stands beside it.
    void begin_at(std::size_t leaf, Length pending = {}) {
        next_ = leaf;
        while (next_ > 0 && hangs_on_next((*leaves_)[next_ - 1])) --next_;
        pending_ = pending;
        rest_.reset();
    }

    /// Goes on with a paragraph from its middle.
    void begin_inside(std::size_t leaf, const inlines::Resumption& from) {
        next_ = leaf + 1;
        rest_ = from;
    }

    /// Goes on with a table from a row on.
    void begin_in_table(std::size_t leaf, std::size_t row) {
        begin_at(leaf);
        from_row_ = row;
    }

    /// What a paragraph, or a table, asks for below it.
    [[nodiscard]] Length space_after(std::size_t leaf) const {
        const story::StoryBlock* block = (*leaves_)[leaf].block;
        if (!block) return {};
        if (const auto* table = std::get_if<story::TableItem>(&block->what))
            return table->after * setting_.scale;
        const auto* item = std::get_if<story::ParagraphItem>(&block->what);
        return item ? wording(*item).style.space_after * setting_.scale : Length{};
    }

    /// The lines of a paragraph, from its middle on perhaps.
    void add_lines(Galley& galley, std::size_t leaf, const inlines::Resumption& from,
                   const inlines::Measures& measures) {
        next_ = leaf + 1;
        galley_ = &galley;
        leaf_ = &(*leaves_)[leaf];
        span_ = leaf_->block->span;
        const std::size_t first = galley.pieces_.size();
        const auto& item = std::get<story::ParagraphItem>(leaf_->block->what);
        if (shaped_) set_shaped(item, measures.enough, from);
        else set(item, measures, from);
        keep_together(first);
    }

    /// These stand already where it begins.
    void go_on_under(std::vector<Piece>& pieces) {
        if (shaped_) shaped_->put(pieces, 0, {});
    }

    // Of the paragraph of which not all was set.
    void add_rest(Galley& galley) {
        add_lines(galley, next_ - 1, *rest_, {{}, setting_.measure, lines_at_once});
    }

    [[nodiscard]] Length measure() const { return setting_.measure; }
    [[nodiscard]] const ColumnShapePtr& shape() const { return setting_.shape; }
    [[nodiscard]] Length note_measure() const { return setting_.note_measure; }

    /// Whether a leaf is a paragraph that can be set from the middle on.
    [[nodiscard]] bool can_go_on(std::size_t leaf) const {
        const story::StoryBlock* block = (*leaves_)[leaf].block;
        const auto* item = block ? std::get_if<story::ParagraphItem>(&block->what) : nullptr;
        return item && !setting_.line_sizes && !wording(*item).style.balance;
    }

private:
    // In a group only its last piece may be parted from what follows, and that only when the group
    // ends.
    void keep_together(std::size_t first) {
        std::vector<Piece>& pieces = galley_->pieces_;
        if (pieces.size() == first) return;
        hang_floats(first);
        for (std::size_t i = first; i < pieces.size(); ++i)
            pieces[i].leaf = std::size_t(leaf_ - leaves_->data());
        keeps_by_itself_ = pieces.back().keep_with_next;
        if (leaf_->groups > 0)
            for (std::size_t i = first; i < pieces.size(); ++i) pieces[i].keep_with_next = true;
    }

    [[nodiscard]] const story::Paragraph& wording(const story::ParagraphItem& item) const {
        return item.wordings[std::min(setting_.wording, item.wordings.size() - 1)];
    }

    template <class Item>
    [[nodiscard]] static bool is(const Leaf& leaf) {
        return leaf.block && std::holds_alternative<Item>(leaf.block->what);
    }

    // It makes no piece of its own.
    [[nodiscard]] static bool hangs_on_next(const Leaf& leaf) {
        return is<story::BesideItem>(leaf) || is<story::FloatItem>(leaf);
    }

    // Headings, pictures and tables are not: they stand under it.
    [[nodiscard]] bool may_stand_beside(const Leaf& leaf) const {
        if (!leaf.block) return true;
        const auto* item = std::get_if<story::ParagraphItem>(&leaf.block->what);
        return item && item->heading_level == 0 && !setting_.line_sizes;
    }

    // Of a story in what stands in the column.
    [[nodiscard]] Setting within(Length measure) const {
        Setting out = setting_;
        out.measure = measure;
        out.shape = nullptr;
        return out;
    }

    // Lines as wide as the column is at their height; all else in one measure.
    void add_shaped(const story::StoryBlock& block) {
        const auto* item = std::get_if<story::ParagraphItem>(&block.what);
        if (item && is_running(*item)) return set_shaped(*item, inlines::Measures::all, {});
        add_in_one_measure(block);
    }

    // Titles are balanced, and a rule has one length.
    [[nodiscard]] bool is_running(const story::ParagraphItem& item) const {
        const style::ParagraphStyle& style = wording(item).style;
        return item.heading_level == 0 && !style.balance && !setting_.line_sizes &&
               style.rule_above == Length{} && style.rule_below == Length{};
    }

    void restore(const Maker& before) {
        pending_ = before.pending_;
        from_row_ = before.from_row_;
        floats_ = before.floats_;
    }

    void set_shaped(const story::ParagraphItem& item, std::size_t enough,
                    const inlines::Resumption& from) {
        const auto paragraph = std::make_shared<const story::Paragraph>(as_set(wording(item)));
        const auto probe = composer_.compose(paragraph, {{}, setting_.measure, 1}, from);
        std::vector<Piece> like;
        LinePieces(*paragraph, probe, from, setting_.measure).append_to(like, pending_);
        const auto places = shaped_->places(like.front());
        inlines::Measures measures = measures_of(places, setting_.measure);
        measures.enough = enough;
        const std::size_t first = galley_->pieces_.size();
        set(item, measures, from);
        shaped_->put(galley_->pieces_, first, places);
    }

    // In the one that is free beside all of it, which is narrower the higher it is.
    void add_in_one_measure(const story::StoryBlock& block) {
        constexpr int most_tries = 4;
        const Maker before = *this;
        const std::size_t first = galley_->pieces_.size();
        const bool overfull = galley_->overfull_;
        const double demerits = galley_->demerits_;
        ShapedLines::Place place = shaped_->place_of(solid(usual_line), usual_line);
        for (int i = 0; i < most_tries; ++i) {
            galley_->pieces_.resize(first);
            galley_->overfull_ = overfull;
            galley_->demerits_ = demerits;
            restore(before);
            setting_.measure = place.stretch.width;
            std::visit([&](const auto& what) { add(what); }, block.what);
            end_beside();
            setting_.measure = before.setting_.measure;
            if (galley_->pieces_.size() == first) return;
            const auto found = shaped_->place_of(galley_->pieces_[first], height_from(first));
            if (found.stretch.width >= place.stretch.width) break;
            place = found;
        }
        shaped_->put_all(galley_->pieces_, first, place);
    }

    [[nodiscard]] Length height_from(std::size_t first) const {
        const std::vector<Piece>& pieces = galley_->pieces_;
        Length out = pieces[first].cap;
        for (std::size_t i = first + 1; i < pieces.size(); ++i)
            out += pieces[i - 1].height + pieces[i].before;
        return out + pieces.back().descent;
    }

    void add(const story::ParagraphItem& item) {
        if (!beside_) return set(item, {{}, setting_.measure}, {});
        const style::ParagraphStyle style = scaled(wording(item), setting_.scale).style;
        const std::size_t narrow =
            beside_->lines(std::max(pending_, style.space_before), style.leading);
        const std::size_t first = galley_->pieces_.size();
        set(item, {{{narrow, beside_->narrow_measure()}}, setting_.measure}, {});
        beside_->stand_by(galley_->pieces_, first, narrow);
        if (beside_->is_passed()) beside_.reset();
    }

    void add(const story::BesideItem& item) {
        const Setting inner = within(setting_.measure * item.share);
        const Length gap = item.gap * setting_.scale;
        const bool is_beside = setting_.measure - inner.measure - gap >= item.least_lines;
        Galley inside{std::vector<Piece>{}};
        Maker(leaves_of(item.story), inner, composer_).add_all(inside);
        galley_->overfull_ |= inside.overfull();
        beside_.emplace(stacked(inside.pieces_), Beside::Place{inner.measure, gap, item.at_right,
                                                               setting_.measure, gap / 2});
        if (is_beside) return;
        end_beside();
        galley_->pieces_.back().remarks.push_back(
            diagnostic::make(diagnostic::Code::no_room_beside, span_));
    }

    void add(const story::FloatItem& item) {
        const bool is_wide = item.wide && setting_.wide > Length{};
        const Setting inner = within(is_wide ? setting_.wide : setting_.measure);
        Galley inside{std::vector<Piece>{}};
        Maker(leaves_of(item.story), inner, composer_).add_all(inside);
        galley_->overfull_ |= inside.overfull();
        Float made{stacked(inside.pieces_), item.gap * setting_.scale, item.at_foot, item.wide};
        made.stack.span = span_;
        floats_.push_back(std::make_shared<const Float>(std::move(made)));
    }

    // No text follows to speak of them.
    void end_with_floats() {
        Piece piece;
        piece.leaf = leaves_->size() - 1;
        push(std::move(piece));
        hang_floats(galley_->pieces_.size() - 1);
    }

    // The piece that comes next speaks of them.
    void hang_floats(std::size_t piece) {
        if (floats_.empty()) return;
        Piece& speaks = galley_->pieces_[piece];
        for (const FloatPtr& what : floats_) speaks.notes = joined(speaks.notes, what->stack.notes);
        speaks.floats = std::exchange(floats_, {});
    }

    // Its text ends higher than it does, or there is none.
    void end_beside() {
        if (!beside_) return;
        if (beside_->has_lines()) {
            Piece& last = galley_->pieces_.back();
            pending_ = std::max(pending_, beside_->end_at(last));
            if ((*leaves_)[last.leaf].groups > 0) last.keep_with_next = true;
        } else {
            Piece piece = beside_->alone();
            piece.before = pending_;
            push(std::move(piece));
        }
        beside_.reset();
    }

    // `from` is a value: where it comes from, a piece, moves while lines are added.
    void set(const story::ParagraphItem& item, const inlines::Measures& measures,
             inlines::Resumption from) {
        auto paragraph = std::make_shared<const story::Paragraph>(as_set(wording(item)));
        auto composed = composer_.compose(paragraph, measures, from);
        if (is_overfull(*composed) && may_divide(*paragraph)) {
            auto divided = std::make_shared<story::Paragraph>(*paragraph);
            divided->style.hyphenate = true;
            divided->style.balance = false;  // only whole words are
            paragraph = std::move(divided);
            composed = composer_.compose(paragraph, measures, from);
        }
        galley_->demerits_ += double(composed->demerits);
        galley_->overfull_ |= is_overfull(*composed);
        rest_.reset();
        const std::size_t first = galley_->pieces_.size();
        LinePieces(*paragraph, composed, from, setting_.measure)
            .append_to(galley_->pieces_, pending_);
        add_notes(first, *paragraph, *composed);
        if (item.heading_level > 0 && from.lines == 0)
            galley_->pieces_[first].headings = {{on_one_line(composed->text), item.heading_level}};
        pending_ = paragraph->style.space_after;
        if (!composed->is_whole) rest_ = galley_->pieces_.back().resumption;
    }

    static bool is_overfull(const inlines::ComposedParagraph& composed) {
        return std::ranges::any_of(composed.lines, &inlines::Line::overfull);
    }

    // A heading, a list without hyphens: better a word divided than one that runs out.
    [[nodiscard]] bool may_divide(const story::Paragraph& paragraph) const {
        return setting_.divides && !setting_.line_sizes && !paragraph.style.hyphenate;
    }

    // To the lines from piece `first` on.
    void add_notes(std::size_t first, const story::Paragraph& paragraph,
                   const inlines::ComposedParagraph& composed) {
        const bool has_notes = std::ranges::any_of(
            paragraph.spans, [](const story::Span& span) { return span.note != nullptr; });
        if (!has_notes) return;
        const bool is_beside = setting_.note_measure > Length{};
        const Setting inner = within(is_beside ? setting_.note_measure : setting_.measure);
        for (std::size_t i = 0; i < composed.lines.size(); ++i) {
            auto notes = std::make_shared<Notes>();
            for (const story::Note* note : notes_in(paragraph, composed.lines[i].source)) {
                Galley lines{std::vector<Piece>{}};
                const story::Story own = is_beside ? ragged(note->story) : story::Story{};
                Maker(leaves_of(is_beside ? own : note->story), inner, composer_).add_all(lines);
                galley_->overfull_ |= lines.overfull();
                if (notes->lines.empty()) notes->color = color_of(note->story);
                notes->lines.push_back(std::move(lines.pieces_));
            }
            if (!notes->lines.empty()) galley_->pieces_[first + i].notes = std::move(notes);
        }
    }

    // A margin is too narrow for justified lines.
    static story::Story ragged(story::Story story) {
        story::for_each_paragraph(story, [](story::Paragraph& paragraph) {
            if (paragraph.style.align == style::Align::Justify)
                paragraph.style.align = style::Align::Left;
        });
        return story;
    }

    static Color color_of(const story::Story& story) {
        Color out = base::black;
        bool is_first = true;
        story::for_each_item<story::ParagraphItem>(story, [&](const story::ParagraphItem& item) {
            if (std::exchange(is_first, false)) out = item.wordings.front().style.character.color;
        });
        return out;
    }

    // At the setting's scale.
    [[nodiscard]] story::Paragraph as_set(const story::Paragraph& wording) const {
        story::Paragraph out = scaled(wording, setting_.scale);
        tighten(out, setting_.closeness);
        if (!setting_.line_sizes) return out;
        out.line_sizes = setting_.line_sizes;
        out.style.balance = true;
        if (out.style.align == style::Align::Justify) out.style.align = style::Align::Left;
        return out;
    }

    void add(story::ImageItem item) {
        item.height = item.height * setting_.pictures;
        Size size{setting_.measure, item.height};
        if (!item.picture.cover) {
            const Size pixels = upright_size(*item.picture.resource);
            size = pixels * (setting_.measure / pixels.width);
            if (item.height > Length{} && item.height < size.height)
                size = pixels * (item.height / pixels.height);
        }
        Piece piece = solid(size.height);
        const Rect area{{Length{}, -size.height}, size};
        piece.children.push_back(place_image(area, item.picture));
        push(std::move(piece));
    }

    void add(const story::RuleItem& item) {
        Piece piece = solid(item.room * setting_.scale + item.width);
        piece.before = std::max(pending_, item.before * setting_.scale);
        document::Path path;
        const Length y = -(item.width / 2);
        const Length left = item.indent * setting_.scale;
        const Length right = left + (setting_.measure - left) * item.share;
        path.steps = {document::MoveTo{{left, y}}, document::LineTo{{right, y}}};
        path.stroke = document::Stroke{item.width, item.color, {}};
        piece.children.push_back({{}, std::move(path), nullptr});
        piece.keep_with_next = item.room == Length{};  // it opens what follows
        push(std::move(piece));
        pending_ = item.after * setting_.scale;
    }

    void add(const story::SpaceItem& item) { pending_ += item.height * setting_.scale; }

    void add(const story::BreakItem& item) {
        if (galley_->pieces_.empty()) return;
        Piece& last = galley_->pieces_.back();
        (item.to_next_frame ? last.break_frame : last.break_column) = true;
    }

    // Spills that are kept are counted anew at each try.
    void add(const story::RowItem& item) {
        Piece row = solid(Length{});
        const std::vector<Length> widths = cell_widths(item);
        std::vector<double> scales(item.cells.size(), 1);
        if (item.fit) fit_row(item, widths, scales, row);
        for (std::size_t i = 0; i < item.cells.size(); ++i)
            if (item.cells[i].fit) fit_cell(item, i, widths, scales, row);
        const std::vector<Galley> cells = cells_of(item, widths, scales);
        Length x, baseline;
        for (const Galley& cell : cells) {
            galley_->overfull_ |= cell.overfull();
            if (!cell.pieces_.empty()) baseline = std::max(baseline, cell[0].baseline);
        }
        for (std::size_t i = 0; i < cells.size(); ++i) {
            place_cell(row, cells[i], x, baseline);
            x += widths[i] + item.gap;
        }
        for (diagnostic::Diagnostic& remark : row.remarks)
            if (remark.code == diagnostic::Code::row_does_not_fit && row.span.file)
                remark.span = row.span;
        row.before = std::max(pending_, item.before * setting_.scale);
        push(std::move(row));
        pending_ = item.after * setting_.scale;
    }

    // Each at its share of the setting's scale.
    [[nodiscard]] std::vector<Galley> cells_of(const story::RowItem& item,
                                               const std::vector<Length>& widths,
                                               const std::vector<double>& scales) const {
        std::vector<Galley> out;
        std::size_t kept = leaf_->spills_kept;
        for (std::size_t i = 0; i < item.cells.size(); ++i) {
            Setting inner = within(widths[i]);
            inner.scale *= scales[i];
            Galley cell{std::vector<Piece>{}};
            Maker(leaves_of_cell(item.cells[i].story, kept, setting_.left_out), inner, composer_)
                .add_all(cell);
            out.push_back(std::move(cell));
        }
        return out;
    }

    void fit_row(const story::RowItem& item, const std::vector<Length>& widths,
                 std::vector<double>& scales, Piece& row) const {
        const style::ParagraphStyle* style = nullptr;
        for (const auto& cell : item.cells)
            if (!style) style = first_style(cell.story);
        if (!style) return;
        const auto all = [&](double scale) {
            scales.assign(item.cells.size(), scale);
            int most = 0;
            for (const Galley& cell : cells_of(item, widths, scales))
                most = std::max(most, lines_in(cell));
            return most;
        };
        scales.assign(item.cells.size(), fitted(*item.fit, *style, all, row));
    }

    void fit_cell(const story::RowItem& item, std::size_t cell, const std::vector<Length>& widths,
                  std::vector<double>& scales, Piece& row) const {
        const style::ParagraphStyle* style = first_style(item.cells[cell].story);
        if (!style) return;
        const auto one = [&](double scale) {
            scales[cell] = scale;
            return lines_in(cells_of(item, widths, scales)[cell]);
        };
        scales[cell] = fitted(*item.cells[cell].fit, *style, one, row);
    }

    /// Of text; too many where a word is wider than its cell.
    static int lines_in(const Galley& cell) {
        if (cell.overfull()) return std::numeric_limits<int>::max();
        return int(std::ranges::count_if(cell.pieces_, &Piece::is_text));
    }

    // The largest size, in quarters of a point, as a share of the style's; where none is enough the
    // smallest, and it is told.
    template <class Lines>
    double fitted(const style::RowFit& fit, const style::ParagraphStyle& style, const Lines& lines,
                  Piece& row) const {
        constexpr Length step = Length::from_units(Length::units_per_point / 4);
        const auto share_at = [&](std::size_t i) {
            return std::max(fit.smallest, fit.largest - step * std::int64_t(i)) /
                   style.character.size;
        };
        const auto fits = [&](std::size_t i) { return lines(share_at(i)) <= fit.lines; };
        const auto most =
            std::size_t(((fit.largest - fit.smallest).units() + step.units() - 1) / step.units());
        const std::optional<std::size_t> found =
            fits(0) ? std::optional<std::size_t>(0) : fewest(most, fits);
        const double share = share_at(found.value_or(most));
        FitReport report;
        report.of = FitReport::Of::Row;
        report.found = found.has_value();
        report.levers = {{"size", points_text(style.character.size * share)}};
        row.fits.push_back(std::move(report));
        if (!found) tell_of_lines(fit, lines(share), row);
        return share;
    }

    void tell_of_lines(const style::RowFit& fit, int lines, Piece& row) const {
        if (lines == std::numeric_limits<int>::max()) return;  // the word is told
        row.remarks.push_back(diagnostic::make(diagnostic::Code::row_does_not_fit, span_,
                                               {std::to_string(lines), std::to_string(fit.lines)}));
    }

    // A row's items are placed from its first baseline, which its cells share.
    static void place_cell(Piece& row, const Galley& cell, Length x, Length baseline) {
        Length y;
        Evenness evenness(row.qualities);
        for (std::size_t k = 0; k < cell.pieces_.size(); ++k) {
            const Piece& piece = cell.pieces_[k];
            if (k == 0) y = baseline - piece.baseline;
            else y += piece.before;
            for (const document::Child& child : piece.children)
                row.children.push_back(
                    {child.at + Point{x, y + piece.baseline - baseline}, child.what, child.anchor});
            if (k == 0) row.cap = std::max(row.cap, piece.cap);
            if (k == 0 && x == Length{} && piece.span.file) row.span = piece.span;  // the content's
            if (k == 0) row.is_text |= piece.is_text;
            row.headings.insert(row.headings.end(), piece.headings.begin(), piece.headings.end());
            evenness.add(piece);
            row.remarks.insert(row.remarks.end(), piece.remarks.begin(), piece.remarks.end());
            row.notes = joined(row.notes, piece.notes);
            row.descent = std::max(row.descent, y + piece.baseline + piece.descent - baseline);
            y += piece.height;
            row.height = std::max(row.height, y);
        }
        evenness.close();
        row.baseline = baseline;
    }

    std::vector<Length> cell_widths(const story::RowItem& item) const {
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

    void add(const story::TableItem& item) {
        const TableSetting setting{setting_.measure, setting_.scale, std::exchange(from_row_, 0),
                                   pending_, span_};
        SetTable table = set_table(item, setting, composer_);
        galley_->overfull_ |= table.overfull;
        for (Piece& piece : table.pieces) galley_->pieces_.push_back(std::move(piece));
        pending_ = item.after * setting_.scale;
    }

    // They are flattened to leaves.
    void add(const story::GroupItem&) {}
    void add(const story::SpillItem&) {}
    void add(const story::ToldItem&) {}

    Piece solid(Length height) const {
        Piece piece;
        piece.height = piece.baseline = piece.cap = height;
        piece.before = pending_;
        piece.span = span_;
        return piece;
    }

    void push(Piece piece) {
        galley_->pieces_.push_back(std::move(piece));
        pending_ = {};
    }

    std::shared_ptr<const std::vector<Leaf>> leaves_;
    Setting setting_;
    inlines::Composer& composer_;
    std::size_t next_ = 0;                     ///< leaf
    const Leaf* leaf_ = nullptr;               ///< the one in hand
    Length pending_;                           ///< space that the block above asks for
    std::size_t from_row_ = 0;                 ///< of the next leaf, a table
    std::optional<inlines::Resumption> rest_;  ///< of the last leaf's paragraph, still to be set
    std::optional<Beside> beside_;             ///< the lines to come
    std::optional<ShapedLines> shaped_;        ///< where the column is no rectangle
    Floats floats_;                            ///< that the next piece is to speak of
    bool keeps_by_itself_ = false;             ///< the last piece, whatever groups it is in
    diagnostic::SourceSpan span_;
    Galley* galley_ = nullptr;
};

Galley::Galley(std::vector<Piece> pieces) : pieces_(std::move(pieces)) {}

Galley::Galley(const story::Story& story, const Setting& setting, inlines::Composer& composer)
    : maker_(std::make_unique<Maker>(leaves_of(story, setting.left_out), setting, composer)) {}

Galley::Galley(std::unique_ptr<Maker> maker) : maker_(std::move(maker)) {}

Galley::Galley(Galley&&) noexcept = default;
Galley& Galley::operator=(Galley&&) noexcept = default;
Galley::~Galley() = default;

bool Galley::has(std::size_t piece) {
    while (piece >= pieces_.size() && maker_ && maker_->add_next(*this)) {
    }
    return piece < pieces_.size();
}

std::size_t Galley::count() {
    if (maker_) maker_->add_all(*this);
    return pieces_.size();
}

Length Galley::note_measure() const { return maker_ ? maker_->note_measure() : Length{}; }
ColumnShapePtr Galley::shape() const { return maker_ ? maker_->shape() : nullptr; }
Length Galley::measure() const { return maker_ ? maker_->measure() : Length{}; }

bool Galley::can_go_on(std::size_t piece) const {
    return maker_ && !pieces_[piece].beside && maker_->can_go_on(pieces_[piece].leaf);
}

std::vector<Piece> Galley::parted(std::size_t first, std::size_t lines, Length next) const {
    const std::size_t leaf = pieces_[first].leaf;
    if (lines == 0 || !can_go_on(first)) return {};
    Galley out(std::make_unique<Maker>(
        *maker_, ColumnForm{maker_->measure(), nullptr, maker_->note_measure()}));
    inlines::Measures measures{{}, next, lines + lines_at_once, lines};
    for (std::size_t i = 0; i < lines; ++i) {
        const Length width = pieces_[first + i].stretch.width;
        measures.first.push_back({1, width > Length{} ? width : maker_->measure()});
    }
    out.maker_->add_lines(out, leaf, before(first), measures);
    if (out.pieces_.size() <= lines) return {};
    out.pieces_.resize(lines);
    for (std::size_t i = 0; i < lines; ++i) out.pieces_[i].stand_as(pieces_[first + i]);
    out.pieces_.front().floats = pieces_[first].floats;
    return std::move(out.pieces_);
}

Galley Galley::continued(std::size_t piece, const inlines::Resumption& from,
                         const ColumnForm& form) const {
    Galley out(std::make_unique<Maker>(*maker_, form));
    const std::size_t leaf = pieces_[piece].leaf;
    out.begins_inside_ = !begins_block(piece);
    if (!out.begins_inside_) {
        out.maker_->begin_at(leaf);
    } else if (can_go_on(piece)) {
        out.before_ = from;
        out.maker_->begin_inside(leaf, from);
    } else {
        std::size_t end = piece;
        while (end < pieces_.size() && pieces_[end].leaf == leaf && !begins_row(end)) ++end;
        const auto at = [&](std::size_t i) { return pieces_.begin() + std::ptrdiff_t(i); };
        out.pieces_.assign(at(piece), at(end));
        out.maker_->go_on_under(out.pieces_);
        if (end < pieces_.size() && pieces_[end].leaf == leaf)
            out.maker_->begin_in_table(leaf, pieces_[end].in_table->row);
        else out.maker_->begin_at(leaf + 1, maker_->space_after(leaf));
    }
    return out;
}

// From there on a table can be set anew; the rest of a row that was parted stays as it is.
bool Galley::begins_row(std::size_t piece) const {
    return pieces_[piece].in_table && !pieces_[piece].in_table->goes_on;
}

bool Galley::begins_block(std::size_t piece) const {
    if (piece == 0) return !begins_inside_;
    return pieces_[piece - 1].leaf != pieces_[piece].leaf;
}

inlines::Resumption Galley::before(std::size_t piece) const {
    if (!pieces_[piece].continues_paragraph()) return {};
    return piece == 0 ? before_ : pieces_[piece - 1].resumption;
}

void Galley::replace(std::size_t first, std::vector<Piece> pieces) {
    std::ranges::move(pieces, pieces_.begin() + std::ptrdiff_t(first));
}

namespace {

std::size_t characters_of(const document::Fragment& fragment) {
    std::size_t out = 0;
    for (const document::Child& child : fragment.children) {
        if (const auto* run = std::get_if<document::GlyphRun>(&child.what))
            out += std::size_t(std::ranges::count_if(
                run->text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
        if (const auto* inside = std::get_if<document::FragmentPtr>(&child.what))
            out += characters_of(**inside);
    }
    return out;
}

}  // namespace

bool opens_text(Galley& galley, std::size_t piece) {
    return galley.has(piece) && !galley[piece].headings.empty() &&
           galley[piece].headings.front().level == 1;
}

std::size_t count_characters(const Galley& galley, std::size_t first, std::size_t end) {
    std::size_t out = 0;
    for (std::size_t i = first; i < end; ++i)
        for (const document::Child& child : galley[i].children)
            if (const auto* line = std::get_if<document::FragmentPtr>(&child.what))
                out += characters_of(**line);
    return out;
}

namespace {

// Of lines that go on: characters of a point of height; 0: there are none.
double characters_of_height(Galley& galley) {
    double characters = 0;
    Length height;
    for (std::size_t i = 0; i + 1 < galley.count(); ++i) {
        if (!galley[i].is_text || !galley[i + 1].continues_paragraph()) continue;
        characters += double(count_characters(galley, i, i + 1));
        height += galley[i].height;
    }
    return height > Length{} ? characters / height.points() : 0;
}

}  // namespace

std::string characters_from(Galley& galley, std::size_t first) {
    const std::size_t count = galley.count();
    Length height;
    for (std::size_t i = first; i < count; ++i) height += galley[i].before + galley[i].height;
    const auto as_high = std::size_t(characters_of_height(galley) * height.points());
    const std::size_t out = std::max(count_characters(galley, first, count), as_high);
    if (out == 0) return {};
    return std::to_string(out < 50 ? out : (out + 9) / 10 * 10);
}

diagnostic::SourceSpan content_from(Galley& galley, std::size_t first,
                                    const diagnostic::SourceFilePtr& layout) {
    const auto is_content = [&](std::size_t i) {
        return galley[i].span.file && galley[i].span.file != layout;
    };
    for (std::size_t i = first; galley.has(i); ++i)
        if (is_content(i)) return galley[i].span;
    for (std::size_t i = std::min(first, galley.count()); i > 0; --i)
        if (is_content(i - 1)) return galley[i - 1].span;
    return galley.has(first) ? galley[first].span : diagnostic::SourceSpan{};
}

std::vector<diagnostic::Diagnostic> remarks_from(Galley& galley, std::size_t first) {
    std::vector<diagnostic::Diagnostic> out;
    for (std::size_t i = first; galley.has(i); ++i)
        out.insert(out.end(), galley[i].remarks.begin(), galley[i].remarks.end());
    return out;
}

}  // namespace cicero::layout
