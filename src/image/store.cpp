#include "image/store.hpp"

#include <string_view>

#include "image/image.hpp"

namespace cicero::image {

namespace {

using document::Bytes;
using document::ImageResource;
using BytesPtr = std::shared_ptr<const Bytes>;

std::size_t hash_of(const BytesPtr& bytes) {
    if (!bytes) return 0;
    return std::hash<std::string_view>()(
        {reinterpret_cast<const char*>(bytes->data()), bytes->size()});
}

}  // namespace

Shared Store::load(const std::filesystem::path& file, const diagnostic::SourceSpan& span,
                   diagnostic::Diagnostics& diagnostics) {
    auto known = by_file_.find(file);
    if (known == by_file_.end()) {
        auto image = image::load(file, span, diagnostics);
        known = by_file_
                    .emplace(file, image ? diagnostic::Result<Shared>(shared(std::move(*image)))
                                         : tl::make_unexpected(std::move(image.error())))
                    .first;
    }
    if (known->second) return *known->second;
    diagnostic::Diagnostic error = known->second.error();
    error.span = span;
    diagnostics.add(std::move(error));
    return nullptr;
}

Shared Store::shared(ImageResource image) {
    const std::size_t hash = hash_of(image.data) ^ hash_of(image.alpha);
    const auto [begin, end] = by_hash_.equal_range(hash);
    for (auto known = begin; known != end; ++known)
        if (same(*known->second, image)) return known->second;
    return by_hash_.emplace(hash, std::make_shared<const ImageResource>(std::move(image)))->second;
}

}  // namespace cicero::image
