#include "story/paragraph.hpp"

namespace cicero::story {

diagnostic::SourceMap source_of(const std::vector<Span>& spans) {
    diagnostic::SourceMap out;
    for (const Span& span : spans)
        out.append(span.text, span.hard_break_after ? separator_utf8.size() : 0);
    return out;
}

}  // namespace cicero::story
