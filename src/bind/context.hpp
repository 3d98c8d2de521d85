#pragma once

#include "bind/conditions.hpp"
#include "bind/end_notes.hpp"
#include "bind/paragraph_maker.hpp"
#include "image/store.hpp"
#include "story/story.hpp"

namespace cicero::bind {

/// What the parts of one binding share: of one content, poured into one layout.
struct Context {
    Context(const content::Content& of, const templates::LayoutSpec& layout,
            const image::Pictures& loaded, dates::Formats& formats, const References* found)
        : content(of),
          pictures(loaded),
          dates(formats),
          fields(layout, omissions),
          structure(of.language),
          references(found) {}
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;

    const content::Content& content;
    const image::Pictures& pictures;
    dates::Formats& dates;
    Omissions omissions;
    std::vector<diagnostic::Diagnostic> remarks;
    Fields fields;
    Conditions conditions{fields, content.language, dates};
    Structure structure;
    References references;
    EndNotes end_notes;
    ParagraphMaker maker{content, structure, references};
};

/// A list that is to be printed, and the value that holds it; null where there is none.
struct FoundList {
    content::ValuePtr holder;
    const content::List* items = nullptr;
};
[[nodiscard]] FoundList take_list(const templates::FieldPath& path, const Scope& scope,
                                  Context& context);

/// The picture of a field, for its figure; none where it has none or that was not loaded.
[[nodiscard]] std::optional<story::Picture> take_picture(const templates::FieldPath& path,
                                                         const Scope& scope, Context& context);

}  // namespace cicero::bind
