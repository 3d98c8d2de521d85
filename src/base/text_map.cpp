#include "base/text_map.hpp"

#include <algorithm>

namespace cicero::base {

TextMap TextMap::identity(std::size_t size, std::size_t source) {
    TextMap map;
    map.append_copied(size, source);
    return map;
}

void TextMap::append_copied(std::size_t size, std::size_t source) {
    if (size == 0) return;
    if (!segments_.empty()) {
        Segment& last = segments_.back();
        if (last.linear && last.source + last.source_size == source) {
            last.source_size += size;
            size_ += size;
            return;
        }
    }
    segments_.push_back({size_, source, size, true});
    size_ += size;
}

void TextMap::append_replaced(std::size_t size, std::size_t source, std::size_t source_size) {
    if (size == 0) return;
    segments_.push_back({size_, source, source_size, false});
    size_ += size;
}

void TextMap::append(const TextMap& other) {
    for (std::size_t i = 0; i < other.segments_.size(); ++i) {
        const Segment& s = other.segments_[i];
        const std::size_t size = other.segment_end(i) - s.derived;
        if (s.linear) append_copied(size, s.source);
        else append_replaced(size, s.source, s.source_size);
    }
}

std::size_t TextMap::segment_at(std::size_t derived) const {
    const auto after =
        std::upper_bound(segments_.begin(), segments_.end(), derived,
                         [](std::size_t d, const Segment& s) { return d < s.derived; });
    return after == segments_.begin() ? 0 : std::size_t(after - segments_.begin()) - 1;
}

std::size_t TextMap::segment_end(std::size_t index) const {
    return index + 1 < segments_.size() ? segments_[index + 1].derived : size_;
}

std::size_t TextMap::source_of(std::size_t at) const {
    if (segments_.empty()) return 0;
    const Segment& s = segments_[segment_at(at)];
    if (s.linear) return s.source + std::min(at - s.derived, s.source_size);
    return at >= size_ ? s.source + s.source_size : s.source;
}

TextMap::Range TextMap::source_range(std::size_t begin, std::size_t end) const {
    if (segments_.empty()) return {};
    if (end <= begin) return {source_of(begin), source_of(begin)};
    std::size_t low = std::size_t(-1), high = 0;
    for (std::size_t i = segment_at(begin); i < segments_.size() && segments_[i].derived < end;
         ++i) {
        const Segment& s = segments_[i];
        std::size_t from = s.source, to = s.source + s.source_size;
        if (s.linear) {
            from += begin > s.derived ? begin - s.derived : 0;
            to = s.source + std::min(s.source_size, end - s.derived);
        }
        low = std::min(low, from);
        high = std::max(high, to);
    }
    return {low, high};
}

TextMap TextMap::slice(std::size_t begin, std::size_t end) const {
    TextMap out;
    if (segments_.empty()) return out;
    for (std::size_t i = segment_at(begin); i < segments_.size() && segments_[i].derived < end;
         ++i) {
        const Segment& s = segments_[i];
        const std::size_t from = std::max(begin, s.derived), to = std::min(end, segment_end(i));
        if (from >= to) continue;
        if (s.linear) out.append_copied(to - from, s.source + (from - s.derived));
        else out.append_replaced(to - from, s.source, s.source_size);
    }
    return out;
}

TextMap TextMap::composed_with(const TextMap& source) const {
    TextMap out;
    out.segments_.reserve(segments_.size());
    for (std::size_t i = 0; i < segments_.size(); ++i) {
        const Segment& s = segments_[i];
        const std::size_t size = segment_end(i) - s.derived;
        if (s.linear) {
            out.append(source.slice(s.source, s.source + size));
        } else {
            const Range r = source.source_range(s.source, s.source + s.source_size);
            out.append_replaced(size, r.begin, r.end - r.begin);
        }
    }
    return out;
}

}  // namespace cicero::base
