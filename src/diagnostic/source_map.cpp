#include "diagnostic/source_map.hpp"

#include <algorithm>

namespace cicero::diagnostic {

void SourceMap::append(const SourcedText& text, std::size_t more) {
    const bool is_mapped = !text.map.empty() && text.map.size() == text.text.size();
    SourceSpan span = text.span;
    span.file = text.file ? text.file : text.span.file;
    parts_.push_back({size_, is_mapped ? text.map : TextMap{}, std::move(span)});
    size_ += text.text.size() + more;
}

std::vector<SourceMap::Part>::const_iterator SourceMap::part_at(std::size_t at) const {
    const auto after = std::ranges::upper_bound(parts_, at, {}, &Part::begin);
    return after == parts_.begin() ? after : after - 1;
}

// Of bytes [begin, end) counted from the part's first.
SourceSpan SourceMap::place(const Part& part, std::size_t begin, std::size_t end) {
    if (part.map.empty()) return part.span;
    const std::size_t last = std::min(end, part.map.size());
    const TextMap::Range range = part.map.source_range(std::min(begin, last), last);
    return {part.span.file, range.begin, range.end};
}

SourceSpan SourceMap::span_of(std::size_t begin, std::size_t end) const {
    if (parts_.empty()) return {};
    auto last = part_at(end > begin ? end - 1 : begin);
    const auto first = std::find_if(part_at(begin), last + 1, [](const Part& part) {
        return part.span.file != nullptr;  // else a text that was reckoned: a date
    });
    if (first > last) return begin == 0 && end >= size_ ? SourceSpan{} : span();
    while (last->span.file != first->span.file) --last;
    SourceSpan out =
        place(*first, std::max(begin, first->begin) - first->begin, end - first->begin);
    if (last != first) out.end = std::max(out.end, place(*last, 0, end - last->begin).end);
    return out;
}

}  // namespace cicero::diagnostic
