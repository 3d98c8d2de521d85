#include "bind/blocks.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>
#include <utility>

#include "bind/format.hpp"
#include "bind/markup_setter.hpp"
#include "bind/reference_lists.hpp"
#include "content/walk.hpp"
#include "template/page_name.hpp"

namespace cicero::bind {

namespace {

using content::ValuePtr;
using diagnostic::SourcedText;
using diagnostic::SourceSpan;

/// Of `size` parts those that a block prints: all without `skip` and `take`.
struct Some {
    std::size_t begin, end;
    Some(std::size_t size, int skip, int take)
        : begin(std::min(std::size_t(skip), size)),
          end(take == 0 ? size : std::min(size, begin + std::size_t(take))) {}
};

/// « Sur place : » and the list that follows it are as one: where the first is printed both are.
std::size_t with_list(const std::vector<content::Block>& blocks, std::size_t end) {
    if (end == 0 || end >= blocks.size()) return end;
    const auto* before = std::get_if<content::ParagraphBlock>(&blocks[end - 1].what);
    const bool leads_in =
        before && !before->inlines.empty() && before->inlines.back().text.text.ends_with(':');
    return leads_in && std::holds_alternative<content::ListBlock>(blocks[end].what) ? end + 1 : end;
}

/// Of what holds other blocks, the first of its words.
SourceSpan place_of(const content::Block& block) {
    SourceSpan out = block.span;
    content::for_each_text(block, [&](const std::vector<content::Inline>& text) {
        if (!out.file && !text.empty()) out = text.front().text.span;
    });
    return out;
}

/// The blocks of one list, in one scope.
class BlockBinder {
public:
    BlockBinder(const Scope& scope, Context& context) : scope_(scope), context_(context) {}

    story::Story bind(const templates::Blocks& blocks) {
        for (const templates::Block& block : blocks)
            if (context_.conditions.hold(block.when, scope_)) add(block);
        return std::move(out_);
    }

    SourcedText words(const templates::TextTemplate& text) {
        SourcedText out;
        for (const story::Span& span : spans({{text, nullptr}})) out.append(span.text);
        return out;
    }

private:
    void add(const templates::Block& block) {
        const Structure::MaybeOpen tag = context_.structure.open(block.tag, block.span);
        const std::size_t first = out_.size();
        std::visit([&](const auto& what) { add(what, block.span); }, block.what);
        if (block.optional > 0) make_optional(first, block);
    }

    // What it came to, if anything.
    void make_optional(std::size_t first, const templates::Block& block) {
        if (out_.size() == first) return;
        const auto begin = out_.begin() + std::ptrdiff_t(first);
        story::GroupItem group{{begin, out_.end()}, false, block.optional};
        out_.erase(begin, out_.end());
        out_.push_back({std::move(group), block.span});
    }

    std::vector<story::Span> spans(const std::vector<templates::TextRun>& runs) {
        std::vector<story::Span> out;
        for (const templates::TextRun& run : runs) {
            std::shared_ptr<const style::CharacterStyle> style;
            if (run.style)
                style = std::make_shared<style::CharacterStyle>(
                    context_.maker.as_content_says(run.style->character));
            const std::set<int> absent = absent_parts(run.text);
            for (std::size_t i = 0; i < run.text.pieces.size(); ++i) {
                const int part = run.text.parts[i];
                if (absent.contains(part)) continue;
                story::Span span;
                span.style = style;
                const auto& piece = run.text.pieces[i];
                if (const auto* literal = std::get_if<SourcedText>(&piece))
                    span.text = part > 0 && out.empty() ? without_separator(*literal) : *literal;
                else if (!field(std::get<templates::FieldPiece>(piece), span)) continue;
                if (!span.text.text.empty() || span.field != story::Field::None)
                    out.push_back(std::move(span));
            }
        }
        return out;
    }

    // Of which a field is not there. Nothing of them is taken: what else they have is not printed.
    [[nodiscard]] std::set<int> absent_parts(const templates::TextTemplate& text) const {
        std::set<int> out;
        for (std::size_t i = 0; i < text.pieces.size(); ++i) {
            const auto* piece = std::get_if<templates::FieldPiece>(&text.pieces[i]);
            if (piece && text.parts[i] > 0 && !is_there(*piece)) out.insert(text.parts[i]);
        }
        return out;
    }

    [[nodiscard]] bool is_there(const templates::FieldPiece& piece) const {
        return std::ranges::any_of(piece.choices, [&](const templates::FieldPath& path) {
            if (templates::page_name_of(path)) return true;
            const ValuePtr value = context_.fields.peek(path, scope_);
            return value && !content::is_empty(*value);
        });
    }

