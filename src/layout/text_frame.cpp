#include "layout/text_frame.hpp"

#include <algorithm>
#include <utility>

#include "layout/evenness.hpp"
#include "layout/frame_ways.hpp"
#include "layout/text_levers.hpp"

namespace cicero::layout {

namespace {

/// One try at one setting.
struct Attempt {
    Galley galley;
    FrameFill fill;
    bool is_whole = false;  ///< all of it is placed
    [[nodiscard]] bool fits() const { return is_whole && !galley.overfull(); }
};

/// Of a line whose frame stays empty; half of one: an eighth of it.
constexpr double empty_demerits = 200000;

/// Columns of about one height where all goes in.
FrameFill fill_frame(Galley& galley, const std::vector<Column>& columns, bool force) {
    FrameFill fill = fill_columns(galley, columns, force);
    if (columns.size() < 2 || !is_all(galley, fill.end) || !galley.has(0)) return fill;
    const auto ways = ways_through(galley, {}, columns, {});
    const auto closes = std::ranges::find_if(ways, &Way::closes);
    return closes == ways.end() ? fill : fill_by(galley, {}, *closes, columns);
}

class TextFrameSetter {
public:
    TextFrameSetter(const story::BoundFrame& frame, const PageContext& page,
                    inlines::Composer& composer, const Steps* look)
        : frame_(frame),
          text_(std::get<story::BoundText>(frame.content)),
          page_(page),
          composer_(composer),
          columns_(columns_with(0, 1)),
          levers_(text_.fit, text_.story, plain_setting(),
                  look ? TextLevers::Look::Weighed : TextLevers::Look::InTurn, look) {}

    Outcome tried() {
        const Answer answer =
            find_fit(levers_.all(), [&](const Steps& steps) { return outcome(steps); });
        return {answer.found, answer.found ? levers_.price_of_words(answer.steps) : 0};
    }

    FrameResult run() {
        const Answer answer =
            find_fit(levers_.all(), [&](const Steps& steps) { return outcome(steps); });
        const Steps steps = answer.found ? answer.steps : levers_.in_vain(answer.steps);
        Setting setting = levers_.setting(steps);
        setting.divides |= !answer.found;
        Attempt final = attempt(setting, true);
        const LeftOut& out = setting.left_out;
        if (out.spilled > 0) collect_told(text_.story, out.spilled, *page_.told);
        FrameResult result;
        tell_of_left_out(text_.story, out.optional, result.remarks);
        if (!answer.found && !final.is_whole) complain(final, result.remarks);
        columns_ = columns_with(setting.columns, setting.width);
        if (columns_.size() > 1 && std::ranges::any_of(columns_, has_shape))
            result.remarks.push_back(
                diagnostic::make(diagnostic::Code::wrap_in_columns, frame_.span));
        for (std::size_t i = 0; i < final.fill.columns.size(); ++i)
            stretch_to(final.galley, columns_[i], columns_[i].area.size.height,
                       final.fill.columns[i]);
        place_pieces(final.galley, final.fill, offset(final.fill), result);
        const auto unplaced = remarks_from(final.galley, final.fill.end.next);
        result.remarks.insert(result.remarks.end(), unplaced.begin(), unplaced.end());
        FitReport report = levers_.report(answer);
        report.frame = frame_.name;
        report.page = page_.number;
        if (!report.levers.empty()) result.fits.push_back(std::move(report));
        return result;
    }

private:
    Setting plain_setting() const {
        Setting out;
        out.measure = columns_.front().area.size.width;
        out.shape = columns_.front().shape;
        out.left_out.told = page_.told;
        if (text_.note_margin) out.note_measure = text_.note_margin->width;
        out.divides = !text_.fit.active;
        if (text_.fit.active && text_.fit.by_line)
            out.line_sizes = {text_.fit.smallest, text_.fit.largest};
        return out;
    }

    // Nothing is wider than they.
    [[nodiscard]] std::vector<Column> columns_with(int count, double width) const {
        std::vector<Column> out =
            columns_for(frame_, *page_.geometry, {text_.fit.active ? 0.0 : 1.0, count, width});
        for (Column& column : out) column.is_only = true;
        return out;
    }

