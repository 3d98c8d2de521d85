#include "inline/composed_cache.hpp"

#include <algorithm>
#include <utility>

#include "base/cache_file.hpp"

namespace cicero::inlines {

namespace {

// A face that lacks what a style asks for is told of at the place that asks.
bool ask_in_the_same_places(const style::CharacterStyle& a, const style::CharacterStyle& b) {
    return std::ranges::equal(a.forms, b.forms, {}, &style::Form::span, &style::Form::span) &&
           std::ranges::equal(a.axes, b.axes, {}, &style::AxisSetting::span,
                              &style::AxisSetting::span);
}

bool alike(const style::CharacterStyle& a, const style::CharacterStyle& b) {
    return a == b && ask_in_the_same_places(a, b);
}

bool alike(const style::ParagraphStyle& a, const style::ParagraphStyle& b) {
    using P = style::ParagraphStyle;
    return a == b &&
           std::ranges::all_of(
               std::initializer_list<style::CharacterStyle P::*>{&P::character, &P::emphasis,
                                                                 &P::strong, &P::strong_emphasis,
                                                                 &P::link, &P::code},
               [&](auto one) { return ask_in_the_same_places(a.*one, b.*one); }) &&
           ask_in_the_same_places(a.drop_capital.character, b.drop_capital.character);
}

bool alike(const story::Span& a, const story::Span& b) {
    const bool same_style = a.style == b.style || (a.style && b.style && alike(*a.style, *b.style));
    return same_style && a.text.text == b.text.text && a.link == b.link && a.place == b.place &&
           a.hard_break_after == b.hard_break_after;
}

bool alike(const std::vector<story::Span>& a, const std::vector<story::Span>& b) {
    return std::ranges::equal(
        a, b, [](const story::Span& x, const story::Span& y) { return alike(x, y); });
}

bool same(const std::optional<story::LineSizes>& a, const std::optional<story::LineSizes>& b) {
    if (!a || !b) return a.has_value() == b.has_value();
    return a->smallest == b->smallest && a->largest == b->largest;
}

// What it takes of memory, roughly.
std::size_t bytes_of(const ComposedKey& key, const ComposedParagraph& composed) {
    constexpr std::size_t fixed = 8192, line = 512;  // styles of the key; a line's own
    std::size_t glyphs = 0;
    for (const Line& one : composed.lines)
        for (const document::Child& child : one.fragment->children)
            if (const auto* run = std::get_if<document::GlyphRun>(&child.what))
                glyphs += run->glyphs.size();
    std::size_t text = composed.text.size();
    for (const story::Span& span : key.paragraph->spans) text += span.text.text.size();
    return fixed + composed.lines.size() * line + glyphs * sizeof(document::PlacedGlyph) + text;
}

}  // namespace

bool alike(const story::Paragraph& a, const story::Paragraph& b) {
    return &a == &b || (alike(a.spans, b.spans) && alike(a.marker, b.marker) &&
                        same(a.line_sizes, b.line_sizes) && alike(a.style, b.style));
}

// Of what differs most.
std::size_t ComposedCache::Hash::operator()(const ComposedKey& key) const {
    const story::Paragraph& p = *key.paragraph;
    std::uint64_t out = std::uint64_t(p.style.character.size.units());
    for (const story::Span& span : p.spans) out = base::hash(span.text.text, out);
    for (const Measures::Part& part : key.measures.first) out = out * 31 + part.lines;
    out = out * 31 + std::uint64_t(key.measures.rest.units());
    return std::size_t(out * 31 + key.from.item);
}

bool ComposedCache::Equal::operator()(const ComposedKey& a, const ComposedKey& b) const {
    return a.measures == b.measures && a.from == b.from && alike(*a.paragraph, *b.paragraph);
}

std::shared_ptr<const ComposedParagraph> ComposedCache::find(const ComposedKey& key) {
    if (const auto known = young_.find(key); known != young_.end()) {
        ++counts_.found;
        return known->second;
    }
    const auto known = old_.find(key);
    if (known == old_.end()) return nullptr;
    ++counts_.found;
    auto composed = known->second;
    old_.erase(known);
    keep(key, composed);
    return composed;
}

void ComposedCache::add(ComposedKey key, std::shared_ptr<const ComposedParagraph> composed) {
    ++counts_.composed;
    keep(std::move(key), std::move(composed));
}

void ComposedCache::keep(ComposedKey key, std::shared_ptr<const ComposedParagraph> composed) {
    young_bytes_ += bytes_of(key, *composed);
    young_.emplace(std::move(key), std::move(composed));
    if (young_bytes_ >= most_bytes_ / 2) forget_older_half();
}

void ComposedCache::next_document() {
    if (++young_documents_ > documents_a_half) forget_older_half();
}

void ComposedCache::forget_older_half() {
    old_ = std::exchange(young_, {});
    young_bytes_ = 0;
    young_documents_ = 0;
}

}  // namespace cicero::inlines
