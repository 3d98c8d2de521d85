#include "layout/page_fields.hpp"

#include <algorithm>

#include "base/roman.hpp"
#include "story/paragraphs.hpp"

namespace cicero::layout {

namespace {

using story::Field;

bool is_of_page(const story::Span& span) {
    return span.field == Field::PageNumber || span.field == Field::PageCount ||
           span.field == Field::FirstHeading || span.field == Field::LastHeading;
}

void fill(story::Span& span, const PageFields& fields) {
    if (span.field == Field::PageNumber) return say(span, fields.number);
    if (span.field == Field::PageCount) return say(span, fields.count);
    const auto& heads =
        span.field == Field::FirstHeading ? fields.heads->first : fields.heads->last;
    const std::string& head = heads[span.level - 1U];
    if (!head.empty()) say(span, head);
}

}  // namespace

std::string text_of(const document::PageLabel& label) {
    if (label.numerals == style::Numerals::Arabic) return std::to_string(label.number);
    std::string out = base::roman(label.number);
    if (label.numerals == style::Numerals::Roman)
        for (char& letter : out)
            if (letter >= 'A' && letter <= 'Z') letter = char(letter - 'A' + 'a');
    return out;
}

// A heading ends those below its level.
RunningHeads HeadingsInForce::of_page(const std::vector<Heading>& headings) {
    RunningHeads out;
    for (const Heading& heading : headings) {
        const auto level = std::size_t(heading.level - 1);
        for (std::size_t below = level; below < heading_levels; ++below) held_[below].clear();
        held_[level] = heading.title;
        if (out.first[level].empty()) out.first[level] = heading.title;
    }
    out.last = held_;
    for (std::size_t level = 0; level < heading_levels; ++level)
        if (out.first[level].empty()) out.first[level] = held_[level];
    return out;
}

bool has_page_fields(const story::Story& story) {
    bool any = false;
    story::for_each_paragraph(story, [&](const story::Paragraph& paragraph) {
        any |= std::ranges::any_of(paragraph.spans, is_of_page);
    });
    return any;
}

void fill(story::Story& story, const PageFields& fields) {
    story::for_each_paragraph(story, [&](story::Paragraph& paragraph) {
        for (story::Span& span : paragraph.spans)
            if (is_of_page(span)) fill(span, fields);
    });
}

void say(story::Span& span, std::string text) {
    span.text.text = std::move(text);
    span.text.map = {};
    span.text.map.append_replaced(span.text.text.size(), span.text.span.begin,
                                  span.text.span.end - span.text.span.begin);
}

}  // namespace cicero::layout
