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

std::size_t size_of(const Shared& picture) {
    std::size_t size = sizeof(ImageResource);
    if (!picture) return size;
    for (const BytesPtr& bytes : {picture->data, picture->alpha, picture->icc})
        if (bytes) size += bytes->size();
    return size;
}

}  // namespace

Shared Store::load(const std::filesystem::path& file, const diagnostic::SourceSpan& span,
                   diagnostic::Diagnostics& diagnostics, const files::FileSystem& files) {
    const Key key{file, files.stamp(file)};
    std::shared_ptr<const Read> known = find(key);
    if (!known) {
        diagnostic::Diagnostics said;
        auto image = image::load(file, span, said, files);
        Read read;
        if (image) read.picture = shared(std::move(*image));
        else said.add(std::move(image.error()));
        read.remarks = said.all();
        known = std::make_shared<const Read>(std::move(read));
        const std::scoped_lock lock(mutex_);
        keep(key, known);
    }
    for (diagnostic::Diagnostic remark : known->remarks) {
        remark.span = span;
        diagnostics.add(std::move(remark));
    }
    return known->picture;
}

std::size_t Store::size() const {
    const std::scoped_lock lock(mutex_);
    return young_.size() + old_.size();
}

std::shared_ptr<const Store::Read> Store::find(const Key& key) {
    const std::scoped_lock lock(mutex_);
    if (const auto known = young_.find(key); known != young_.end()) return known->second;
    const auto old = old_.extract(key);
    if (old.empty()) return nullptr;
    keep(key, old.mapped());
    return old.mapped();
}

void Store::keep(const Key& key, std::shared_ptr<const Read> read) {
    young_bytes_ += size_of(read->picture);
    young_.insert_or_assign(key, std::move(read));
    if (young_bytes_ < most_bytes_ / 2) return;
    old_ = std::exchange(young_, {});
    young_bytes_ = 0;
    std::erase_if(by_hash_, [](const auto& entry) { return entry.second.expired(); });
}

Shared Store::shared(ImageResource image) {
    const std::size_t hash = hash_of(image.data) ^ hash_of(image.alpha);
    const std::scoped_lock lock(mutex_);
    const auto [begin, end] = by_hash_.equal_range(hash);
    for (auto known = begin; known != end; ++known)
        if (const Shared picture = known->second.lock(); picture && same(*picture, image))
            return picture;
    auto picture = std::make_shared<const ImageResource>(std::move(image));
    by_hash_.emplace(hash, picture);
    return picture;
}

}  // namespace cicero::image
