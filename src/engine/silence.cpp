#include "engine/silence.hpp"

#include <algorithm>

#include "lint/lint.hpp"

namespace cicero::engine {

using diagnostic::Diagnostic;
using diagnostic::Diagnostics;
using diagnostic::SourceSpan;

Silence::Silence(const content::Content& content, const std::vector<diagnostic::Code>& off,
                 Diagnostics& diagnostics)
    : content_(content),
      off_(lint::read_silenced(content.project, diagnostics, *content.files)),
      diagnostics_(diagnostics) {
    off_.insert(off_.end(), off.begin(), off.end());
}

bool Silence::covers(const Diagnostic& remark) const {
    return std::ranges::find(off_, remark.code) != off_.end() ||
           is_commented(remark.code, remark.span) || is_commented(remark.code, remark.layout);
}

bool Silence::is_commented(diagnostic::Code code, const SourceSpan& span) const {
    return span.file && comments_of(span.file).cover(diagnostic::make(code, span));
}

const lint::Silences& Silence::comments_of(const diagnostic::SourceFilePtr& file) const {
    const auto known = comments_.find(file);
    if (known != comments_.end()) return known->second;
    return comments_
        .emplace(file, file == content_.file ? lint::silences_of(content_, diagnostics_)
                                             : lint::Silences(file, {}, diagnostics_))
        .first->second;
}

}  // namespace cicero::engine
