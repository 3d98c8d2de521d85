#include "content/divisions.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace cicero::content {

namespace {

using diagnostic::Code;
using diagnostic::SourcedText;

/// In each other, as lists and quotations (`markup.cpp`): closing one moves what it holds.
constexpr std::size_t most_divisions = 32;

void set_readers(Blocks& blocks, std::size_t first, const Readers& readers) {
    if (readers.empty()) return;
    for (std::size_t i = first; i < blocks.size(); ++i) blocks[i].readers.push_back(readers);
}

void ask(ParagraphSetting& of, const ParagraphSetting& for_more) {
    if (for_more.looseness) of.looseness = for_more.looseness;
    if (for_more.tolerance) of.tolerance = for_more.tolerance;
    if (for_more.hyphens) of.hyphens = for_more.hyphens;
}

std::string text_of(const Block& block) {
    std::string out;
    if (const auto* paragraph = std::get_if<ParagraphBlock>(&block.what))
        for (const Inline& part : paragraph->inlines) out += part.text.text;
    return out;
}

/// « Question 2 : … »: up to its number; empty where a text does not begin so.
std::string_view numbered(std::string_view text) {
    const std::size_t word = text.find(' ');
    const bool is_so = word != std::string_view::npos && word + 1 < text.size() &&
                       text[word + 1] >= '0' && text[word + 1] <= '9';
    return is_so ? text.substr(0, word) : std::string_view{};
}

/// A block that is nothing without the one behind it: a heading, a line in bold, one that ends in a
/// colon, or the first of several that are numbered.
bool leads_in(const Block& block, const Block& next) {
    if (std::holds_alternative<HeadingBlock>(next.what)) return false;
    if (std::holds_alternative<HeadingBlock>(block.what)) return true;
    const auto* paragraph = std::get_if<ParagraphBlock>(&block.what);
    if (!paragraph || paragraph->inlines.empty()) return false;
    const std::string text = text_of(block), following = text_of(next);
    const bool is_strong = std::ranges::all_of(paragraph->inlines, [](const Inline& part) {
        return part.strong || part.text.text.find_first_not_of(" :.") == std::string::npos;
    });
    const std::string_view name = numbered(text);
    return is_strong || text.ends_with(':') || (!name.empty() && name == numbered(following));
}

bool is_one_line(const diagnostic::SourceSpan& span) {
    return span.file && span.file->text().substr(span.begin, span.end - span.begin).find('\n') ==
                            std::string::npos;
}

}  // namespace

Divisions::Divisions(const SourcedText& source, diagnostic::Diagnostics& diagnostics)
    : source_(source), diagnostics_(diagnostics), marked_(find_markers(source.text)) {
    open_.emplace_back();
}

bool Divisions::take_marker(std::size_t text_at, Blocks& here) {
    constexpr std::size_t before_text = 2;  // "# "
    const auto found = std::ranges::lower_bound(
        marked_.markers, text_at, {}, [](const Marker& m) { return m.begin + before_text; });
    if (found == marked_.markers.end() || found->begin + before_text != text_at) return false;
    if (found->kind == Marker::Kind::Close || found->kind == Marker::Kind::Attributes)
        end_pending();
    switch (found->kind) {
        case Marker::Kind::Open: open(*found); break;
        case Marker::Kind::Close: close(*found); break;
        case Marker::Kind::Attributes: attributes(*found); break;
        case Marker::Kind::WritingLine: writing_line(*found, here); break;
    }
    return true;
}

void Divisions::open(const Marker& marker) {
    if (open_.size() > most_divisions)
        diagnostics_.add(Code::markup_too_deep, span_of(marker), {std::to_string(most_divisions)});
    if (open_.size() > most_divisions + 1) return;
    Division division;
    division.marker = marker;
    SourcedText said = line_of(marker);
    said = said.slice(said.text.find_first_not_of(": \t"), said.text.size());
    read_opening(division, std::move(said));
    // Those of a line before it are the passage's.
    if (pending_ && division.readers.empty())
        division.readers = std::exchange(pending_, std::nullopt)->attributes.readers;
    end_pending();
    open_.push_back(std::move(division));
}

void Divisions::read_opening(Division& division, SourcedText said) {
    if (said.text.starts_with('{') && said.text.ends_with('}'))
        division.readers = read_attributes(said, diagnostics_).readers;
    else if (said.text == "vers" || said.text == "verse") division.is_verse = true;
    else diagnostics_.add(Code::unknown_fence, said.span_of(0, said.text.size()), {said.text});
}

