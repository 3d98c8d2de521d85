#include "inline/ready.hpp"

#include <algorithm>
#include <unordered_map>

#include "inline/alone.hpp"
#include "inline/faces.hpp"
#include "inline/small_capitals.hpp"

namespace cicero::inlines {

namespace {

void measure_face(ReadyParagraph& out, font::Library& library) {
    const style::CharacterStyle& style = out.paragraph->style.character;
    const font::FacePtr face = face_of(style, library);
    if (!face) return;
    const auto scaled = [&](int value) {
        return base::scale_font_units(value, style.size, face->units_per_em());
    };
    out.cap_height = scaled(face->metrics().cap_height);
    out.ascent = scaled(face->metrics().ascender);
    out.descent = scaled(-face->metrics().descender);
}

void take_drop_capital(ReadyParagraph& out, Toolbox& toolbox) {
    Collected& collected = out.breakable.collected;
    out.drop = drop_capital(collected, *out.paragraph, out.cap_height, toolbox, out.remarks);
    if (out.drop) collected = part_of(collected, out.drop->end, collected.text.text.size());
}

void take_marker(ReadyParagraph& out, Toolbox& toolbox) {
    const story::Paragraph& paragraph = *out.paragraph;
    if (paragraph.marker.empty()) return;
    const Length x = paragraph.style.left_indent - paragraph.style.marker_width;
    std::vector<Remark> remarks;
    out.marker = set_marker(paragraph.marker, paragraph.style.character, x, toolbox, remarks);
    for (Remark& remark : remarks) {
        remark.of_marker = true;
        out.remarks.push_back(std::move(remark));
    }
}

std::vector<Remark> each_once(std::vector<Remark> remarks) {
    std::vector<Remark> out;
    std::unordered_multimap<std::size_t, std::size_t> at;  // by place: which of `out`
    for (Remark& one : remarks) {
        const std::size_t place = one.source.begin + (one.style ? one.style->begin : 0);
        const auto [begin, end] = at.equal_range(place);
        if (std::any_of(begin, end, [&](const auto& known) { return out[known.second] == one; }))
            continue;
        at.emplace(place, out.size());
        out.push_back(std::move(one));
    }
    return out;
}

}  // namespace

ReadyParagraph make_ready(std::shared_ptr<const story::Paragraph> paragraph, Toolbox& toolbox) {
    ReadyParagraph out;
    out.paragraph = std::move(paragraph);
    const style::ParagraphStyle& style = out.paragraph->style;
    out.breakable.collected = collect(out.paragraph->spans, style.character);
    mark_first_words(out.breakable.collected, style, toolbox, out.remarks);
    substitute_small_capitals(out.breakable.collected, toolbox.library);
    out.text = out.breakable.collected.text.text;
    measure_face(out, toolbox.library);
    if (!out.text.empty()) {
        take_drop_capital(out, toolbox);
        out.breakable.runs = shape_runs(out.breakable.collected, toolbox, out.remarks);
        make_items(out.breakable, style, toolbox);
        take_marker(out, toolbox);
    }
    out.remarks = each_once(std::move(out.remarks));
    return out;
}

}  // namespace cicero::inlines
