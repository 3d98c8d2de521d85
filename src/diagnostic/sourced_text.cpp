#include "diagnostic/sourced_text.hpp"

#include <algorithm>

namespace cicero::diagnostic {

SourceSpan SourcedText::span_of(std::size_t begin, std::size_t end) const {
    if (map.empty()) return span;
    const TextMap::Range range = map.source_range(begin, end);
    return {file, range.begin, range.end};
}

SourcedText SourcedText::slice(std::size_t begin, std::size_t end) const {
    return {text.substr(begin, end - begin), map.slice(begin, end), file, span_of(begin, end)};
}

void SourcedText::append(const SourcedText& more) {
    if (!file) {
        *this = more;
        return;
    }
    text += more.text;
    map.append(more.map);
    span.begin = std::min(span.begin, more.span.begin);
    span.end = std::max(span.end, more.span.end);
}

SourcedText SourcedText::derived(MappedText other) const {
    return {std::move(other.text), other.map.composed_with(map), file, span};
}

}  // namespace cicero::diagnostic
