#include "proof/annotate.hpp"

#include <algorithm>

#include "layout/layout.hpp"
#include "proof/outline.hpp"

namespace cicero::proof {

namespace {

using diagnostic::Diagnostic;
using diagnostic::Language;
using diagnostic::Severity;

constexpr Length margin = Length::from_units(Length::units_per_millimetre * 18);
constexpr Length number_width = Length::from_units(Length::units_per_millimetre * 9);
/// Around what is remarked on, which is then seen whole.
constexpr Length clear = Length::from_units(Length::units_per_millimetre);
constexpr Length tag_height = Length::from_units(Length::units_per_millimetre * 4);

Color color_of(Severity severity) {
    switch (severity) {
        case Severity::Error: return Rgb{0.8, 0, 0.1};
        case Severity::Warning: return Rgb{0.75, 0.35, 0};
        case Severity::Note: return Rgb{0.1, 0.3, 0.7};
    }
    return base::black;
}

diagnostic::SourcedText plain(const std::string& text) {
    return {text, TextMap::identity(text.size(), 0), nullptr, {}};
}

style::ParagraphStyle style_of(double size, int weight, const Color& color) {
    style::ParagraphStyle out;
    out.character.typography = false;  // messages are typed as they are to be read
    out.character.families = {"Lato"};
    out.character.size = Length::points(size);
    out.character.weight = weight;
    out.character.color = color;
    out.leading = Length::points(size * 1.35);
    return out;
}

story::StoryBlock paragraph(const std::string& text, const style::ParagraphStyle& style) {
    story::Paragraph out;
    out.style = style;
    out.spans.push_back({plain(text)});
    return {story::ParagraphItem{{std::move(out)}}, {}};
}

std::string place_of(const Diagnostic& d) {
    if (!d.span.file) return {};
    const auto at = d.span.file->position(d.span.begin);
    return d.span.file->path() + ":" + std::to_string(at.line) + ":" + std::to_string(at.column);
}

/// What a remark says, under its number.
story::Story told(const Diagnostic& d, Language language) {
    const style::ParagraphStyle small = style_of(8.5, 400, Cmyk{0, 0, 0, 0.75});
    story::Story out;
    out.push_back(paragraph(diagnostic::message(d, language), style_of(10.5, 700, base::black)));
    for (const std::string& more :
         {diagnostic::hint(d, language), diagnostic::place_on_paper(d, language), place_of(d),
          diagnostic::place_in_layout(d, language), diagnostic::how_many_more(d, language)})
        if (!more.empty()) out.push_back(paragraph(more, small));
    return out;
}

/// All remarks, one under another.
story::Story list_of(std::span<const Diagnostic> remarks, Language language) {
    story::Story out;
    style::ParagraphStyle title = style_of(20, 900, base::black);
    title.space_after = Length::points(12);
    out.push_back(paragraph(
        language == Language::French ? "Ce que l’épreuve montre" : "What the proof shows", title));
    for (std::size_t i = 0; i < remarks.size(); ++i) {
        const style::ParagraphStyle number = style_of(10.5, 900, color_of(remarks[i].severity));
        story::RowItem row;
        row.cells.push_back({number_width, 1, {paragraph(std::to_string(i + 1), number)}});
        row.cells.push_back({std::nullopt, 1, told(remarks[i], language)});
        row.after = Length::points(9);
        out.push_back({std::move(row), {}});
    }
    return out;
}

/// What is drawn over a page: a frame around each place, and its number on a tag.
class Overlay {
public:
    Overlay(const document::Page& page, std::uint32_t number) : page_(page), number_(number) {
        out_.geometry.trim = page.trim;
    }

