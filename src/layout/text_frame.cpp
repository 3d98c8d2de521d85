#include "layout/text_frame.hpp"

#include <algorithm>
#include <limits>

#include "layout/fewest.hpp"

namespace cicero::layout {

namespace {

using bind::Story;
using templates::TextContent;

const style::ParagraphStyle* first_style(const Story& story);

struct FirstStyle {
    const style::ParagraphStyle* operator()(const bind::ParagraphItem& p) const {
        return &p.alternatives.front().style;
    }
    const style::ParagraphStyle* operator()(const bind::GroupItem& g) const {
        return first_style(g.story);
    }
    const style::ParagraphStyle* operator()(const bind::SpillItem& s) const {
        return first_style(s.story);
    }
    const style::ParagraphStyle* operator()(const bind::RowItem& r) const {
        for (const auto& cell : r.cells)
            if (const auto* style = first_style(cell.story)) return style;
        return nullptr;
    }
    template <class T>
    const style::ParagraphStyle* operator()(const T&) const {
        return nullptr;
    }
};

const style::ParagraphStyle* first_style(const Story& story) {
    for (const bind::StoryBlock& block : story)
        if (const auto* style = std::visit(FirstStyle{}, block.what)) return style;
    return nullptr;
}

/// One try at one setting.
struct Attempt {
    Galley galley;
    FrameFill fill;
    bool is_whole = false;  ///< all of it is placed
    [[nodiscard]] bool fits() const { return is_whole && !galley.overfull(); }
};

/// Demerits of a line, if nothing were left of a fitted title's size.
constexpr double smaller_demerits = 400000;

class TextFrameSetter {
public:
    TextFrameSetter(const bind::BoundFrame& frame, const PageContext& page, Resources& resources)
        : frame_(frame),
          content_(std::get<TextContent>(frame.spec->content)),
          story_(std::get<bind::BoundText>(frame.content).story),
          page_(page),
          resources_(resources),
          columns_(columns_of(frame.area.inset_by(frame.spec->padding), content_.columns,
                              content_.gutter)) {
        if (!content_.fit.active) align_to_grid(columns_, *page.geometry);
        setting_.measure = columns_.front().area.size.width;
        setting_.page_number = page.number;
        setting_.page_count = page.count;
        setting_.told = page.told;
        if (content_.fit.active && content_.fit.by_line)
            setting_.line_sizes = {content_.fit.smallest, content_.fit.largest};
    }

    FrameResult run() {
        const bool found = find_setting();
        Attempt final = attempt(setting_, true);
        if (!found && !final.is_whole) complain(final);
        if (setting_.spilled > 0) collect_told(story_, setting_.spilled, *page_.told);
        FrameResult result;
        place_pieces(final.galley, final.fill, offset(final.fill), result);
        const auto unplaced = remarks_from(final.galley, final.fill.next);
        result.remarks.insert(result.remarks.end(), unplaced.begin(), unplaced.end());
        return result;
    }

private:
    Attempt attempt(const Setting& setting, bool force = false) {
        Attempt a{{story_, setting, resources_}, {}};
        a.fill = fill_frame(a.galley, 0, columns_, force);
        a.is_whole = !a.galley.has(a.fill.next);
        return a;
    }

    // Each lever only when those before it are used up: size, wording, items told elsewhere.
    bool find_setting() {
        const SpillCount spills = count_spills(story_);
        for (std::size_t alternative = 0; alternative < spills.alternatives; ++alternative) {
            setting_.alternative = alternative;
            if (fit_size()) return true;
        }
        const auto leaves_room = [&](std::size_t out) {
            setting_.spilled = out;
            return fit_size();
        };
        if (fewest(spills.items, leaves_room)) return true;
        setting_.spilled = 0;
        return false;
    }

    bool fit_size() {
        const style::ParagraphStyle* style = first_style(story_);
        if (!content_.fit.active || !style) return attempt(setting_).fits();
        if (content_.fit.by_line) return fit_lines(style->character.size);
        const Length base = style->character.size;
        if (!find_largest(base)) return false;
        if (style->balance) prefer_better_lines(base);
        return true;
    }

    bool try_size(Length size, Length base) {
        setting_.scale = size / base;
        return attempt(setting_).fits();
    }

    // Sizes are tried in quarters of a point; what fits at one size fits at any smaller one, but
    // for accidents of line breaking, which the last check catches.
    bool find_largest(Length base) {
        const Length step = Length::points(0.25), least = content_.fit.smallest;
        std::int64_t low = 0, high = (content_.fit.largest - least).units() / step.units();
        if (try_size(least + step * high, base)) return true;
        if (!try_size(least, base)) return false;
        while (low + 1 < high) {
            const std::int64_t middle = (low + high) / 2;
            (try_size(least + step * middle, base) ? low : high) = middle;
        }
        return try_size(least + step * low, base);
    }

