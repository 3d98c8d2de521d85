#include "yaml/left_lines.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

namespace cicero::yaml {

namespace {

using diagnostic::SourceFilePtr;

/// Bytes of a line that are shown.
constexpr std::size_t most_shown = 40;
/// By which what belongs to a key is further in, where no line says it.
constexpr std::size_t usual_indent = 2;

struct Line {
    std::size_t indent = 0;
    std::string_view text;  ///< without its indentation and its end; empty: nothing stands there
};

Line line_at(const diagnostic::SourceFile& file, std::size_t number) {
    const std::string_view line = file.line(number);
    const std::size_t begin = line.find_first_not_of(' ');
    const std::size_t end = line.find_last_not_of(" \t\r");
    if (end == std::string_view::npos || begin > end) return {};
    return {begin, line.substr(begin, end + 1 - begin)};
}

bool is_name_sign(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
           static_cast<unsigned char>(c) >= 0x80;
}

/// What a person writes as a key: a word or a number, no capital, its colon right after it.
bool is_key(std::string_view text) {
    if (text.starts_with('"') || text.starts_with('\'')) {
        const std::size_t close = text.find(text[0], 1);
        return close != std::string_view::npos && text.substr(close + 1).starts_with(':');
    }
    // The capitals with accents: À to Þ.
    if (text.size() > 1 && text[0] == '\xC3' && static_cast<unsigned char>(text[1]) < 0x9F)
        return false;
    std::size_t end = 0;
    while (end < text.size() && is_name_sign(text[end])) ++end;
    while (end < text.size() && text[end] == ' ') ++end;
    return end > 0 && end < text.size() && text[end] == ':' && !text.substr(end).starts_with("://");
}

/// How many signs "- - " take before what an item holds.
std::size_t dashes(std::string_view text) {
    std::size_t out = 0;
    while (text.substr(out).starts_with("- "))
        out = std::min(text.find_first_not_of(' ', out + 1), text.size());
    return out;
}

/// The sign after which the lines that follow are a text: `lead: |`, `- >-`.
bool opens_block(std::string_view text) {
    std::string_view rest = text.substr(dashes(text));
    if (is_key(rest)) rest = rest.substr(rest.find(':') + 1);
    const std::size_t sign = rest.find_first_not_of(' ');
    if (sign == std::string_view::npos || (rest[sign] != '|' && rest[sign] != '>')) return false;
    const std::size_t end = rest.find_first_not_of("+-123456789", sign + 1);
    return end == std::string_view::npos ||
           rest.find_first_not_of(" \t", end) == std::string_view::npos ||
           rest[rest.find_first_not_of(" \t", end)] == '#';
}

/// Where the dashes stand of the lists that are open.
class Levels {
public:
    void take(const Line& line) {
        while (!all_.empty() && all_.back() >= line.indent) all_.pop_back();
        for (std::size_t at = 0; line.text.substr(at).starts_with("- ");
             at = std::min(line.text.find_first_not_of(' ', at + 1), line.text.size()))
            all_.push_back(line.indent + at);
    }
    [[nodiscard]] bool has(std::size_t at) const {
        return std::ranges::find(all_, at) != all_.end();
    }

private:
    std::vector<std::size_t> all_;
};

class Finder {
public:
    explicit Finder(const SourceFilePtr& file) : file_(file) {}

    std::vector<LeftLine> run() {
        for (std::size_t n = 1; n <= file_->line_count(); ++n) {
            const Line line = line_at(*file_, n);
            if (line.text.empty() || (block_ && is_of_block(n, line))) continue;
            if (line.text.starts_with('#')) continue;
            block_.reset();
            levels_.take(line);
            if (opens_block(line.text)) block_ = Block{line.indent + dashes(line.text), {}, {}};
        }
        return std::move(out_);
    }

private:
    struct Block {
        std::size_t parent;                ///< where its key stands
        std::optional<std::size_t> text;   ///< where its lines do
        std::optional<std::size_t> found;  ///< the first that stands left of them, in `out_`
    };

