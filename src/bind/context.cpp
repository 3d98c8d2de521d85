#include "bind/context.hpp"

namespace cicero::bind {

using content::ValuePtr;

FoundList take_list(const templates::FieldPath& path, const Scope& scope, Context& context) {
    FoundList out{context.fields.take(path, scope)};
    if (out.holder) out.items = std::get_if<content::List>(&out.holder->data);
    return out;
}

// An image is a record; what it shows and its alternative text are printed together.
std::optional<story::Picture> take_picture(const templates::FieldPath& path, const Scope& scope,
                                           Context& context) {
    const ValuePtr image = context.fields.take(path, scope);
    const ValuePtr file = image ? content::find(*image, "file") : nullptr;
    const auto* ref = file ? std::get_if<content::ImageRef>(&file->data) : nullptr;
    if (!ref) return std::nullopt;
    context.omissions.consume(*file);
    if (const ValuePtr alternative = content::find(*image, "alt"))
        context.omissions.consume(*alternative);
    const auto resource = context.pictures.find(ref->file);
    if (resource == context.pictures.end()) return std::nullopt;
    return story::Picture{
        resource->second, ref->file, ref->focal,
        context.structure.add(document::Role::Figure, image->span, ref->alternative.text),
        file->span};
}

}  // namespace cicero::bind
