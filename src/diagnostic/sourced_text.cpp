#include "diagnostic/sourced_text.hpp"

namespace cicero::diagnostic {

SourceSpan SourcedText::span_of(std::size_t begin, std::size_t end) const {
    if (map.empty()) return span;
    const TextMap::Range range = map.source_range(begin, end);
    return {file, range.begin, range.end};
}

SourcedText SourcedText::slice(std::size_t begin, std::size_t end) const {
    return {text.substr(begin, end - begin), map.slice(begin, end), file, span_of(begin, end)};
}

SourcedText SourcedText::derived(MappedText other) const {
    return {std::move(other.text), other.map.composed_with(map), file, span};
}

}  // namespace cicero::diagnostic
