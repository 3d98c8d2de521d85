#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <vector>

#include "diagnostic/diagnostic.hpp"
#include "document/document.hpp"
#include "inline/composer.hpp"

namespace cicero::layout {

/// Numbers the images that a document uses, each file read once.
class ImageTable {
public:
    explicit ImageTable(diagnostic::Diagnostics& diagnostics) : diagnostics_(diagnostics) {}
    /// None, after a diagnostic at `span`, where the file cannot be read.
    std::optional<document::ImageId> id(const std::filesystem::path& file,
                                        const diagnostic::SourceSpan& span);
    [[nodiscard]] const document::ImageResource& operator[](document::ImageId id) const {
        return images_[id.index];
    }
    [[nodiscard]] std::vector<document::ImageResource> take() { return std::move(images_); }

private:
    diagnostic::Diagnostics& diagnostics_;
    std::vector<document::ImageResource> images_;
    std::map<std::filesystem::path, std::optional<document::ImageId>> by_file_;
};

/// What composing needs from outside, passed along by reference.
struct Resources {
    inlines::Composer& composer;
    ImageTable& images;
    diagnostic::Diagnostics& diagnostics;
};

}  // namespace cicero::layout
