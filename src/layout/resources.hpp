#pragma once

#include <filesystem>
#include <map>

#include "diagnostic/diagnostic.hpp"
#include "document/resources.hpp"
#include "inline/composer.hpp"

namespace cicero::layout {

/// The images that a document uses, each file read once.
class ImageTable {
public:
    explicit ImageTable(diagnostic::Diagnostics& diagnostics) : diagnostics_(diagnostics) {}
    /// Null, after a diagnostic at `span`, where the file cannot be read.
    const document::ImagePtr& image(const std::filesystem::path& file,
                                    const diagnostic::SourceSpan& span);

private:
    diagnostic::Diagnostics& diagnostics_;
    std::map<std::filesystem::path, document::ImagePtr> by_file_;
};

/// What composing needs from outside, passed along by reference.
struct Resources {
    inlines::Composer& composer;
    ImageTable& images;
    diagnostic::Diagnostics& diagnostics;
};

}  // namespace cicero::layout