    bool is_of_block(std::size_t number, const Line& line) {
        if (line.indent > block_->parent && line.indent >= block_->text.value_or(0)) {
            if (!block_->text) block_->text = line.indent;
            return true;
        }
        if (!is_left(number, line)) return false;
        if (block_->found) {
            ++out_[*block_->found].more;
            return true;
        }
        const std::size_t begin = file_->line_start(number) + line.indent;
        block_->found = out_.size();
        out_.push_back({{file_, begin, begin + line.text.size()},
                        std::string(line.text),
                        wanted(number) - line.indent});
        return true;
    }

    /// Where the text stands, by its first line or by the next that is further in than its key.
    [[nodiscard]] std::size_t wanted(std::size_t number) const {
        if (block_->text) return *block_->text;
        for (std::size_t n = number + 1; n <= file_->line_count(); ++n) {
            const Line line = line_at(*file_, n);
            if (!line.text.empty() && ends_block(line)) break;
            if (!line.text.empty() && line.indent > block_->parent) return line.indent;
        }
        return block_->parent + usual_indent;
    }

    [[nodiscard]] bool is_left(std::size_t number, const Line& line) const {
        if (line.text == "---" || line.text == "...") return false;
        if (line.text.starts_with('#')) return is_heading(number, line);
        return !ends_block(line);
    }

    /// A key or an item where such stand.
    [[nodiscard]] bool ends_block(const Line& line) const {
        const std::string_view text = line.text;
        if (text.starts_with('-')) return levels_.has(line.indent);
        return is_key(text);
    }

    /// ## in the midst of a text: a comment has one, and stands before a key.
    [[nodiscard]] bool is_heading(std::size_t number, const Line& line) const {
        if (!line.text.starts_with("##")) return false;
        std::size_t next = number + 1;
        while (next <= file_->line_count() && line_at(*file_, next).text.empty()) ++next;
        if (next > file_->line_count()) return false;
        const Line after = line_at(*file_, next);
        return block_->text && after.indent >= *block_->text;
    }

    const SourceFilePtr& file_;
    Levels levels_;
    std::optional<Block> block_;
    std::vector<LeftLine> out_;
};

std::string shortened(std::string_view text) {
    if (text.size() <= most_shown) return std::string(text);
    const std::size_t space = text.rfind(' ', most_shown);
    return std::string(space == text.npos ? text : text.substr(0, space)) + "…";
}

/// Of a text that has no quotes: none, a list or a map never goes on at the margin.
bool is_bare(std::string_view text) {
    return !text.empty() && std::string_view("\"'[]{}|>&*!%@`#-").find(text[0]) == text.npos;
}

}  // namespace

std::vector<LeftLine> lines_left_of_blocks(const SourceFilePtr& file) {
    auto out = Finder(file).run();
    for (LeftLine& line : out) line.words = shortened(line.words);
    return out;
}

std::optional<LeftLine> line_left_of_value(const SourceFilePtr& file, std::size_t number) {
    std::size_t above = number;
    while (--above > 0 && line_at(*file, above).text.empty()) {
    }
    const Line line = line_at(*file, number);
    if (above == 0 || !is_bare(line.text) || is_key(line.text)) return std::nullopt;
    const Line before = line_at(*file, above);
    const std::size_t item = dashes(before.text);
    const std::string_view entry = before.text.substr(item);
    if (!is_key(entry) || line.indent > before.indent + item) return std::nullopt;
    const std::size_t value = entry.find_first_not_of(' ', entry.find(':') + 1);
    if (value == std::string_view::npos || !is_bare(entry.substr(value))) return std::nullopt;
    const std::size_t begin = file->line_start(number) + line.indent;
    return LeftLine{{file, begin, begin + line.text.size()},
                    shortened(line.text),
                    before.indent + item + usual_indent - line.indent};
}

}  // namespace cicero::yaml
