#include "bind/markup_setter.hpp"

#include <algorithm>
#include <utility>

#include "base/utf8.hpp"
#include "bind/gap.hpp"
#include "bind/note_style.hpp"
#include "bind/table_setter.hpp"

namespace cicero::bind {

namespace {

using diagnostic::SourcedText;
using document::Role;

/// Before what is to be done, and what is done: signs, so that they are read aloud and copied.
constexpr const char *box = "☐", *ticked_box = "☑";

style::ParagraphStyle with_setting(style::ParagraphStyle style,
                                   const content::ParagraphSetting& setting) {
    if (setting.looseness) style.breaking.looseness = *setting.looseness;
    if (setting.tolerance) {
        style.breaking.tolerance = *setting.tolerance;
        style.breaking.strict_tolerance =
            std::min(style.breaking.strict_tolerance, *setting.tolerance);
    }
    if (setting.hyphens) style.hyphenate = *setting.hyphens;
    return style;
}

/// Lines that their author broke, as those of an address: all begin at one edge.
bool has_short_lines(const std::vector<content::Inline>& inlines) {
    constexpr std::size_t longest = 60;
    std::size_t line = 0, breaks = 0, most = 0;
    for (const content::Inline& part : inlines) {
        line += base::count_code_points(part.text.text);
        most = std::max(most, line);
        if (!part.hard_break_after) continue;
        ++breaks;
        line = 0;
    }
    return breaks > 0 && most <= longest;
}

/// As the text of notes, with room for its bullet.
std::shared_ptr<const style::ParagraphStyle> item_of_notes(const style::ParagraphStyle& item,
                                                           const style::ParagraphStyle& note) {
    style::ParagraphStyle out = note;
    out.first_indent = {};
    out.marker = item.marker;
    const bool is_sized = item.character.size > Length{};
    const double share = is_sized ? note.character.size / item.character.size : 1;
    out.marker_width = item.marker_width * share;
    return std::make_shared<const style::ParagraphStyle>(std::move(out));
}

// The bullet or number of a list item, on its first paragraph.
void mark(story::StoryBlock& block, const content::ListBlock& list, int index,
          const style::ParagraphStyle& style, const document::TagPtr& tag) {
    auto* item = std::get_if<story::ParagraphItem>(&block.what);
    if (!item) return;
    std::string marker = list.ordered           ? std::to_string(list.start + index) + "."
                         : style.marker.empty() ? "–"
                                                : style.marker;
    if (const auto ticked = list.ticks[std::size_t(index)]) marker = *ticked ? ticked_box : box;
    story::Span span;
    span.text = std::get<SourcedText>(
        content::make_text(std::move(marker), item->wordings[0].spans.empty()
                                                  ? block.span
                                                  : item->wordings[0].spans[0].text.span)
            ->data);
    item->wordings[0].marker.push_back(std::move(span));
    item->wordings[0].marker_tag = tag;
}

// A link that is emphasised, strong or code keeps what makes it a link to the eye.
void look_like_link(style::CharacterStyle& character, const style::ParagraphStyle& style) {
    if (style.link.color != style.character.color) character.color = style.link.color;
    character.underline |= style.link.underline;
}

// Figures of a formula are not those of the number before it: 5^100^ is no 5 100.
void raise(style::CharacterStyle& character, content::Raised raised) {
    if (raised == content::Raised::No) return;
    character.raise =
        raised == content::Raised::Superior ? style::Raise::Superior : style::Raise::Scientific;
    character.typography = false;
}

// Spaces that begin a line are dropped; these stay, each where it is.
SourcedText with_indent(SourcedText line) {
    constexpr std::string_view no_break_space = "\u00A0";
    const std::size_t spaces = std::min(line.text.find_first_not_of(' '), line.text.size());
    if (spaces == 0) return line;
    MappedText out;
    for (std::size_t i = 0; i < spaces; ++i) {
        out.text += no_break_space;
        out.map.append_replaced(no_break_space.size(), i, 1);
    }
    out.text += line.text.substr(spaces);
    out.map.append_copied(line.text.size() - spaces, spaces);
    return line.derived(std::move(out));
}

const style::CharacterStyle* variant_of(const content::Inline& part,
                                        const style::ParagraphStyle& style) {
    if (part.code) return &style.code;
    if (part.emphasis && part.strong) return &style.strong_emphasis;
    if (part.emphasis) return &style.emphasis;
    if (part.strong || part.gap == content::Gap::Filled) return &style.strong;
    if (!part.link.empty() && !part.page_of) return &style.link;
    const bool has_its_own = !part.language.empty() || !part.typography ||
                             part.raised != content::Raised::No || part.gap != content::Gap::No;
    return has_its_own ? &style.character : nullptr;
}

}  // namespace

void MarkupSetter::set(const content::Block& block, const templates::StylePtr& paragraph_style,
                       int depth) {
    std::visit(
        [&](const auto& what) {
            add(what, {block.span, paragraph_style, depth});
        },
        block.what);
}

void MarkupSetter::add(const content::ParagraphBlock& paragraph, const Place& place) {
    style::ParagraphStyle style = with_setting(*place.style, paragraph.setting);
    if (has_short_lines(paragraph.inlines)) style.first_indent = {};
    push(spans(paragraph.inlines, *place.style), style, place.span);
}

void MarkupSetter::add(const content::HeadingBlock& heading, const Place& place) {
    out_.push_back({maker_.add_heading({spans(heading.inlines, *styles_.heading)}, *styles_.heading,
                                       std::min(heading.level + 1, 6), heading.id.text),
                    place.span});
    set_notes();
}

void MarkupSetter::add(const content::QuoteBlock& quote, const Place& place) {
    const Structure::Open tag = structure_.open(Role::Quote, place.span);
    for (const content::Block& inner : quote.blocks) set(inner, styles_.quote, place.depth);
}

void MarkupSetter::add(const content::ListBlock& list, const Place& place) {
    const Structure::Open tag = structure_.open(Role::List, place.span);
    style::ParagraphStyle style = *styles_.item;
    style.left_indent += style.marker_width * (place.depth + 1);
    const auto inner_style = std::make_shared<const style::ParagraphStyle>(style);
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        const std::vector<content::Block>& blocks = list.items[i];
        if (blocks.empty()) continue;
        const Structure::Open item = structure_.open(Role::ListItem, blocks.front().span);
        const document::TagPtr label = structure_.add(Role::Label, blocks.front().span);
        const Structure::Open body = structure_.open(Role::ListBody, blocks.front().span);
        const std::size_t first = out_.size();
        for (const content::Block& inner : blocks) {
            set(inner, inner_style, place.depth + 1);
            const bool is_first = &inner == &blocks.front();
            if (is_first && out_.size() > first) mark(out_[first], list, int(i), style, label);
        }
    }
}

