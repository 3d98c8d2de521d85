#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cicero::base {

/// Which bytes of a source stand behind which bytes of a derived text.
///
/// A list of segments in order of `derived`; from one segment's start to the next the two texts
/// run in step (`linear`), or the whole segment stands for one piece of source (a character that a
/// pass added or replaced). Each pass over text (YAML scalar, markup, ortho-typography) makes a
/// map; `composed_with` joins them, so that a letter on paper knows its place in the file.
class TextMap {
public:
    struct Segment {
        std::size_t derived;      ///< first byte in the derived text
        std::size_t source;       ///< first byte in the source
        std::size_t source_size;  ///< bytes of source behind the whole segment
        bool linear;              ///< bytes correspond one to one
    };
    struct Range {
        std::size_t begin = 0, end = 0;
        bool operator==(const Range&) const = default;
    };

    TextMap() = default;
    /// `size` bytes that correspond one to one, starting at `source`.
    static TextMap identity(std::size_t size, std::size_t source = 0);

    /// Add at the end: `size` bytes copied from `source`.
    void append_copied(std::size_t size, std::size_t source);
    /// Add at the end: `size` bytes that stand for `source_size` (maybe 0) bytes at `source`.
    void append_replaced(std::size_t size, std::size_t source, std::size_t source_size);
    /// Add another map's whole content at the end, as it is.
    void append(const TextMap& other);

    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] bool empty() const { return size_ == 0; }
    [[nodiscard]] const std::vector<Segment>& segments() const { return segments_; }

    /// Source offset behind derived offset `at` (≤ size()).
    [[nodiscard]] std::size_t source_of(std::size_t at) const;
    /// Source range behind derived [begin, end).
    [[nodiscard]] Range source_range(std::size_t begin, std::size_t end) const;
    /// This map's derived bytes [begin, end) as a map of its own.
    [[nodiscard]] TextMap slice(std::size_t begin, std::size_t end) const;
    /// derived → (this) → middle → (`source`) → source.
    [[nodiscard]] TextMap composed_with(const TextMap& source) const;

private:
    [[nodiscard]] std::size_t segment_at(std::size_t derived) const;
    [[nodiscard]] std::size_t segment_end(std::size_t index) const;

    std::vector<Segment> segments_;
    std::size_t size_ = 0;
};

/// A text with the map back to where it came from.
struct MappedText {
    std::string text;
    TextMap map;  ///< map.size() == text.size()
};

}  // namespace cicero::base

namespace cicero {
using base::MappedText;
using base::TextMap;
}  // namespace cicero
