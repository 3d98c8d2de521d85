// The blocks of a marked-up text that are more than paragraphs.
#include <utility>

#include "bind/markup_setter.hpp"

namespace cicero::bind {

namespace {

using document::Role;

/// Of the rule of a thematic break (`---`): short enough not to be taken for the end of a column,
/// thin enough to be no darker than the text.
constexpr double break_rule_share = 1.0 / 3;
constexpr Length break_rule_width = Length::from_units(Length::units_per_point / 2);

/// How far a verse that is too long for its line goes on from its beginning, and what a space
/// before a verse stands for (em).
constexpr double turnover = 2, verse_space = 0.5;

/// From one line to the next where people write by hand, and how thin and pale the line is: there
/// to guide, not to be read.
constexpr Length writing_distance = Length::from_units(8 * Length::units_per_millimetre);
/// More of them may go on in the next column.
constexpr int most_lines_together = 8;
constexpr Length writing_width = Length::from_units(Length::units_per_point / 4);
constexpr double writing_black = 0.5;

/// Of a picture beside text: of the measure, where its width is not said; the gap, in leadings; and
/// how wide the lines are at least, in sizes: some twenty-five characters.
constexpr double beside_share = 0.4, beside_gap = 0.8, least_beside = 11;

style::ParagraphStyle verse_style(const style::ParagraphStyle& style, int indent) {
    style::ParagraphStyle out = style;
    const Length hanging = style.character.size * turnover;
    out.left_indent += style.character.size * (verse_space * indent) + hanging;
    out.first_indent -= hanging;
    out.balance = false;
    return out;
}

}  // namespace

void MarkupSetter::add(const content::DefinitionBlock& list, const Place& place) {
    const Structure::Open tag = structure_.open(Role::List, place.span);
    for (const content::DefinitionBlock::Item& item : list.items) {
        const Structure::Open item_tag = structure_.open(Role::ListItem, place.span);
        for (const auto& term : item.terms) {
            const Structure::Open label = structure_.open(Role::Label, place.span);
            push(spans(term, *styles_.term), *styles_.term, place.span);
        }
        const Structure::Open body = structure_.open(Role::ListBody, place.span);
        for (const content::Blocks& definition : item.definitions)
            for (const content::Block& block : definition)
                set(block, styles_.definition, place.depth + 1);
    }
}

// A stanza is one paragraph to those who hear it; on paper each verse begins a line of its own.
void MarkupSetter::add(const content::VerseBlock& stanza, const Place& place) {
    const Structure::Open tag = structure_.open(Role::Paragraph, place.span);
    story::GroupItem group;
    group.keep_together = true;
    for (const content::VerseBlock::Line& line : stanza.lines) {
        style::ParagraphStyle style = verse_style(*styles_.verse, line.indent);
        if (&line != &stanza.lines.front()) style.space_before = {};
        if (&line != &stanza.lines.back()) style.space_after = {};
        story::ParagraphItem item;
        item.wordings.push_back(maker_.add_line(spans(line.inlines, style), style, tag));
        group.story.push_back({std::move(item), line.inlines.front().text.span});
    }
    out_.push_back({std::move(group), place.span});
}

// They stay with the question above them.
void MarkupSetter::add(const content::WritingBlock& writing, const Place& place) {
    if (!out_.empty())
        if (auto* question = std::get_if<story::ParagraphItem>(&out_.back().what))
            for (story::Paragraph& wording : question->wordings)
                wording.style.keep_with_next = true;
    story::RuleItem line;
    line.width = writing_width;
    line.color = Cmyk{0, 0, 0, writing_black};
    line.indent = place.style->left_indent;
    line.room = writing_distance - writing_width;
    story::GroupItem lines{{}, writing.lines <= most_lines_together};
    for (int i = 0; i < writing.lines; ++i) {
        line.after = i + 1 == writing.lines ? place.style->leading / 2 : Length{};
        lines.story.push_back({line, place.span});
    }
    out_.push_back({std::move(lines), place.span});
}

void MarkupSetter::add(const content::FigureBlock& figure, const Place& place) {
    const auto resource = pictures_.find(figure.path);
    if (resource == pictures_.end()) return;
    story::Story inside = figure_story(figure, resource->second, place);
    if (figure.beside) return set_beside(figure, std::move(inside), place);
    if (figure.width < 1 || inside.size() > 1) inside = {in_row(figure, std::move(inside), place)};
    if (!figure.at && !figure.wide) {
        out_.push_back(std::move(inside.front()));
        return;
    }
    story::FloatItem away{std::move(inside), figure.at == content::End::Foot, figure.wide,
                          place.style->leading};
    out_.push_back({std::move(away), place.span});
}

// A row is never cut in two, and its cells are shares of the measure.
story::StoryBlock MarkupSetter::in_row(const content::FigureBlock& figure, story::Story inside,
                                       const Place& place) {
    story::RowItem row;
    row.before = row.after = place.style->leading / 2;
    const double rest = 1 - figure.width;
    const auto add_blank = [&](double share) {
        if (share > 0) row.cells.push_back({std::nullopt, share, {}});
    };
    const double before = figure.side == content::Side::Left    ? 0
                          : figure.side == content::Side::Right ? rest
                                                                : rest / 2;
    add_blank(before);
    row.cells.push_back({std::nullopt, figure.width, std::move(inside)});
    add_blank(rest - before);
    return {std::move(row), place.span};
}

void MarkupSetter::set_beside(const content::FigureBlock& figure, story::Story inside,
                              const Place& place) {
    story::BesideItem beside;
    beside.story = std::move(inside);
    beside.share = figure.width == 1 ? beside_share : figure.width;
    beside.at_right = figure.side == content::Side::Right;
    beside.gap = place.style->leading * beside_gap;
    beside.least_lines = place.style->character.size * least_beside;
    out_.push_back({std::move(beside), place.span});
}

story::Story MarkupSetter::figure_story(const content::FigureBlock& figure,
                                        document::ImagePtr picture, const Place& place) {
    const Structure::Open tag = structure_.open(Role::Figure, place.span);
    tag.tag()->alternative = figure.alternative;
    story::Story out;
    const document::TagPtr own = structure_.is_artifact() ? nullptr : document::TagPtr(tag.tag());
    out.push_back({story::ImageItem{
                       {std::move(picture), figure.path, {0.5, 0.5}, own, place.span, false}, {}},
                   place.span});
    if (figure.caption.empty()) return out;
    story::ParagraphItem caption;
    caption.wordings = maker_.add_paragraph({spans(figure.caption, *styles_.caption)},
                                            *styles_.caption, Role::Caption);
    out.push_back({std::move(caption), figure.caption.front().text.span});
    return out;
}

// A pause of the text: a sign for the eye, which is not read aloud.
void MarkupSetter::add(const content::RuleBlock&, const Place& place) {
    if (styles_.ornament) {
        const Structure::Artifact artifact(structure_, true);
        story::Span sign;
        sign.text = *styles_.ornament;
        return push({std::move(sign)}, *styles_.pause, place.span);
    }
    const Length blank = place.style->leading / 2;
    out_.push_back({story::RuleItem{break_rule_width, blank, blank, place.style->character.color,
                                    break_rule_share, place.style->left_indent},
                    place.span});
}

}  // namespace cicero::bind
