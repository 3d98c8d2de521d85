#include "engine/unprinted_sky.hpp"

#include <set>

#include "template/walk.hpp"

namespace cicero::engine {

namespace {

using content::ValuePtr;
using Names = std::set<std::string>;

void add_names(const templates::ParagraphBlock& paragraph, Names& out) {
    for (const auto& runs : paragraph.wordings)
        for (const templates::TextRun& run : runs)
            for (const auto& piece : run.text.pieces)
                if (const auto* field = std::get_if<templates::FieldPiece>(&piece))
                    for (const templates::FieldPath& path : field->choices)
                        out.insert(path.names.begin(), path.names.end());
}

void add_names(const templates::Blocks& blocks, Names& out) {
    templates::for_each_block(blocks, [&](const templates::Block& block) {
        if (const auto* paragraph = std::get_if<templates::ParagraphBlock>(&block.what))
            add_names(*paragraph, out);
        if (const auto* each = std::get_if<templates::EachBlock>(&block.what))
            out.insert(each->list.names.begin(), each->list.names.end());
    });
}

/// Of all fields that a layout prints or goes through.
Names names_in(const templates::LayoutSpec& layout) {
    Names out;
    for (const templates::Flow& flow : layout.flows) add_names(flow.blocks, out);
    const auto of_frame = [&](const templates::Frame& frame) {
        if (const auto* text = std::get_if<templates::TextContent>(&frame.content))
            add_names(text->blocks, out);
        const auto* group = std::get_if<templates::GroupContent>(&frame.content);
        if (group && group->each) out.insert(group->each->names.begin(), group->each->names.end());
    };
    for (const templates::PageSpec& page : layout.pages)
        templates::for_each_variant(page, [&](const templates::PageSpec& one) {
            templates::for_each_frame(one.frames, of_frame);
        });
    return out;
}

}  // namespace

void tell_unprinted_sky(const content::Content& calendar, const templates::LayoutSpec& layout,
                        diagnostic::Diagnostics& diagnostics) {
    if (calendar.kind != "calendar") return;
    const Names names = names_in(layout);
    const auto tell = [&](const ValuePtr& asked, const char* path) {
        if (asked && !content::is_empty(*asked))
            diagnostics.add(diagnostic::Code::field_omitted, asked->span, {path, layout.name});
    };
    if (!names.contains("second"))
        tell(content::find(*calendar.root, "second_dates"), "second_dates");
    const ValuePtr sky = content::find(*calendar.root, "sky");
    if (sky && !names.contains("sunrise") && !names.contains("sunset"))
        tell(content::find(*sky, "sun"), "sky.sun");
}

}  // namespace cicero::engine
