#include "layout/line_pieces.hpp"

#include <algorithm>

namespace cicero::layout {

namespace {

/// Between the ink of fitted lines, at least, as a share of the capitals' height.
constexpr double least_gap = 0.08;

document::AnchorPtr anchor_of(const story::Paragraph& paragraph) {
    auto out = std::make_shared<document::Anchor>();
    out->tag = paragraph.tag;
    out->parts = paragraph.parts;
    out->paragraph = paragraph.number;
    out->source = story::source_of(paragraph.spans);
    return out;
}

document::AnchorPtr anchor_of_marker(const story::Paragraph& paragraph) {
    auto out = std::make_shared<document::Anchor>();
    out->tag = paragraph.marker_tag ? paragraph.marker_tag : paragraph.tag;
    out->paragraph = paragraph.number;
    out->source = story::source_of(paragraph.marker);
    return out;
}

// How the paragraph goes on after one more line.
inlines::Resumption after(const inlines::Resumption& before, const inlines::Line& line) {
    return {before.lines + 1, line.item, line.hyphenated ? before.hyphens + 1 : 0, line.ratio};
}

}  // namespace

LinePieces::LinePieces(const story::Paragraph& paragraph,
                       std::shared_ptr<const inlines::ComposedParagraph> composed,
                       inlines::Resumption from, Length measure)
    : paragraph_(paragraph),
      composed_(std::move(composed)),
      from_(from),
      measure_(measure),
      anchor_(anchor_of(paragraph)) {
    if (!composed_->qualities.empty()) justified_ = justified_lines();
}

std::shared_ptr<const JustifiedLines> LinePieces::justified_lines() const {
    auto out = std::make_shared<JustifiedLines>();
    out->composed = composed_;
    out->paragraph = paragraph_.number;
    if (!paragraph_.spans.empty()) out->span = paragraph_.spans.front().text.span;
    out->before = from_.lines;
    return out;
}

void LinePieces::append_to(std::vector<Piece>& pieces, Length pending) const {
    const style::ParagraphStyle& style = paragraph_.style;
    inlines::Resumption before = from_;
    for (std::size_t i = 0; i < composed_->lines.size(); ++i) {
        const inlines::Line& line = composed_->lines[i];
        Piece piece = piece_of(i, before);
        before = piece.resumption;
        if (i == 0) add_what_is_of_all(piece);
        if (i == 0 && from_.lines == 0) {
            piece.before = std::max(pending, style.space_before);
            if (composed_->drop_lines > 0 && !pieces.empty()) make_room_above(piece, pieces.back());
            piece.cap += std::max(Length{}, composed_->drop_above);  // at a column's top too
        } else if (paragraph_.line_sizes) {
            clear_ink(piece, line, pieces.back());
        }
        if (is_last(i)) make_room_below(piece);
        pieces.push_back(std::move(piece));
    }
}

// The line in the middle of its leading.
Piece LinePieces::piece_of(std::size_t number, const inlines::Resumption& before) const {
    const inlines::Line& line = composed_->lines[number];
    const style::ParagraphStyle& style = paragraph_.style;
    Piece piece;
    piece.is_text = true;
    piece.height = style.leading * line.scale;
    piece.baseline = (piece.height - line.ascent - line.descent) / 2 + line.ascent;
    piece.cap = composed_->cap_height * line.scale;
    piece.descent = line.descent;
    piece.span = anchor_->source.span_of(line.source.begin, line.source.end);
    piece.resumption = after(before, line);
    piece.keep_with_next = stays_with_next(number);
    piece.strands = strands(number);
    piece.hyphenated = line.hyphenated || ends_with(line, "-") || ends_with(line, "\u2010");
    piece.leads_in = is_last(number) && ends_with(line, ":");
    piece.follows_rigidly = number > 0 && int(from_.lines + number) < composed_->drop_lines;
    if (piece.resumption.lines == 1 && style.rule_above > Length{})
        add_rule(piece, -(piece.cap + style.rule_gap), style.rule_above);
    if (is_last(number) && style.rule_below > Length{})
        add_rule(piece, line.descent + style.rule_gap, style.rule_below);
    piece.children.push_back({{}, line.fragment, anchor_});
    piece.justified = justified_;
    piece.line = number;
    add_remarks(line.remarks, piece);
    return piece;
}

bool LinePieces::ends_with(const inlines::Line& line, std::string_view sign) const {
    return std::string_view(composed_->text).substr(0, line.text_end).ends_with(sign);
}

// What belongs to all the lines that were set together stands with the first of them.
void LinePieces::add_what_is_of_all(Piece& piece) const {
    add_remarks(composed_->remarks, piece);
    if (composed_->marker)
        piece.children.insert(piece.children.begin(),
                              {{}, composed_->marker, anchor_of_marker(paragraph_)});
}

// No break after it: beside a drop capital, where the style says so.
bool LinePieces::stays_with_next(std::size_t line) const {
    const style::ParagraphStyle& style = paragraph_.style;
    if (is_last(line)) return style.keep_with_next;
    return style.keep_together || int(from_.lines + line + 1) < composed_->drop_lines;
}

// Its paragraph has too few lines up to it, or after it.
bool LinePieces::strands(std::size_t line) const {
    const style::ParagraphStyle& style = paragraph_.style;
    if (is_last(line)) return false;
    const std::size_t count = from_.lines + composed_->lines.size();
    const std::size_t lines = from_.lines + line + 1;  // up to the break
    return lines < std::size_t(style.orphans) ||
           (composed_->is_whole && count - lines < std::size_t(style.widows));
}

// The accent of a drop capital does not meet the line above.
void LinePieces::make_room_above(Piece& piece, const Piece& above) const {
    const Length free =
        above.height - above.baseline - above.descent + piece.before + piece.baseline - piece.cap;
    piece.before += std::max(Length{}, composed_->drop_above - free);
}

bool LinePieces::is_last(std::size_t line) const {
    return composed_->is_whole && line + 1 == composed_->lines.size();
}

// A drop capital that is taller than its paragraph.
void LinePieces::make_room_below(Piece& piece) const {
    const int missing = composed_->drop_lines - int(composed_->lines.size());
    if (missing <= 0) return;
    const Length height = paragraph_.style.leading * missing;
    piece.height += height;
    piece.descent += height;
}

// Fitted lines stand apart by their own leading, and no ink of theirs meets.
void LinePieces::clear_ink(Piece& piece, const inlines::Line& line, const Piece& above) const {
    const Length distance = above.height - above.baseline + piece.baseline;
    const Length least = line.clearance + piece.cap * least_gap;
    piece.before = std::max(Length{}, least - distance);
}

void LinePieces::add_rule(Piece& piece, Length y, Length thickness) const {
    document::Path path;
    path.steps = {document::MoveTo{{Length{}, y}}, document::LineTo{{measure_, y}}};
    path.stroke = document::Stroke{thickness, paragraph_.style.rule_color, {}};
    piece.children.push_back({{}, std::move(path), nullptr});
}

void LinePieces::add_remarks(const std::vector<inlines::Remark>& remarks, Piece& piece) const {
    for (const inlines::Remark& remark : remarks) {
        const auto [begin, end] = remark.source;
        diagnostic::SourceSpan span = remark.style ? *remark.style
                                      : remark.of_marker
                                          ? story::source_of(paragraph_.marker).span_of(begin, end)
                                          : anchor_->source.span_of(begin, end);
        piece.remarks.push_back(diagnostic::make(remark.code, std::move(span), remark.params));
    }
}

}  // namespace cicero::layout