    Attempt attempt(Setting setting, bool force = false) {
        if (setting.columns > 0 || text_.fit.least_measure < 1) {
            columns_ = columns_with(setting.columns, setting.width);
            setting.measure = columns_.front().area.size.width;
            setting.shape = columns_.front().shape;
        }
        Attempt a{{text_.story, setting, composer_}, {}};
        a.fill = fill_frame(a.galley, columns_, force);
        a.is_whole = is_all(a.galley, a.fill.end);
        return a;
    }

    Outcome outcome(const Steps& steps) {
        if (!levers_.allow(steps)) return {};
        Setting setting = levers_.setting(steps);
        Attempt a = attempt(setting);
        if (!a.fits()) return {false, 0, a.galley.count() - a.fill.end.next};
        setting.measure = columns_.front().area.size.width;
        return {true, a.galley.has(0) ? cost(a) + levers_.price_of_measure(setting) : 0};
    }

    // Of text that gives by its size, demerits of a line: lines that end by sense, are not too
    // unlike, and fill the frame.
    [[nodiscard]] double cost(Attempt& attempt) const {
        const double lines = attempt.galley.demerits() / double(attempt.galley.count());
        if (!levers_.is_by_line()) return lines;
        const double blank = 1 - attempt.fill.used() / columns_.front().area.size.height;
        return lines + empty_demerits * blank * blank * blank;
    }

    Length offset(const FrameFill& fill) const {
        const Length height = columns_.front().area.size.height;
        switch (text_.vertical) {
            case style::Vertical::Top:
            case style::Vertical::Justify: break;
            case style::Vertical::Middle: return (height - fill.used()) / 2;
            case style::Vertical::Bottom: return height - fill.used();
            case style::Vertical::Baseline:
                return fill.columns.empty() ? Length{} : height - fill.columns.front().baseline;
        }
        return {};
    }

    static bool has_shape(const Column& column) { return column.shape != nullptr; }

    void complain(Attempt& attempt, std::vector<diagnostic::Diagnostic>& remarks) {
        const std::size_t next = attempt.fill.end.next;
        const std::size_t left = attempt.galley.count() - next;
        const std::string enough =
            levers_.enough([&](const Setting& setting) { return this->attempt(setting).fits(); });
        remarks.push_back(diagnostic::make(
            diagnostic::Code::text_does_not_fit,
            content_from(attempt.galley, next, frame_.span.file),
            {std::to_string(left), frame_.name, characters_from(attempt.galley, next), enough}));
    }

