#include "layout/resources.hpp"

#include "image/image.hpp"

namespace cicero::layout {

const document::ImagePtr& ImageTable::image(const std::filesystem::path& file,
                                            const diagnostic::SourceSpan& span) {
    const auto [entry, fresh] = by_file_.try_emplace(file);
    if (!fresh) return entry->second;
    auto image = image::load(file, span, diagnostics_);
    if (image) entry->second = std::make_shared<const document::ImageResource>(std::move(*image));
    else diagnostics_.add(image.error());
    return entry->second;
}

}  // namespace cicero::layout
