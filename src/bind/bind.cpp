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
    bool is_first = true;
    const auto add = [&](const Scope& inner) {
        if (!context.conditions.hold(spec.when, inner)) return;
        out.push_back(frames.pages(spec, inner));
        if (!is_first) out.back().numbering.reset();
        is_first = false;
    };
    if (!spec.each) return add(scope);
    if (const content::List* items = take_list(*spec.each, scope, context).items)
        for (const ValuePtr& item : *items) add(scope.with(spec.as, item));
}

story::BoundDocument bound(const templates::LayoutSpec& layout, Context& context) {
    story::BoundDocument out;
    out.metadata = metadata_of(context.content);
    out.duplex_short_edge = layout.duplex_short_edge;
    FrameBinder frames(context);
    const Scope scope(context.content.root);
    for (const templates::Flow& flow : layout.flows) {
        const Structure::Open part = context.structure.apart();
        const References::Collecting collecting(context.references, true);
        out.flows.push_back({flow.name, bind_story(flow.blocks, scope, context), flow.fit});
        frames.will_run(flow.name, part.tag());
    }
    for (const templates::PageSpec& page : layout.pages)
        add_pages(page, scope, context, frames, out.pages);
    out.structure = context.structure.finish();
    return out;
}

void report(const templates::LayoutSpec& layout, const Context& context,
            diagnostic::Diagnostics& diagnostics) {
    for (const diagnostic::Diagnostic& remark : context.remarks) diagnostics.add(remark);
    context.omissions.report(context.content, layout, diagnostics);
    const References& references = context.references;
    if (references.found_no_heading())
        if (const ValuePtr asked = content::find(*context.content.root, "contents"))
            diagnostics.add(Code::contents_without_headings, asked->span);
    if (!references.collected_terms().empty() && !references.lists_terms())
        diagnostics.add(Code::index_not_printed, references.collected_terms().front().word.span,
                        {std::to_string(references.collected_terms().size()), layout.name});
}

}  // namespace

story::BoundDocument bind(const content::Content& content, const templates::LayoutSpec& layout,
                          const image::Pictures& pictures, dates::Formats& dates,
                          diagnostic::Diagnostics& diagnostics) {
    if (!takes(layout, content, diagnostics)) return {};
    Context context(content, layout, pictures, dates, nullptr);
    story::BoundDocument out = bound(layout, context);
    if (!context.references.must_bind_again()) {
        report(layout, context, diagnostics);
        return out;
    }
    Context again(content, layout, pictures, dates, &context.references);
    out = bound(layout, again);
    report(layout, again, diagnostics);
    return out;
}

}  // namespace cicero::bind