void Divisions::close(const Marker& marker) {
    if (open_.size() == 1) {
        diagnostics_.add(Code::fence_idle, span_of(marker), {line_of(marker).text});
        return;
    }
    Division done = std::move(open_.back());
    open_.pop_back();
    set_readers(done.blocks, 0, done.readers);
    std::ranges::move(done.blocks, std::back_inserter(blocks()));
}

void Divisions::attributes(const Marker& marker) {
    ended_.reset();
    BlockAttributes read = read_attributes(line_of(marker), diagnostics_);
    if (read.breaks_page) {
        blocks().push_back({PageBreakBlock{}, span_of(marker)});
        set_readers(blocks(), blocks().size() - 1, read.readers);
    }
    if (!read.lines && read.breaks_page) return;
    if (!read.lines) {
        pending_ = Pending{std::move(read), blocks().size(), marker};
        return;
    }
    blocks().push_back({WritingBlock{*read.lines}, span_of(marker)});
    set_readers(blocks(), blocks().size() - 1, read.readers);
}

// Those of one group stay together.
void Divisions::writing_line(const Marker& marker, Blocks& here) {
    auto* before = here.empty() ? nullptr : std::get_if<WritingBlock>(&here.back().what);
    if (before && here.back().readers.empty() && !pending_) ++before->lines;
    else here.push_back({WritingBlock{1}, span_of(marker)});
}

bool Divisions::is_for_next() const {
    return pending_ && pending_->first == open_.back().blocks.size();
}

void Divisions::end_block() {
    if (ended_) tell_of_early_end();
    if (!pending_ || is_for_next()) return;
    set_readers(blocks(), pending_->first, pending_->attributes.readers);
    for (std::size_t i = pending_->first; i < blocks().size(); ++i)
        if (auto* paragraph = std::get_if<ParagraphBlock>(&blocks()[i].what))
            ask(paragraph->setting, pending_->attributes.setting);
    if (!pending_->attributes.readers.empty())
        ended_ = Ended{pending_->marker, &blocks(), blocks().size()};
    pending_.reset();
}

// « {for=prof} » over « **Corrigé** » hides that word alone, and the answers are read by all.
void Divisions::tell_of_early_end() {
    if (ended_->of != &blocks()) return ended_.reset();
    if (blocks().size() == ended_->end) return;
    const Block &last = blocks()[ended_->end - 1], &next = blocks()[ended_->end];
    if (next.readers.empty() && !pending_ && leads_in(last, next))
        diagnostics_.add(Code::passage_ends_early, span_of(ended_->marker),
                         {line_of(ended_->marker).text});
    ended_.reset();
}

// Where nothing came after it.
void Divisions::end_pending() {
    if (pending_) diagnostics_.add(Code::setting_alone, span_of(pending_->marker));
    pending_.reset();
}

Blocks Divisions::finish() {
    end_pending();
    while (open_.size() > 1) {
        const Marker marker = open_.back().marker;
        diagnostics_.add(Code::fence_open, span_of(marker), {line_of(marker).text});
        close(marker);
    }
    return std::move(open_.back().blocks);
}

SourcedText Divisions::line_of(const Marker& marker) const {
    return source_.slice(marker.begin, marker.end);
}

diagnostic::SourceSpan Divisions::span_of(const Marker& marker) const {
    return source_.span_of(marker.begin, marker.end);
}

bool add_to_definitions(Blocks& blocks, DefinitionBlock& list, bool alone) {
    DefinitionBlock::Item& first = list.items.front();
    auto* before =
        alone || blocks.empty() ? nullptr : std::get_if<DefinitionBlock>(&blocks.back().what);
    if (first.terms.empty()) {
        auto* term =
            alone || blocks.empty() ? nullptr : std::get_if<ParagraphBlock>(&blocks.back().what);
        if (term && is_one_line(blocks.back().span)) {
            DefinitionBlock::Item item;
            item.terms.push_back(std::move(term->inlines));
            blocks.back().what = DefinitionBlock{{std::move(item)}};
            before = std::get_if<DefinitionBlock>(&blocks.back().what);
        }
        if (!before) return false;
        std::ranges::move(first.definitions, std::back_inserter(before->items.back().definitions));
        list.items.erase(list.items.begin());
    }
    if (before) std::ranges::move(std::exchange(list.items, {}), std::back_inserter(before->items));
    return true;
}

}  // namespace cicero::content