void MarkupSetter::add(const content::CodeBlock& code, const Place& place) {
    const SourcedText& text = code.text;
    for (std::size_t begin = 0; begin < text.text.size();) {
        const std::size_t end = std::min(text.text.find('\n', begin), text.text.size());
        story::Span line;
        line.text = with_indent(text.slice(begin, end));
        auto character = std::make_shared<style::CharacterStyle>(styles_.code->code);
        character->typography = false;
        line.style = std::move(character);
        if (end > begin) push({std::move(line)}, *styles_.code, place.span);
        begin = end + 1;
    }
}

void MarkupSetter::add(const content::TableBlock& table, const Place& place) {
    TableSetter setter(
        styles_, {maker_, structure_},
        [this](const auto& inlines, const auto& style) { return spans(inlines, style); });
    setter.set(table, {place.span, place.style->left_indent}, out_);
    set_notes();
}

void MarkupSetter::push(std::vector<story::Span> spans, const style::ParagraphStyle& style,
                        const diagnostic::SourceSpan& span) {
    story::ParagraphItem item;
    if (spans.empty()) return;
    if (auto lead = std::exchange(lead_, std::nullopt))
        spans.insert(spans.begin(), *std::move(lead));
    item.wordings = maker_.add_paragraph({std::move(spans)}, style, Role::Paragraph);
    out_.push_back({std::move(item), span});
    set_notes();
}

namespace {

// No name that a content can give has a space.
std::string place_of(std::uint32_t note) { return "note " + std::to_string(note); }

story::Span written(std::string text, const diagnostic::SourceSpan& span) {
    story::Span out;
    out.text = std::get<SourcedText>(content::make_text(std::move(text), span)->data);
    return out;
}

}  // namespace

