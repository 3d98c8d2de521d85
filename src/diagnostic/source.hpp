#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace cicero::diagnostic {

/// A file as it was read; spans point into `text` by byte.
class SourceFile {
public:
    struct Position {
        std::size_t line = 1;       ///< from 1
        std::size_t column = 1;     ///< from 1, in columns as a terminal shows them
        std::size_t character = 1;  ///< from 1, of the line
    };

    SourceFile(std::string path, std::string text);
    [[nodiscard]] const std::string& path() const { return path_; }
    [[nodiscard]] const std::string& text() const { return text_; }
    [[nodiscard]] std::size_t line_count() const { return starts_.size(); }
    /// Number (from 1) of the line that holds `offset`.
    [[nodiscard]] std::size_t line_of(std::size_t offset) const;
    /// Without its line end.
    [[nodiscard]] std::string_view line(std::size_t number) const;
    [[nodiscard]] std::size_t line_start(std::size_t number) const { return starts_[number - 1]; }
    [[nodiscard]] Position position(std::size_t offset) const;

private:
    /// A character inside a long line, and what stands before it there.
    struct Milestone {
        std::size_t offset = 0, columns = 0, characters = 0;
    };
    [[nodiscard]] static Milestone counted(std::string_view text, Milestone from, std::size_t end);
    void set_milestones(std::size_t begin, std::size_t end);

    std::string path_, text_;
    std::vector<std::size_t> starts_;
    std::vector<Milestone> milestones_;  ///< in order
};

using SourceFilePtr = std::shared_ptr<const SourceFile>;

/// Bytes [begin, end) of a file; no file: nowhere in particular.
struct SourceSpan {
    SourceFilePtr file;
    std::size_t begin = 0, end = 0;
    bool operator==(const SourceSpan&) const = default;
};

/// Columns that valid UTF-8 takes on a terminal: combining marks none, wide characters two.
[[nodiscard]] std::size_t display_width(std::string_view text);

}  // namespace cicero::diagnostic