    void add(const Diagnostic& d, std::size_t index) {
        if (!d.on_paper || d.on_paper->page != number_ || d.on_paper->area == Rect{}) return;
        const Color color = color_of(d.severity);
        story::BoundFrame frame;
        frame.area = frame.inside = d.on_paper->area.inset_by({-clear, -clear, -clear, -clear});
        frame.stroke = style::StrokeSpec{Length::points(1), color, {}};
        const Rect tag = tag_place(frame.area, std::to_string(index).size());
        out_.frames.push_back(std::move(frame));
        out_.frames.push_back(tag_with(std::to_string(index), tag, color));
    }

    [[nodiscard]] story::BoundPage take() { return std::move(out_); }

private:
    // On the frame's upper left corner, above it where the page allows.
    [[nodiscard]] Rect tag_place(const Rect& area, std::size_t digits) const {
        const Size size{tag_height * (0.55 + 0.45 * double(digits)), tag_height};
        const auto within = [](Length at, Length extent, Length whole) {
            return std::clamp(at, Length{}, std::max(Length{}, whole - extent));
        };
        Rect out{{within(area.left(), size.width, page_.trim.width),
                  within(area.top() - size.height, size.height, page_.trim.height)},
                 size};
        while (
            std::ranges::any_of(tags_, [&](const Rect& t) { return !is_empty(common(t, out)); }) &&
            out.right() < page_.trim.width)
            out = out.moved_by({size.width, {}});
        tags_.push_back(out);
        return out;
    }

    static story::BoundFrame tag_with(const std::string& number, const Rect& area,
                                      const Color& color) {
        style::ParagraphStyle style = style_of(8, 700, Rgb{1, 1, 1});
        style.align = style::Align::Center;
        story::BoundText text;
        text.story.push_back(paragraph(number, style));
        text.vertical = style::Vertical::Middle;
        story::BoundFrame out;
        out.area = out.inside = area;
        out.fill = color;
        out.content = std::move(text);
        return out;
    }

    const document::Page& page_;
    std::uint32_t number_;
    story::BoundPage out_;
    mutable std::vector<Rect> tags_;
};

story::BoundPage list_page() {
    story::BoundPage out;
    out.geometry.trim = {Length::millimetres(210), Length::millimetres(297)};
    out.repeats = 0;
    story::BoundFrame frame;
    frame.area = frame.inside =
        Rect{{}, out.geometry.trim}.inset_by({margin, margin, margin, margin});
    story::BoundText text;
    text.flow = 0;
    frame.content = std::move(text);
    out.frames.push_back(std::move(frame));
    return out;
}

}  // namespace

document::Document annotated(const document::Document& document,
                             std::span<const Diagnostic> remarks, Language language,
                             inlines::Composer& composer) {
    story::BoundDocument bound;
    for (std::size_t i = 0; i < document.pages.size(); ++i) {
        Overlay overlay(document.pages[i], std::uint32_t(i + 1));
        for (std::size_t k = 0; k < remarks.size(); ++k) overlay.add(remarks[k], k + 1);
        bound.pages.push_back(overlay.take());
    }
    if (!remarks.empty()) {
        bound.flows.push_back({"", list_of(remarks, language), {}});
        bound.pages.push_back(list_page());
    }
    diagnostic::Diagnostics unheard;  // of our own words there is nothing to say
    layout::Composition drawn = layout::lay_out(bound, composer, unheard);
    document::Document out = document;
    out.metadata.title += language == Language::French ? " (épreuve)" : " (proof)";
    for (std::size_t i = 0; i < drawn.document.pages.size(); ++i) {
        document::Page& over = drawn.document.pages[i];
        if (i >= out.pages.size()) {
            out.pages.push_back(std::move(over));
            continue;
        }
        document::Page& page = out.pages[i];
        auto content = std::make_shared<document::Fragment>();
        content->box = page.content ? page.content->box : Rect{{}, page.trim};
        if (page.content) content->children.push_back({{}, page.content, nullptr});
        content->children.push_back({{}, over.content, nullptr});
        page.content = std::move(content);
    }
    return out;
}

}  // namespace cicero::proof