// Where a note is called for again, it stands already. In French a fine space parts the call from
// its word.
story::Span MarkupSetter::note_mark(const content::Inline& mark,
                                    const style::ParagraphStyle& style) {
    const bool is_set = maker_.knows(*mark.note);
    const std::string space = maker_.language().starts_with("fr") ? "\u202F" : "";
    story::Span out = written(space + std::to_string(maker_.number_of(*mark.note)), mark.text.span);
    out.style = std::make_shared<const style::CharacterStyle>(
        note_mark_style_of(maker_.as_content_says(style.character)));
    out.hard_break_after = mark.hard_break_after;
    if (notes_by_page_) out.field = story::Field::NoteNumber;
    if (end_notes_ || notes_by_page_) out.link = "#" + place_of(maker_.number_of(*mark.note));
    if (is_set) return out;
    auto note = std::make_shared<story::Note>();
    notes_.emplace_back(mark.note.get(), note);
    if (!end_notes_) out.note = std::move(note);
    return out;
}

// It is read where its mark stands, or where those of the end are.
void MarkupSetter::set_notes() {
    for (const auto& [note, out] : std::exchange(notes_, {})) {
        if (!end_notes_) {
            set_note(*note, out->story);
            continue;
        }
        if (!end_notes_->tag) end_notes_->tag = structure_.holder();
        const Structure::Open end(structure_, end_notes_->tag);
        set_note(*note, end_notes_->story);
    }
}

// "1. " before its first paragraph.
void MarkupSetter::set_note(const content::Note& note, story::Story& out) {
    const Structure::Open tag = structure_.open(Role::Note, note.span);
    templates::MarkupStyles styles = styles_;
    styles.paragraph = styles.first = styles.quote = styles.code = styles.note;
    styles.item = item_of_notes(*styles_.item, *styles_.note);
    MarkupSetter inside(styles, pictures_, {maker_, structure_, omissions_}, out);
    inside.lead_ = written(std::to_string(maker_.number_of(note)) + ".\u00A0", note.span);
    if (end_notes_ || notes_by_page_) inside.lead_->place = place_of(maker_.number_of(note));
    if (notes_by_page_) inside.lead_->field = story::Field::NoteNumber;
    for (const content::Block& block : note.blocks) inside.set(block, styles.note);
}

std::vector<story::Span> MarkupSetter::spans(const std::vector<content::Inline>& inlines,
                                             const style::ParagraphStyle& style) {
    std::vector<story::Span> out;
    for (const content::Inline& part : inlines) {
        if (part.note) {
            out.push_back(note_mark(part, style));
            continue;
        }
        story::Span span;
        span.text = part.text;
        span.link = part.link;
        span.hard_break_after = part.hard_break_after;
        if (part.page_of) span.field = story::Field::PageOf;
        span.place = part.names;
        if (!part.index.empty()) span.place = place_of_term(inlines, part, out);
        if (const style::CharacterStyle* variant = variant_of(part, style)) {
            if (part.names.empty()) look_for_idle(part, *variant, style);
            auto character =
                std::make_shared<style::CharacterStyle>(maker_.as_content_says(*variant));
            if (!part.link.empty() && !part.page_of) look_like_link(*character, style);
            if (part.code || !part.typography) character->typography = false;
            if (part.code && part.strong) character->weight = style.strong.weight;
            raise(*character, part.raised);
            if (part.gap != content::Gap::No) set_gap(part.gap, *character, span.text);
            if (!part.language.empty()) character->language = part.language;
            span.style = std::move(character);
        }
        out.push_back(std::move(span));
    }
    return out;
}

// Of what stands between the same brackets the first part is the place.
std::string MarkupSetter::place_of_term(const std::vector<content::Inline>& inlines,
                                        const content::Inline& part,
                                        const std::vector<story::Span>& out) {
    const bool goes_on = &part != &inlines.front() && (&part)[-1].index == part.index &&
                         !out.empty() && !out.back().place.empty();
    if (goes_on) return out.back().place;
    diagnostic::SourcedText word = part.text;
    word.text = part.index;
    return maker_.add_term(std::move(word));
}

void MarkupSetter::look_for_idle(const content::Inline& part, const style::CharacterStyle& variant,
                                 const style::ParagraphStyle& style) const {
    if (variant != style.character) return;
    if (part.strong) omissions_.add_idle(Mark::Strong, part.text);
    else if (part.emphasis) omissions_.add_idle(Mark::Emphasis, part.text);
    else if (part.code) omissions_.add_idle(Mark::Code, part.text);
}

}  // namespace cicero::bind