    // What parts it from the text before, of which there is none.
    static SourcedText without_separator(const SourcedText& text) {
        static constexpr std::array<std::string_view, 11> signs{" ", ",", ";", ":", "-", "/",
                                                                "|", "·", "–", "—", "•"};
        std::size_t begin = 0;
        for (bool found = true; std::exchange(found, false);)
            for (const std::string_view sign : signs)
                if (std::string_view(text.text).substr(begin).starts_with(sign))
                    begin += sign.size(), found = true;
        return text.slice(begin, text.text.size());
    }

    bool field(const templates::FieldPiece& piece, story::Span& span) {
        for (const templates::FieldPath& path : piece.choices) {
            if (const auto name = templates::page_name_of(path)) {
                name_of_page(*name, piece, span);
                if (name->of == templates::PageName::Of::Heading) continue;
                return true;
            }
            const ValuePtr value = context_.fields.take(path, scope_);
            if (!value) continue;
            context_.omissions.consume(*value);
            const ValuePtr until = last_day(path, piece);
            span.text = formatted(*value, piece.filters, context_.content.language, context_.dates,
                                  until.get());
            return !span.text.text.empty() || span.field != story::Field::None;
        }
        return span.field != story::Field::None;
    }

    /// What stands beside the date, where that is to be told with it; null where nothing does.
    ValuePtr last_day(templates::FieldPath path, const templates::FieldPiece& piece) {
        using Op = templates::Filter::Op;
        if (std::ranges::find(piece.filters, Op::Until, &templates::Filter::op) ==
            piece.filters.end())
            return nullptr;
        path.names.back() = "until";
        ValuePtr value = context_.fields.take(path, scope_);
        if (value) context_.omissions.consume(*value);
        return value;
    }

    // What stands behind a heading's name is printed where the page has no such heading.
    static void name_of_page(const templates::PageName& name, const templates::FieldPiece& piece,
                             story::Span& span) {
        using Of = templates::PageName::Of;
        const bool is_heading = name.of == Of::Heading;
        span.text =
            std::get<SourcedText>(content::make_text(is_heading ? "" : "0", piece.span)->data);
        if (span.field != story::Field::None) return;
        span.level = std::uint8_t(name.level);
        span.field = is_heading
                         ? (name.is_last ? story::Field::LastHeading : story::Field::FirstHeading)
                     : name.of == Of::Number ? story::Field::PageNumber
                                             : story::Field::PageCount;
    }

    void add(const templates::ParagraphBlock& p, const SourceSpan& span) {
        const Structure::Artifact artifact(context_.structure, p.artifact);
        std::vector<std::vector<story::Span>> texts;
        for (const auto& runs : p.wordings)
            if (auto text = spans(runs); !text.empty()) texts.push_back(std::move(text));
        story::ParagraphItem item;
        if (p.heading_level > 0)
            item = context_.maker.add_heading(std::move(texts), *p.style, p.heading_level);
        else
            item.wordings =
                context_.maker.add_paragraph(std::move(texts), *p.style, document::Role::Paragraph);
        if (!item.wordings.empty()) out_.push_back({std::move(item), span});
    }

    void add(const templates::BodyBlock& b, const SourceSpan&) {
        const ValuePtr value = context_.fields.take(b.field, scope_);
        if (!value) return;
        const auto* markup = std::get_if<std::vector<content::Block>>(&value->data);
        if (!markup) return;
        context_.omissions.consume(*value);
        Some some(markup->size(), b.skip, b.take);
        some.end = with_list(*markup, some.end);
        Parts& parts = context_.omissions.parts_of(*value, b.field.names.back(), Parts::Of::Text);
        for (const content::Block& part : *markup) {
            const SourceSpan place = place_of(part);
            parts.add(place.file ? place : value->span);
        }
        parts.print(some.begin, some.end);
        MarkupSetter setter(
            b.styles, context_.pictures,
            {context_.maker, context_.structure, context_.omissions,
             b.notes_at_end ? &context_.end_notes : nullptr, b.notes_by_page && !b.notes_at_end},
            out_);
        for (std::size_t i = some.begin; i < some.end; ++i)
            setter.set((*markup)[i], i == some.begin ? b.styles.first : b.styles.paragraph);
    }

    void add(const templates::ImageBlock& image, const SourceSpan& span) {
        if (auto picture = take_picture(image.field, scope_, context_)) {
            picture->cover = image.cover && image.height > Length{};
            out_.push_back({story::ImageItem{std::move(*picture), image.height}, span});
        }
    }

