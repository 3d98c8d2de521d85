#include "content/markers.hpp"

#include <algorithm>
#include <optional>

#include "content/attributes.hpp"

namespace cicero::content {

namespace {

std::string_view without_end(std::string_view line) {
    return line.substr(0, line.find_last_not_of(" \t\r") + 1);
}

std::string_view unindented(std::string_view line) {
    return line.substr(std::min(line.find_first_not_of(' '), line.size()));
}

constexpr std::size_t least_underscores = 8;

std::optional<Marker::Kind> kind_of(std::string_view line) {
    using Kind = Marker::Kind;
    if (is_writing_line(line)) return Kind::WritingLine;
    if (line.starts_with(":::")) {
        const std::size_t after = line.find_first_not_of(':');
        return after == std::string_view::npos ? Kind::Close : Kind::Open;
    }
    if (!line.starts_with('{') || !line.ends_with('}')) return std::nullopt;
    // Settings of the paragraph alone are read with it.
    const auto pairs = pairs_of(line.substr(1, line.size() - 2));
    const bool is_ours = pairs && std::ranges::any_of(*pairs, [](std::string_view pair) {
                             return pair.starts_with("for=") || pair.starts_with("lines=") ||
                                    pair.starts_with("break=");
                         });
    return is_ours ? std::optional(Kind::Attributes) : std::nullopt;
}

/// Of code between fences: its lines are no markers.
class Fence {
public:
    [[nodiscard]] bool takes(std::string_view line) {
        const std::size_t begin = line.find_first_not_of(" >");
        const char sign = begin == std::string_view::npos ? ' ' : line[begin];
        if (sign != '`' && sign != '~') return size_ > 0;
        const std::size_t end = std::min(line.find_first_not_of(sign, begin), line.size());
        const std::size_t size = end - begin;
        if (size_ == 0) {
            // `` `code` `` is no fence.
            if (size < 3 || (sign == '`' && line.find('`', end) != std::string_view::npos))
                return false;
            sign_ = sign;
            size_ = size;
        } else if (sign == sign_ && size >= size_ && end == line.size()) {
            size_ = 0;
        }
        return true;
    }

private:
    char sign_ = 0;
    std::size_t size_ = 0;
};

}  // namespace

// ________, ........, ……………
bool is_writing_line(std::string_view line) {
    constexpr std::string_view ellipsis = "…";
    if (line.size() < least_underscores) return false;
    if (line.starts_with(ellipsis))
        while (line.starts_with(ellipsis)) line.remove_prefix(ellipsis.size());
    return line.empty() || ((line[0] == '_' || line[0] == '.') &&
                            line.find_first_not_of(line[0]) == std::string_view::npos);
}

MarkedText find_markers(std::string_view text) {
    MarkedText out{std::string(text), {}};
    Fence code;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view line = without_end(text.substr(begin, end - begin));
        if (!code.takes(line)) {
            const std::size_t indent =
                is_writing_line(unindented(line)) ? line.find_first_not_of(' ') : 0;
            if (const auto kind = kind_of(line.substr(indent))) {
                const std::size_t first = begin + indent, size = line.size() - indent;
                out.markers.push_back({*kind, first, first + size});
                out.text.replace(first, size, "# " + std::string(size - 2, 'x'));
            }
        }
        begin = end + 1;
    }
    return out;
}

}  // namespace cicero::content
