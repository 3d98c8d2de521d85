#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cicero::content {

/// A line that CommonMark does not know: `::: vers`, `:::`, `{for=teacher}`, at the left edge; and
/// `________`, or as many dots, where one is to write, in lists too.
struct Marker {
    enum class Kind : std::uint8_t { Open, Close, Attributes, WritingLine } kind = Kind::Open;
    std::size_t begin = 0, end = 0;  ///< bytes of the text, without the line's end
};

struct MarkedText {
    /// The text, in which such a line is a heading, which ends what stands before it as nothing
    /// else does: each byte stays where it is.
    std::string text;
    std::vector<Marker> markers;  ///< in order
};

/// Of eight signs or more; of fewer underscores it is a rule, as those who write CommonMark type
/// it.
[[nodiscard]] bool is_writing_line(std::string_view line);

[[nodiscard]] MarkedText find_markers(std::string_view text);

}  // namespace cicero::content
