#include "engine/job.hpp"

#include <algorithm>

#include "bind/bind.hpp"
#include "bind/pictures.hpp"
#include "calendar/items.hpp"
#include "calendar/year.hpp"
#include "engine/consequences.hpp"
#include "engine/losses.hpp"
#include "engine/unprinted_sky.hpp"
#include "exchange/import.hpp"

namespace cicero::engine {

namespace {

using content::Content;
using diagnostic::Diagnostics;

void mark(const Job& job, const char* phase) {
    if (job.timings) job.timings->mark(phase);
}

const files::FileSystem& files_of(const Workshop& workshop, const Job& job) {
    return job.files ? *job.files : workshop.files();
}

/// A calendar's months as a tree; null after errors.
content::ValuePtr year_of(Workshop& workshop, const Content& content, Diagnostics& diagnostics) {
    const calendar::Data& data = workshop.days(diagnostics);
    const auto settings = calendar::read_settings(content, data.zones, diagnostics);
    if (!settings) {
        calendar::check_hours(content, diagnostics);
        return nullptr;
    }
    const auto imported =
        exchange::import_files(*settings, data.zones, diagnostics, *content.files);
    return calendar::make_year(content, *settings, data, imported, diagnostics);
}

/// After errors of a content what else is wrong with it, so that all is told at once.
void tell_of_the_rest(Workshop& workshop, const Content& content, Diagnostics& diagnostics) {
    if (content.kind != "calendar") return;
    (void)calendar::read_settings(content, workshop.days(diagnostics).zones, diagnostics);
    calendar::check_hours(content, diagnostics);
}

/// Of the linter's remarks those on what is printed otherwise than it was meant.
void tell_misreadings(const Content& content, const Job& job, Diagnostics& diagnostics) {
    lint::Options options;
    options.scope = lint::Scope::Misreadings;
    options.off = job.judging.off;
    options.project.off = lint::read_silenced(content.project, diagnostics, *content.files);
    for (lint::Finding& finding : lint::lint(content, options, diagnostics))
        diagnostics.add(std::move(finding.diagnostic));
    mark(job, "reading");
}

/// The content as layouts see it; nothing after errors.
std::optional<Content> resolved(Workshop& workshop, const Job& job, Content content,
                                Diagnostics& diagnostics) {
    if (content.kind != "calendar") return content;
    content.root = year_of(workshop, content, diagnostics);
    mark(job, "year");
    return content.root ? std::optional(std::move(content)) : std::nullopt;
}

}  // namespace

std::optional<Content> content_of(Workshop& workshop, const Job& job, Diagnostics& diagnostics) {
    auto reading =
        content::read_all(job.content, {job.language, &files_of(workshop, job)}, diagnostics);
    mark(job, "content");
    if (reading && reading->is_whole) return std::move(reading->content);
    if (reading) tell_of_the_rest(workshop, reading->content, diagnostics);
    return std::nullopt;
}

LayoutPtr layout_of(Workshop& workshop, const Job& job, Diagnostics& diagnostics) {
    auto layout = workshop.layout(job.layout, job.settings, diagnostics, files_of(workshop, job));
    mark(job, "layout");
    return layout;
}

namespace {

/// Those that ship and take such contents.
std::string layouts_for(Workshop& workshop, const Job& job, const std::string& kind) {
    const files::FileSystem& files = files_of(workshop, job);
    std::string out;
    for (const std::string& name : workshop.data_folder().layout_names(files)) {
        Diagnostics unused;
        const LayoutPtr layout = workshop.layout(name, {}, unused, files);
        if (layout && std::ranges::find(layout->takes, kind, &diagnostic::SourcedText::text) !=
                          layout->takes.end())
            out += (out.empty() ? "" : ", ") + name;
    }
    return out;
}

std::optional<layout::Composition> made(Workshop& workshop, const Job& job, const Content& content,
                                        const LayoutPtr& layout, Diagnostics& diagnostics) {
    const std::size_t errors = diagnostics.error_count();
    const Content chosen = content::for_readers(content, job.readers, diagnostics);
    const auto whole = resolved(workshop, job, chosen, diagnostics);
    if (!layout || !whole) return std::nullopt;
    // Of `chosen`, not of `*whole`: a calendar's tree of days names no other picture, and is long.
    const image::Pictures pictures =
        bind::load_pictures(*layout, chosen, workshop.pictures(), diagnostics);
    mark(job, "pictures");
    Workshop::Bench bench(workshop);
    Diagnostics binding;
    const story::BoundDocument bound =
        bind::bind(*whole, *layout, pictures, bench.dates(), binding);
    tell_unprinted_sky(content, *layout, binding);
    for (diagnostic::Diagnostic said : binding.all()) {
        if (said.code == diagnostic::Code::layout_does_not_take)
            said.params.push_back(layouts_for(workshop, job, content.kind));
        diagnostics.add(std::move(said));
    }
    tell_losses(workshop, job, {content, *whole, *layout, binding}, diagnostics);
    mark(job, "bind");
    if (diagnostics.error_count() > errors) return std::nullopt;
    inlines::Composer& composer = bench.composer(diagnostics);
    composer.next_document();
    mark(job, "fonts");
    Diagnostics composing;
    layout::Composition composition = layout::lay_out(bound, composer, composing);
    mark(job, "compose");
    judge(workshop, content, composition, composing, job.judging, diagnostics);
    mark(job, "proof");
    return composition;
}

}  // namespace

std::optional<layout::Composition> make(Workshop& workshop, const Job& job, const Content& content,
                                        const LayoutPtr& layout, Diagnostics& diagnostics) {
    Diagnostics own;
    auto out = made(workshop, job, content, layout, own);
    // Whoever uses a layout that ships is no more its author than the program's.
    const bool shipped =
        workshop.data_folder().shipped_layout(job.layout, files_of(workshop, job)).has_value();
    for (diagnostic::Diagnostic remark : shipped ? with_one_contrast(own.all()) : own.all()) {
        remark.for_author = shipped;
        diagnostics.add(std::move(remark));
    }
    return out;
}

lint::Findings proofread(Workshop& workshop, const Content& content, lint::Options options,
                         Diagnostics& diagnostics) {
    Workshop::Bench bench(workshop);
    options.dictionaries = bench.dictionaries();
    return lint::lint(content, options, diagnostics);
}

Outcome run(Workshop& workshop, const Job& job) {
    Outcome out;
    out.layout = layout_of(workshop, job, out.remarks);
    out.content = content_of(workshop, job, out.remarks);
    if (out.content && job.judging.wanted) tell_misreadings(*out.content, job, out.remarks);
    if (!out.content) return out;
    Diagnostics made;
    out.composition = make(workshop, job, *out.content, out.layout, made);
    for (auto& remark : without_spaces_of_misread(made.all(), out.remarks.all()))
        out.remarks.add(std::move(remark));
    return out;
}

}  // namespace cicero::engine
