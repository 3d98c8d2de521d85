#include "layout/resources.hpp"

#include "image/image.hpp"

namespace cicero::layout {

std::optional<document::ImageId> ImageTable::id(const std::filesystem::path& file,
                                                const diagnostic::SourceSpan& span) {
    const auto [entry, fresh] = by_file_.try_emplace(file);
    if (!fresh) return entry->second;
    auto image = image::load(file, span, diagnostics_);
    if (!image) {
        diagnostics_.add(image.error());
        return std::nullopt;
    }
    images_.push_back(std::move(*image));
    entry->second = document::ImageId{std::uint32_t(images_.size() - 1)};
    return entry->second;
}

}  // namespace cicero::layout