    // A title or quotation may be somewhat smaller where its lines then end by sense.
    void prefer_better_lines(Length base) {
        constexpr double smallest_share = 0.8;
        constexpr int steps = 10;
        const double largest = setting_.scale;
        double best = largest, least = cost_of_size(1);
        for (int i = 1; i <= steps; ++i) {
            const double share = 1 - (1 - smallest_share) * i / steps;
            setting_.scale = largest * share;
            const bool pays = smaller_demerits * (1 - share) * (1 - share) < least;
            if (!pays || base * setting_.scale < content_.fit.smallest) break;
            const double cost = cost_of_size(share);
            if (cost >= least) continue;
            best = setting_.scale;
            least = cost;
        }
        setting_.scale = best;
    }

    static double demerits_of_line(Attempt& attempt) {
        return attempt.galley.demerits() / double(attempt.galley.count());
    }

    // Of this setting, at a share of the largest size that fits; infinite where it does not.
    [[nodiscard]] double cost_of_size(double share) {
        Attempt a = attempt(setting_);
        if (!a.fits() || !a.galley.has(0)) return std::numeric_limits<double>::infinity();
        return demerits_of_line(a) + smaller_demerits * (1 - share) * (1 - share);
    }

    // Each line has its own size: what is looked for is how many lines there are, by the size that
    // says so. Best are lines that end by sense, are not too unlike, and fill the frame.
    bool fit_lines(Length base) {
        constexpr double step = 0.93;  // finer than a line more changes the mean line
        std::optional<double> best;
        double least = 0;
        for (Length size = content_.fit.largest; size >= content_.fit.smallest;
             size = size * step) {
            setting_.scale = size / base;
            Attempt a = attempt(setting_);
            if (!a.fits() || !a.galley.has(0)) continue;
            const double cost = cost_of_lines(a);
            if (best && cost >= least) continue;
            best = setting_.scale;
            least = cost;
        }
        setting_.scale = best.value_or(content_.fit.smallest / base);
        return best.has_value();
    }

    [[nodiscard]] double cost_of_lines(Attempt& attempt) const {
        constexpr double empty_frame = 200000;  // demerits of a line; half of one: an eighth of it
        const double blank = 1 - attempt.fill.used() / columns_.front().area.size.height;
        return demerits_of_line(attempt) + empty_frame * blank * blank * blank;
    }

    Length offset(const FrameFill& fill) const {
        const Length height = columns_.front().area.size.height;
        switch (content_.vertical) {
            case templates::Vertical::Top: break;
            case templates::Vertical::Middle: return (height - fill.used()) / 2;
            case templates::Vertical::Bottom: return height - fill.used();
            case templates::Vertical::Baseline:
                return fill.columns.empty() ? Length{} : height - fill.columns.front().baseline;
        }
        return {};
    }

    void complain(Attempt& attempt) {
        const std::size_t left = attempt.galley.count() - attempt.fill.next;
        resources_.diagnostics.add(diagnostic::Code::text_does_not_fit,
                                   attempt.galley[attempt.fill.next].span,
                                   {std::to_string(left), frame_.spec->name});
    }

    const bind::BoundFrame& frame_;
    const TextContent& content_;
    const Story& story_;
    const PageContext& page_;
    Resources& resources_;
    std::vector<Column> columns_;
    Setting setting_;
};

}  // namespace

void place_pieces(const Galley& galley, const FrameFill& fill, Length down, FrameResult& out) {
    for (const ColumnFill& column : fill.columns) {
        for (const PlacedPiece& placed : column.pieces) {
            const Piece& piece = galley[placed.index];
            const Point at = placed.at + Point{Length{}, down};
            for (const document::Child& child : piece.children)
                out.children.push_back({at + child.at, child.what, child.anchor});
            out.qualities.insert(out.qualities.end(), piece.qualities.begin(),
                                 piece.qualities.end());
            out.remarks.insert(out.remarks.end(), piece.remarks.begin(), piece.remarks.end());
            if (piece.bookmark_level > 0)
                out.bookmarks.push_back(
                    {piece.bookmark_title, piece.bookmark_level, 0, at.y - piece.cap});
        }
    }
}

void align_to_grid(std::vector<Column>& columns, const templates::PageGeometry& page) {
    if (!page.grid.baseline) return;
    for (Column& column : columns) {
        column.grid_origin = page.margins.top;
        column.grid_step = *page.grid.baseline;
    }
}

FrameResult set_text_frame(const bind::BoundFrame& frame, const PageContext& page,
                           Resources& resources) {
    return TextFrameSetter(frame, page, resources).run();
}

}  // namespace cicero::layout
