#pragma once

#include <vector>

#include "diagnostic/sourced_text.hpp"

namespace cicero::diagnostic {

/// Which places in files stand behind a text that was joined from several, maybe of several files.
class SourceMap {
public:
    SourceMap() = default;
    /// Of a thing that has no text.
    explicit SourceMap(const SourceSpan& span) { parts_.push_back({0, {}, span}); }

    /// Add at the end what stands behind `text`, and behind `more` bytes after it that are no
    /// file's.
    void append(const SourcedText& text, std::size_t more = 0);

    /// Of bytes [begin, end) of the joined text: as much of it as is of one file, the first that
    /// there is. Where no file stands behind them, as behind a date that was reckoned, of all the
    /// text.
    [[nodiscard]] SourceSpan span_of(std::size_t begin, std::size_t end) const;
    /// Of all of it.
    [[nodiscard]] SourceSpan span() const { return span_of(0, size_); }

private:
    struct Part {
        std::size_t begin;
        TextMap map;  ///< empty: all of `span` stands behind each byte
        SourceSpan span;
    };
    [[nodiscard]] std::vector<Part>::const_iterator part_at(std::size_t at) const;
    [[nodiscard]] static SourceSpan place(const Part& part, std::size_t begin, std::size_t end);

    std::vector<Part> parts_;
    std::size_t size_ = 0;
};

}  // namespace cicero::diagnostic
