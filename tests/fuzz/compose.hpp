#pragma once

#include "bind/bind.hpp"
#include "bind/pictures.hpp"
#include "diagnostic/render.hpp"
#include "font/library.hpp"
#include "layout/layout.hpp"
#include "pdf/writer.hpp"
#include "proof/annotate.hpp"
#include "proof/proof.hpp"

namespace cicero::tests {

/// More than this is slow honestly: a fuzzer would find nothing else.
constexpr std::size_t most_pages = 40;

inline font::Library& fonts() {
    static diagnostic::Diagnostics diagnostics;
    static font::Library library{
        font::read_catalogue(CICERO_SOURCE_DIR "/fonts/catalogue.yaml", diagnostics)};
    return library;
}

inline std::size_t frames_of(const templates::LayoutSpec& layout) {
    std::size_t out = 0;
    for (const auto& page : layout.pages) out += page.frames.size();
    return out;
}

/// The rest of the way: bound, set, judged, written in fonts and as contours.
inline void compose(const content::Content& content,
                    const std::shared_ptr<const templates::LayoutSpec>& layout,
                    diagnostic::Diagnostics& diagnostics) {
    if (layout->pages.size() > most_pages || frames_of(*layout) > 10 * most_pages) return;
    image::Store store;
    const image::Pictures pictures = bind::load_pictures(*layout, content, store, diagnostics);
    dates::Formats dates;
    const story::BoundDocument bound = bind::bind(content, *layout, pictures, dates, diagnostics);
    if (diagnostics.has_errors()) return;
    inlines::Composer composer(fonts());
    const layout::Composition composition = layout::lay_out(bound, composer, diagnostics);
    const document::Document& document = composition.document;
    if (document.pages.size() > most_pages) return;
    const std::vector<diagnostic::Diagnostic> remarks = proof::prove(composition, fonts());
    for (const diagnostic::Diagnostic& remark : remarks) diagnostics.add(remark);
    (void)proof::annotated(document, remarks, diagnostic::Language::French, composer);
    for (const bool contours : {false, true}) {
        pdf::Options options;
        options.contours = contours;
        const auto bytes = pdf::to_bytes(document, options);
        if (!bytes && bytes.error().code == diagnostic::Code::pdf_library_error) __builtin_trap();
    }
}

/// Each remark can be shown.
inline void render(const diagnostic::Diagnostics& diagnostics) {
    for (const auto& d : diagnostics.all())
        for (const auto language : {diagnostic::Language::French, diagnostic::Language::English})
            (void)diagnostic::render(d, {language, true});
}

}  // namespace cicero::tests
