#include "layout/page_references.hpp"

#include <algorithm>

#include "document/walk.hpp"
#include "layout/page_fields.hpp"
#include "story/paragraphs.hpp"

namespace cicero::layout {

namespace {

using story::Field;
using story::Span;

constexpr const char *unknown = "?", *range_dash = "\u2013";

template <class Visit>
void visit_variant(const std::shared_ptr<const story::BoundPage>& page, const Visit& visit);
template <class Visit>
void visit_variant(std::shared_ptr<const story::BoundPage>& page, const Visit& visit);

template <class AnyPage, class Visit>
void visit_page(AnyPage& page, const Visit& visit) {
    story::for_each_paragraph_in(page.frames, visit);
    auto& variants = page.variants;
    for (auto* variant : {&variants.first, &variants.last, &variants.left, &variants.right})
        if (*variant) visit_variant(*variant, visit);
}

template <class Visit>
void visit_variant(const std::shared_ptr<const story::BoundPage>& page, const Visit& visit) {
    visit_page(*page, visit);
}

template <class Visit>
void visit_variant(std::shared_ptr<const story::BoundPage>& page, const Visit& visit) {
    auto own = std::make_shared<story::BoundPage>(*page);
    visit_page(*own, visit);
    page = std::move(own);
}

template <class AnyDocument, class Visit>
void visit_all(AnyDocument& bound, const Visit& visit) {
    for (auto& flow : bound.flows) story::for_each_paragraph(flow.story, visit);
    for (auto& page : bound.pages) visit_page(page, visit);
}

bool refers(const Span& span) {
    return span.field == Field::PageOf || span.field == Field::Locator ||
           span.field == Field::LocatorSeparator || span.field == Field::NoteNumber;
}

const PlacedAt* find(const Places& places, const Span& span) {
    const auto found = places.find(span.link.substr(1));
    return found == places.end() ? nullptr : &found->second;
}

/// The pages of an entry of an index, one after the other.
class Locators {
public:
    Locators(std::vector<Span>& spans, const Places& places) {
        std::vector<One> all;
        for (std::size_t i = 0; i + 1 < spans.size(); ++i)
            if (spans[i].field == Field::LocatorSeparator)
                all.push_back({&spans[i], &spans[i + 1], find(places, spans[i + 1])});
        for (const One& one : all)
            if (!one.at || (!pages_.empty() && pages_.back().at->page == one.at->page)) drop(one);
            else pages_.push_back(one);
    }

    void write() const {
        for (std::size_t begin = 0, end = 0; begin < pages_.size(); begin = end) {
            end = begin + 1;
            while (end < pages_.size() && pages_[end].at->page == pages_[end - 1].at->page + 1)
                ++end;
            for (std::size_t i = begin; i < end; ++i) say(*pages_[i].number, pages_[i].at->label);
            if (end - begin >= shortest_range) write_range(begin, end - 1);
        }
    }

private:
    struct One {
        Span *separator, *number;
        const PlacedAt* at;
    };
    /// Two pages are two.
    static constexpr std::size_t shortest_range = 3;

    static void drop(const One& one) {
        say(*one.separator, {});
        say(*one.number, {});
    }
    void write_range(std::size_t first, std::size_t last) const {
        for (std::size_t i = first + 1; i < last; ++i) drop(pages_[i]);
        say(*pages_[last].separator, range_dash);
    }

    std::vector<One> pages_;
};

/// Numbers of notes, counted anew on each page.
class NoteNumbers {
public:
    NoteNumbers(const story::BoundDocument& bound, const Places& places) {
        std::map<std::size_t, int> last;  // of each page
        visit_all(bound, [&](const story::Paragraph& paragraph) {
            for (const Span& span : paragraph.spans) {
                if (span.field != Field::NoteNumber || span.place.empty()) continue;
                const auto at = places.find(span.place);
                if (at != places.end()) numbers_[span.place] = ++last[at->second.page];
            }
        });
    }

    // Of a mark, or before the note: as it was, where it stands on no page yet.
    void write(story::Paragraph& paragraph) const {
        for (Span& span : paragraph.spans) {
            if (span.field != Field::NoteNumber) continue;
            const bool is_mark = span.place.empty();
            const auto known = numbers_.find(is_mark ? span.link.substr(1) : span.place);
            if (known == numbers_.end()) continue;
            const std::string number = std::to_string(known->second);
            const std::string space = span.text.text.starts_with("\u202F") ? "\u202F" : "";
            say(span, is_mark ? space + number : number + ".\u00A0");
        }
    }

private:
    std::map<std::string, int> numbers_;
};

void write_pages(story::Paragraph& paragraph, const Places& places) {
    for (Span& span : paragraph.spans) {
        if (span.field != Field::PageOf) continue;
        const PlacedAt* at = find(places, span);
        say(span, at ? at->label : unknown);
        if (!at) span.link.clear();
    }
    Locators(paragraph.spans, places).write();
}

}  // namespace

bool has_references(const story::BoundDocument& bound) {
    bool any = false;
    visit_all(bound, [&](const story::Paragraph& paragraph) {
        any |= std::ranges::any_of(paragraph.spans, refers);
    });
    return any;
}

diagnostic::SourceSpan first_reference(const story::BoundDocument& bound) {
    std::optional<diagnostic::SourceSpan> out;
    visit_all(bound, [&](const story::Paragraph& paragraph) {
        const auto first = std::ranges::find_if(paragraph.spans, refers);
        if (!out && first != paragraph.spans.end()) out = first->text.span;
    });
    return out.value_or(diagnostic::SourceSpan{});
}

Places places_of(const document::Document& document) {
    Places out;
    for (std::size_t page = 0; page < document.pages.size(); ++page) {
        const std::string label = text_of(document.pages[page].label);
        const auto add = [&](const document::TagPtr& tag) {
            if (tag && !tag->id.empty()) out.try_emplace(tag->id, PlacedAt{page, label});
        };
        document::for_each<document::GlyphRun>(
            document.pages[page],
            [&](const document::GlyphRun& run, Point, const document::Anchor& anchor) {
                add(anchor.tag);
                add(anchor.tag_of(run.part));
            });
    }
    return out;
}

story::BoundDocument with_pages(const story::BoundDocument& bound, const Places& places) {
    story::BoundDocument out = bound;
    const NoteNumbers numbers(bound, places);
    visit_all(out, [&](story::Paragraph& paragraph) {
        write_pages(paragraph, places);
        numbers.write(paragraph);
    });
    return out;
}

void complain_of_nowhere(const story::BoundDocument& bound, const Places& places,
                         diagnostic::Diagnostics& diagnostics) {
    visit_all(bound, [&](const story::Paragraph& paragraph) {
        for (const Span& span : paragraph.spans)
            if (span.field == Field::PageOf && !find(places, span))
                diagnostics.add(diagnostic::Code::page_of_nothing, span.text.span,
                                {span.link.substr(1)});
    });
}

}  // namespace cicero::layout