    void add(const templates::RuleBlock& r, const SourceSpan& span) {
        out_.push_back({story::RuleItem{r.width, r.before, r.after, r.color, r.share}, span});
    }
    void add(const templates::SpaceBlock& s, const SourceSpan& span) {
        out_.push_back({story::SpaceItem{s.height}, span});
    }
    void add(const templates::BreakBlock& b, const SourceSpan& span) {
        using To = templates::BreakBlock::To;
        using Page = story::BreakItem::Page;
        const Page page = b.to == To::Page        ? Page::Next
                          : b.to == To::RightPage ? Page::Right
                                                  : Page::None;
        out_.push_back({story::BreakItem{b.to != To::Column, page}, span});
    }

    void add(const templates::RowBlock& r, const SourceSpan& span) {
        story::RowItem row{{}, r.gap, r.before, r.after, r.fit};
        bool any = false;
        const Structure::Open tag = context_.structure.open_row(r.cells.size(), span);
        for (const templates::RowBlock::Cell& cell : r.cells) {
            const Structure::Open cell_tag = context_.structure.open(document::Role::Cell, span);
            row.cells.push_back({cell.width, cell.share, inner(*cell.blocks), cell.fit});
            any |= !row.cells.back().story.empty();
        }
        if (any) out_.push_back({std::move(row), span});
    }

    void add(const templates::EachBlock& each, const SourceSpan& span) {
        const auto [holder, items] = take_list(each.list, scope_, context_);
        if (!items) return;
        const Some some(items->size(), each.skip, each.take);
        for (std::size_t i = 0; i < items->size(); ++i)
            if (i < some.begin || i >= some.end) context_.omissions.consume(*(*items)[i]);
        Parts& parts =
            context_.omissions.parts_of(*holder, each.list.names.back(), Parts::Of::List);
        for (const ValuePtr& item : *items) parts.add(item->span);
        parts.print(some.begin, some.end);
        for (std::size_t i = some.begin; i < some.end; ++i) add_item(each, (*items)[i], span);
    }

    void add_item(const templates::EachBlock& each, const ValuePtr& value, const SourceSpan& span) {
        const Structure::Item tag(context_.structure, each.item_tag, value->span);
        const Scope scope = scope_.with(each.as, value);
        story::Story story = bind_blocks(*each.blocks, scope, context_);
        if (each.spill.empty())
            out_.insert(out_.end(), std::make_move_iterator(story.begin()),
                        std::make_move_iterator(story.end()));
        else
            out_.push_back(
                {story::SpillItem{std::move(story), told(each, scope), each.spill}, span});
    }

    // How an item is told elsewhere; it is read there.
    story::Story told(const templates::EachBlock& each, const Scope& scope) {
        const Structure::Open part(context_.structure, context_.structure.told(each.spill));
        return bind_blocks(*each.told, scope, context_);
    }

    void add(const templates::ToldBlock& told, const SourceSpan& span) {
        out_.push_back({story::ToldItem{told.list, inner(*told.before)}, span});
        context_.structure.put(context_.structure.told(told.list));
    }

    void add(const templates::ListBlock& list, const SourceSpan& span) {
        ReferenceList entries(list, span, context_);
        if (entries.is_empty()) return;
        const References::Collecting aside(context_.references, false);
        out_.push_back({story::GroupItem{inner(*list.before)}, span});
        out_.push_back({story::GroupItem{entries.bind()}, span});
    }

    void add(const templates::GroupBlock& group, const SourceSpan& span) {
        story::Story story = inner(*group.blocks);
        if (!story.empty())
            out_.push_back({story::GroupItem{std::move(story), group.keep_together}, span});
    }

    story::Story inner(const templates::Blocks& blocks) {
        return bind_blocks(blocks, scope_, context_);
    }

    const Scope& scope_;
    Context& context_;
    story::Story out_;
};

}  // namespace

story::Story bind_blocks(const templates::Blocks& blocks, const Scope& scope, Context& context) {
    return BlockBinder(scope, context).bind(blocks);
}

story::Story bind_story(const templates::Blocks& blocks, const Scope& scope, Context& context) {
    story::Story out = bind_blocks(blocks, scope, context);
    std::ranges::move(context.end_notes.take(context.structure), std::back_inserter(out));
    return out;
}

SourcedText words_of(const templates::TextTemplate& text, const Scope& scope, Context& context) {
    return BlockBinder(scope, context).words(text);
}

}  // namespace cicero::bind
