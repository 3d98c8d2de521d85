#pragma once

#include <map>
#include <vector>

#include "content/content.hpp"
#include "diagnostic/diagnostic.hpp"
#include "lint/silence.hpp"

namespace cicero::engine {

/// What nobody wants to be told: by comments of the files that a remark stands in, each read when
/// one does, by the project and by whoever asked for the document.
class Silence {
public:
    Silence(const content::Content& content, const std::vector<diagnostic::Code>& off,
            diagnostic::Diagnostics& diagnostics);

    [[nodiscard]] bool covers(const diagnostic::Diagnostic& remark) const;

private:
    [[nodiscard]] bool is_commented(diagnostic::Code code,
                                    const diagnostic::SourceSpan& span) const;
    [[nodiscard]] const lint::Silences& comments_of(const diagnostic::SourceFilePtr& file) const;

    const content::Content& content_;
    std::vector<diagnostic::Code> off_;
    diagnostic::Diagnostics& diagnostics_;
    mutable std::map<diagnostic::SourceFilePtr, lint::Silences> comments_;
};

}  // namespace cicero::engine
