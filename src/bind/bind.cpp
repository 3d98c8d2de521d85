#include "bind/bind.hpp"

#include "bind/blocks.hpp"
#include "bind/frames.hpp"
#include "bind/metadata.hpp"

namespace cicero::bind {

namespace {

using content::ValuePtr;
using diagnostic::Code;

bool takes(const templates::LayoutSpec& layout, const content::Content& content,
           diagnostic::Diagnostics& diagnostics) {
    std::string list;
    for (const diagnostic::SourcedText& taken : layout.takes) {
        if (taken.text == content.kind) return true;
        list += (list.empty() ? "" : ", ") + taken.text;
    }
    const ValuePtr kind = content::find(*content.root, "kind");
    diagnostics.add(Code::layout_does_not_take, kind ? kind->span : content.root->span,
                    {layout.name, content.kind, list});
    return false;
}

void add_pages(const templates::PageSpec& spec, const Scope& scope, Context& context,
               FrameBinder& frames, std::vector<story::BoundPage>& out) {
    const auto add = [&](const Scope& inner) {
        if (context.conditions.hold(spec.when, inner)) out.push_back(frames.page(spec, inner));
    };
    if (!spec.each) return add(scope);
    if (const content::List* items = take_list(*spec.each, scope, context).items)
        for (const ValuePtr& item : *items) add(scope.with(spec.as, item));
}

}  // namespace

story::BoundDocument bind(const content::Content& content, const templates::LayoutSpec& layout,
                          const image::Pictures& pictures, dates::Formats& dates,
                          diagnostic::Diagnostics& diagnostics) {
    story::BoundDocument out;
    if (!takes(layout, content, diagnostics)) return out;
    out.metadata = metadata_of(content);
    out.duplex_short_edge = layout.duplex_short_edge;
    Context context(content, layout, pictures, dates);
    FrameBinder frames(context);
    const Scope scope(content.root);
    for (const templates::Flow& flow : layout.flows) {
        const Structure::Open part = context.structure.apart();
        out.flows.push_back({flow.name, bind_blocks(flow.blocks, scope, context), flow.fit});
        frames.will_run(flow.name, part.tag());
    }
    for (const templates::PageSpec& page : layout.pages)
        add_pages(page, scope, context, frames, out.pages);
    context.omissions.report(content, layout, diagnostics);
    out.structure = context.structure.finish();
    return out;
}

}  // namespace cicero::bind
