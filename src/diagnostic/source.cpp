#include "diagnostic/source.hpp"

#include <algorithm>

#include <unicode/uchar.h>

#include "base/utf8.hpp"

namespace cicero::diagnostic {

namespace {

std::size_t width_of(char32_t c) {
    const auto code = static_cast<UChar32>(c);
    const auto category = u_charType(code);
    if (category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK || category == U_FORMAT_CHAR)
        return 0;
    if (c < 0x300) return 1;  // most
    const int width = u_getIntPropertyValue(code, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_FULLWIDTH || width == U_EA_WIDE ? 2 : 1;
}

/// Bytes of a line: no more are counted anew for each place that is asked for.
constexpr std::size_t milestone_distance = 1024;

}  // namespace

// On from `from`, over the characters that begin before `end`.
SourceFile::Milestone SourceFile::counted(std::string_view text, Milestone from, std::size_t end) {
    while (from.offset < end) {
        const base::Decoded d = base::decode_utf8(text, from.offset);
        from.columns += width_of(d.code_point);
        ++from.characters;
        from.offset += d.size;
    }
    return from;
}

SourceFile::SourceFile(std::string path, std::string text)
    : path_(std::move(path)), text_(std::move(text)), starts_{0} {
    for (std::size_t i = 0; i < text_.size(); ++i) {
        const bool lone_return =
            text_[i] == '\r' && (i + 1 == text_.size() || text_[i + 1] != '\n');
        if (text_[i] == '\n' || lone_return) starts_.push_back(i + 1);
    }
    for (std::size_t i = 0; i < starts_.size(); ++i)
        set_milestones(starts_[i], i + 1 < starts_.size() ? starts_[i + 1] : text_.size());
}

void SourceFile::set_milestones(std::size_t begin, std::size_t end) {
    Milestone at{begin, 0, 0};
    for (std::size_t next = begin + milestone_distance; next < end; next += milestone_distance) {
        at = counted(text_, at, next);
        milestones_.push_back(at);
    }
}

std::size_t SourceFile::line_of(std::size_t offset) const {
    return std::size_t(std::upper_bound(starts_.begin(), starts_.end(), offset) - starts_.begin());
}

std::string_view SourceFile::line(std::size_t number) const {
    const std::size_t begin = starts_[number - 1];
    std::size_t end = number < starts_.size() ? starts_[number] : text_.size();
    while (end > begin && (text_[end - 1] == '\n' || text_[end - 1] == '\r')) --end;
    return std::string_view(text_).substr(begin, end - begin);
}

SourceFile::Position SourceFile::position(std::size_t offset) const {
    offset = std::min(offset, text_.size());
    const std::size_t number = line_of(offset);
    const std::size_t start = starts_[number - 1];
    const auto after = std::ranges::upper_bound(milestones_, offset, {}, &Milestone::offset);
    const bool inside = after != milestones_.begin() && (after - 1)->offset > start;
    const Milestone at = counted(text_, inside ? *(after - 1) : Milestone{start, 0, 0}, offset);
    return {number, at.columns + 1, at.characters + 1};
}

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    for (std::size_t i = 0; i < text.size();) {
        const base::Decoded d = base::decode_utf8(text, i);
        width += width_of(d.code_point);
        i += d.size;
    }
    return width;
}

}  // namespace cicero::diagnostic