    const story::BoundFrame& frame_;
    const story::BoundText& text_;
    const PageContext& page_;
    inlines::Composer& composer_;
    std::vector<Column> columns_;
    TextLevers levers_;
};

}  // namespace

namespace {

/// The rule over notes, from the column's left edge.
constexpr Length note_rule_length = Length::from_units(20 * Length::units_per_millimetre),
                 note_rule_width = Length::from_units(Length::units_per_point * 2 / 5);

// At the column's foot, wherever its text stands.
void place_foot(const ColumnFill& column, FrameResult& out, Evenness& evenness) {
    if (column.notes.empty()) return;
    if (column.rule) {
        document::Path rule;
        const Length left = column.notes.front().at.x;
        rule.steps = {document::MoveTo{{left, *column.rule}},
                      document::LineTo{{left + note_rule_length, *column.rule}}};
        rule.stroke = document::Stroke{note_rule_width, column.notes.front().line.notes->color, {}};
        out.children.push_back({{}, std::move(rule), nullptr});
    }
    for (const PlacedNote& note : column.notes) {
        const Piece& piece = note.line.piece();
        for (const document::Child& child : piece.children)
            out.children.push_back({note.at + child.at, child.what, child.anchor});
        evenness.add(piece);
        out.remarks.insert(out.remarks.end(), piece.remarks.begin(), piece.remarks.end());
    }
}

}  // namespace

namespace {

// Those at the head stand with the text.
void place_floats(const std::vector<PlacedFloat>& floats, Length down, FrameResult& out) {
    for (const PlacedFloat& placed : floats) {
        const Stack& stack = placed.what->stack;
        put(stack, placed.at + Point{Length{}, placed.at_foot ? Length{} : down}, out.children);
        out.remarks.insert(out.remarks.end(), stack.remarks.begin(), stack.remarks.end());
    }
}

}  // namespace

void place_pieces(const Galley& galley, const FrameFill& fill, Length down, FrameResult& out) {
    Evenness evenness(out.qualities);
    place_floats(fill.wide, {}, out);
    for (const ColumnFill& column : fill.columns) {
        place_floats(column.floats, down, out);
        if (column.head)
            for (const document::Child& child : column.head->children)
                out.children.push_back(
                    {column.head_at + Point{Length{}, down} + child.at, child.what, child.anchor});
        for (const PlacedPiece& placed : column.pieces) {
            const Piece& piece = galley[placed.index];
            const Point at = placed.at + Point{Length{}, down};
            for (const document::Child& child : piece.children)
                out.children.push_back({at + child.at, child.what, child.anchor});
            evenness.add(piece);
            out.remarks.insert(out.remarks.end(), piece.remarks.begin(), piece.remarks.end());
            out.fits.insert(out.fits.end(), piece.fits.begin(), piece.fits.end());
            for (const Heading& heading : piece.headings)
                out.headings.push_back({heading, at.y - piece.cap});
        }
        place_foot(column, out, evenness);
    }
    evenness.close();
}

namespace {

// As much of a text as a message quotes.
std::string quoted(const std::string& text) {
    constexpr std::size_t most = 40;
    if (text.size() <= most) return text;
    std::size_t end = most;
    while ((static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    return text.substr(0, end) + "…";
}

}  // namespace

void tell_of_left_out(const story::Story& story, int rank,
                      std::vector<diagnostic::Diagnostic>& remarks) {
    for (const diagnostic::SourcedText& text : texts_up_to(story, rank))
        remarks.push_back(
            diagnostic::make(diagnostic::Code::optional_left_out, text.span, {quoted(text.text)}));
}

void align_to_grid(std::vector<Column>& columns, const style::PageGeometry& page, double share) {
    if (!page.grid.baseline) return;
    for (Column& column : columns) {
        column.grid_origin = page.margins.top + page.grid.first_baseline * share;
        column.grid_step = *page.grid.baseline * share;
    }
}

namespace {

/// As high as the least line that stands at a column's top.
constexpr Length least_line = Length::from_units(12 * Length::units_per_point);

// Where a cut-out leaves its top no room it begins under that.
void take_shape(Column& column, const story::Region& region) {
    constexpr Length step = Length::from_units(Length::units_per_point);
    const Length least = std::min(least_line * 3, column.area.size.width);
    for (;; column.area.origin.y += step, column.area.size.height -= step) {
        column.shape = shape_of(region, column.area);
        if (!column.shape || column.area.size.height <= least_line) break;
        if (column.shape->free_between({}, least_line).width >= least) break;
    }
    if (!column.shape) return;
    auto on_grid = std::make_shared<ColumnShape>(*column.shape);
    on_grid->grid_origin = column.grid_origin;
    on_grid->grid_step = column.grid_step;
    column.shape = std::move(on_grid);
}

}  // namespace

std::vector<Column> columns_for(const story::BoundFrame& frame, const style::PageGeometry& page,
                                const ColumnsAsSet& as_set) {
    const auto& text = std::get<story::BoundText>(frame.content);
    const int count = as_set.count > 0 ? as_set.count : text.columns;
    std::vector<Column> out = columns_of(frame.inside, count, text.gutter);
    for (Column& column : out) column.area.size.width = column.area.size.width * as_set.width;
    if (as_set.grid > 0) align_to_grid(out, page, as_set.grid);
    for (Column& column : out) {
        column.stretch = text.stretch;
        column.note_margin = text.note_margin;
        if (!text.region.is_rectangle()) take_shape(column, text.region);
    }
    return out;
}

FrameResult set_text_frame(const story::BoundFrame& frame, const PageContext& page,
                           inlines::Composer& composer, const Steps* look) {
    return TextFrameSetter(frame, page, composer, look).run();
}

Outcome try_text_frame(const story::BoundFrame& frame, const PageContext& page,
                       inlines::Composer& composer, const Steps& look) {
    return TextFrameSetter(frame, page, composer, &look).tried();
}

}  // namespace cicero::layout
