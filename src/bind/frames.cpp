#include "bind/frames.hpp"

#include <algorithm>
#include <cstdio>
#include <initializer_list>
#include <iterator>
#include <utility>

#include "bind/blocks.hpp"
#include "image/qr_code.hpp"

namespace cicero::bind {

// `place`: the rectangle of a frame.
template <class Place>
std::vector<story::BoundFrame> FrameBinder::frames(const templates::Frames& specs,
                                                   const Scope& scope, const Place& place) {
    std::vector<story::BoundFrame> out;
    ReadingOrder order(context_.structure);
    for (const templates::Frame& frame : specs) {
        if (!context_.conditions.hold(frame.when, scope)) continue;
        const Structure::Open part = order.begin(frame.read);
        out.push_back(bound(frame, place(frame), scope));
    }
    order.finish();
    return out;
}

namespace {

bool holds(const story::BoundFrame& frame, const story::BoundFrame& other) {
    return &frame == &other || std::ranges::any_of(frame.children, [&](const auto& child) {
        return holds(child, other);
    });
}

bool is_ellipse(const story::BoundFrame& frame) {
    const auto* picture = std::get_if<story::Picture>(&frame.content);
    return frame.outline.kind == style::Drawing::Kind::Ellipse || (picture && picture->ellipse);
}

bool shows_something(const story::BoundFrame& frame) {
    return frame.fill || frame.stroke || !frame.children.empty() ||
           !std::holds_alternative<std::monostate>(frame.content);
}

template <class Frames, class Visit>
void for_each(Frames& frames, const Visit& visit) {
    for (auto& frame : frames) {
        visit(frame);
        for_each(frame.children, visit);
    }
}

// Each text flows round what wraps and stands neither in it nor about it.
void cut_out(std::vector<story::BoundFrame>& frames) {
    std::vector<const story::BoundFrame*> wrapped;
    for_each(frames, [&](const story::BoundFrame& frame) {
        if (frame.wrap && shows_something(frame)) wrapped.push_back(&frame);
    });
    if (wrapped.empty()) return;
    for_each(frames, [&](story::BoundFrame& frame) {
        auto* text = std::get_if<story::BoundText>(&frame.content);
        if (!text) return;
        for (const story::BoundFrame* cut : wrapped) {
            if (holds(*cut, frame) || holds(frame, *cut)) continue;
            const Length white = -*cut->wrap;
            text->region.cut_outs.push_back(
                {cut->area.inset_by({white, white, white, white}), is_ellipse(*cut)});
        }
    });
}

}  // namespace

story::BoundPage FrameBinder::page(const templates::PageSpec& spec, const Scope& scope) {
    story::BoundPage out{spec.geometry, spec.background, flow_named(spec.while_flow), {}};
    out.frames = frames(spec.frames, scope, [&](const templates::Frame& frame) {
        return templates::resolve(frame.place, spec.geometry);
    });
    cut_out(out.frames);
    context_.structure.end_page();
    return out;
}

story::BoundPage FrameBinder::pages(const templates::PageSpec& spec, const Scope& scope) {
    story::BoundPage out = page(spec, scope);
    const auto variant = [&](const std::shared_ptr<const templates::PageSpec>& one) {
        return one ? std::make_shared<const story::BoundPage>(pages(*one, scope)) : nullptr;
    };
    const templates::PageVariants& v = spec.variants;
    out.variants = {variant(v.first), variant(v.last), variant(v.left), variant(v.right)};
    out.numbering = spec.numbering;
    return out;
}

story::BoundFrame FrameBinder::bound(const templates::Frame& frame, const Rect& area,
                                     const Scope& scope) {
    const Structure::Artifact artifact(context_.structure, frame.artifact);
    const Structure::MaybeOpen tag = context_.structure.open(frame.tag, frame.span);
    story::BoundFrame out;
    out.name = frame.name;
    out.area = area;
    out.inside = area.inset_by(frame.padding);
    const auto* group = std::get_if<templates::GroupContent>(&frame.content);
    const bool repeats = group && group->each;
    const templates::Frame* const outer = std::exchange(repeated_, repeats ? &frame : repeated_);
    if (!repeats && frame.fill && context_.conditions.hold(frame.fill_when, scope))
        out.fill = frame.fill;
    if (!repeats) out.stroke = frame.stroke;
    out.effects = frame.effects;
    out.span = frame.span;
    out.wrap = frame.wrap;
    out.instead_of = frame.instead_of.text;
    std::visit([&](const auto& content) { add(content, scope, out); }, frame.content);
    if (!repeats) out.outline.radius = frame.radius;
    repeated_ = outer;
    return out;
}

void FrameBinder::add(const templates::TextContent& text, const Scope& scope,
                      story::BoundFrame& out) {
    const std::optional<story::FlowIndex> flow = flow_named(text.thread);
    out.content = story::BoundText{bind_story(text.blocks, scope, context_),
                                   flow,
                                   text.columns,
                                   text.gutter,
                                   text.vertical,
                                   text.stretch,
                                   text.note_margin,
                                   text.fit,
                                   {text.ellipse, out.inside, {}}};
    if (!flow || !flows_[*flow].tag) return;
    context_.structure.take_in(*flows_[*flow].tag);
    flows_[*flow].tag = nullptr;
}

std::optional<story::FlowIndex> FrameBinder::flow_named(const std::string& name) const {
    const auto flow = std::ranges::find(flows_, name, &Flow::name);
    return flow == flows_.end() ? std::nullopt
                                : std::optional(story::FlowIndex(flow - flows_.begin()));
}

// Of the layout.
std::optional<story::Picture> FrameBinder::own_picture(const templates::ImageContent& image,
                                                       const diagnostic::SourceSpan& span) const {
    const auto resource = context_.pictures.find(image.file);
    if (resource == context_.pictures.end()) return std::nullopt;
    return story::Picture{resource->second, image.file, {0.5, 0.5}, {}, span};
}

void FrameBinder::add(const templates::ImageContent& image, const Scope& scope,
                      story::BoundFrame& out) {
    auto picture = image.file.empty() ? take_picture(image.field, scope, context_)
                                      : own_picture(image, out.span);
    if (!picture) return;
    picture->cover = image.cover;
    picture->optical = image.optical;
    if (!image.field.names.empty()) {
        const content::ValuePtr record = context_.fields.peek(image.field, scope);
        const content::ValuePtr link = record ? content::find(*record, "link") : nullptr;
        const auto* address = link ? std::get_if<diagnostic::SourcedText>(&link->data) : nullptr;
        if (address) {
            context_.omissions.consume(*link);
            out.link = image::as_address(address->text);
        }
    }
    picture->ellipse = image.ellipse;
    if (image.focal) picture->focal = *image.focal;
    out.content = std::move(*picture);
}

namespace {

/// Smaller squares are lost to telephones that are held at arm's length.
constexpr double smallest_square = 0.35;  // mm

// Dark squares side by side are one rectangle; the box has the white around them.
style::Drawing drawing_of(const image::QrCode& code) {
    style::Drawing out;
    out.kind = style::Drawing::Kind::Path;
    out.box_width = out.box_height = code.side + 2 * image::quiet_zone;
    for (int row = 0; row < code.side; ++row)
        for (int column = 0; column < code.side; ++column) {
            if (!code.at(column, row)) continue;
            const double left = column + image::quiet_zone, top = row + image::quiet_zone;
            while (column < code.side && code.at(column, row)) ++column;
            const double right = column + image::quiet_zone;
            for (const style::PathStep& step : std::initializer_list<style::PathStep>{
                     style::MoveTo{{left, top}}, style::LineTo{{right, top}},
                     style::LineTo{{right, top + 1}}, style::LineTo{{left, top + 1}},
                     style::ClosePath{}})
                out.path.push_back(step);
        }
    return out;
}

std::string alternative_of(const std::string& text, const std::string& language) {
    return (language.starts_with("fr") ? "Code QR : " : "QR code: ") + text;
}

Rect square_in(const Rect& area) {
    const Length side = std::min(area.size.width, area.size.height);
    const Point corner{(area.size.width - side) / 2, (area.size.height - side) / 2};
    return {area.origin + corner, {side, side}};
}

std::string two_decimals(double value) {
    char out[32];
    std::snprintf(out, sizeof out, "%.2f", value);
    return out;
}

}  // namespace

void FrameBinder::add(const templates::QrContent& qr, const Scope& scope, story::BoundFrame& out) {
    const diagnostic::SourcedText words = words_of(qr.text, scope, context_);
    const std::string text = image::as_address(words.text);
    if (text.empty()) {
        out.fill.reset();
        out.stroke.reset();
        return;
    }
    const diagnostic::SourceSpan span = words.file ? words.span_of(0, words.text.size()) : out.span;
    const auto code = image::qr_code(text, qr.level);
    if (!code)
        return context_.remarks.push_back(diagnostic::make(
            diagnostic::Code::qr_too_long, span,
            {std::to_string(text.size()), std::to_string(image::most_bytes(qr.level))}));
    story::BoundFrame squares;
    squares.area = squares.inside = square_in(out.inside);
    squares.outline = drawing_of(*code);
    squares.fill = qr.color;
    squares.span = out.span;
    squares.figure = context_.structure.add(document::Role::Figure, out.span,
                                            alternative_of(text, context_.content.language));
    if (text.starts_with("http://") || text.starts_with("https://")) squares.link = text;
    const double square =
        squares.area.size.width.millimetres() / (code->side + 2 * image::quiet_zone);
    if (square < smallest_square)
        context_.remarks.push_back(
            diagnostic::make(diagnostic::Code::qr_too_small, span,
                             {two_decimals(square), two_decimals(smallest_square)}));
    out.children.push_back(std::move(squares));
}

void FrameBinder::add(const templates::GroupContent& group, const Scope& scope,
                      story::BoundFrame& out) {
    const Rect& area = out.inside;
    if (!group.each) return add_cell(group, area, scope, out);
    const content::List* items = take_list(*group.each, scope, context_).items;
    if (!items) return;
    const Length whole = group.across ? area.size.width : area.size.height;
    const int slots = std::max(group.slots, int(items->size()));
    const std::vector<Extent> parts = parts_of(whole, slots, group.gap);
    for (std::size_t i = 0; i < items->size(); ++i) {
        const auto [start, size] = parts[i];
        const Rect cell = group.across
                              ? Rect{{area.left() + start, area.top()}, {size, area.size.height}}
                              : Rect{{area.left(), area.top() + start}, {area.size.width, size}};
        const Structure::Item tag(context_.structure, group.item_tag, (*items)[i]->span);
        add_item(group, cell, scope.with(group.as, (*items)[i]), out);
    }
}

// The ground and the line of what repeats are each item's.
void FrameBinder::add_item(const templates::GroupContent& group, const Rect& cell,
                           const Scope& scope, story::BoundFrame& out) {
    const templates::Frame& frame = *repeated_;
    story::BoundFrame item;
    item.area = item.inside = cell;
    item.span = out.span;
    item.instead_of = out.instead_of;
    if (frame.fill && context_.conditions.hold(frame.fill_when, scope)) item.fill = frame.fill;
    item.stroke = frame.stroke;
    item.outline.radius = frame.radius;
    add_cell(group, cell, scope, item);
    if (item.fill || item.stroke) return out.children.push_back(std::move(item));
    std::ranges::move(item.children, std::back_inserter(out.children));
}

namespace {

void hand_down(const std::string& instead_of, story::BoundFrame& frame) {
    if (instead_of.empty()) return;
    frame.instead_of = instead_of;
    for (story::BoundFrame& child : frame.children) hand_down(instead_of, child);
}

}  // namespace

void FrameBinder::add_cell(const templates::GroupContent& group, const Rect& cell,
                           const Scope& scope, story::BoundFrame& out) {
    std::vector<story::BoundFrame> inside =
        frames(*group.frames, scope, [&](const templates::Frame& frame) {
            return templates::resolve(frame.place, cell, group.grid);
        });
    // What stands in a frame is there when that is.
    for (story::BoundFrame& frame : inside) hand_down(out.instead_of, frame);
    std::ranges::move(inside, std::back_inserter(out.children));
}

}  // namespace cicero::bind
