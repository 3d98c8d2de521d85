#include "yaml/comments.hpp"

#include <algorithm>

#include "yaml/cut_texts.hpp"

namespace cicero::yaml {

namespace {

bool is_blank(char c) { return c == ' ' || c == '\t'; }

/// Lines that yaml-cpp reads on before it stops: a map that is never closed takes in all that
/// follows it.
constexpr std::size_t most_lines = 200;

/// From the `#` at `begin` of a line that starts at `start`.
EatenValue eaten(const diagnostic::SourceFilePtr& file, std::size_t begin, std::string key,
                 bool in_flow) {
    const std::string& text = file->text();
    std::size_t end = std::min(text.find_first_of("\r\n", begin), text.size());
    while (end > begin && is_blank(text[end - 1])) --end;
    const std::size_t close = in_flow ? text.find_first_of(",}]", begin) : end;
    const std::string value = text.substr(begin, std::min(close, end) - begin);
    return {{file, begin, end}, std::move(key), in_straight_quotes(value)};
}

/// What a line has open when a comment begins.
struct Place {
    std::size_t hash;
    std::string_view key;  ///< right before it; empty: prose
};

std::string_view key_before(std::string_view line, std::size_t colon) {
    const std::size_t begin = line.find_last_of(",{[ ", colon);
    return line.substr(begin == std::string_view::npos ? 0 : begin + 1,
                       colon - (begin == std::string_view::npos ? 0 : begin + 1));
}

std::optional<Place> comment_inside(std::string_view line) {
    int open = 0;
    char quote = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        const bool starts =
            i == 0 || std::string_view(" \t{[,").find(line[i - 1]) != std::string_view::npos;
        if (quote != 0) quote = c == quote ? '\0' : quote;
        else if ((c == '"' || c == '\'') && starts) quote = c;
        else if (c == '{' || c == '[') ++open;
        else if (c == '}' || c == ']') --open;
        else if (c == '#' && open > 0 && i > 0 && is_blank(line[i - 1])) {
            const bool glued = i + 1 < line.size() && !is_blank(line[i + 1]);
            const std::size_t before = line.find_last_not_of(" \t", i - 1);
            if (!glued || before == std::string_view::npos) return std::nullopt;
            const bool value = line[before] == ':';
            return Place{i, value ? key_before(line, before) : std::string_view{}};
        }
    }
    return std::nullopt;
}

}  // namespace

std::optional<EatenValue> comment_for_value(const Key& key, bool in_flow) {
    if (!key.span.file) return std::nullopt;
    const std::string& text = key.span.file->text();
    std::size_t at = key.span.end;
    while (at < text.size() && is_blank(text[at])) ++at;
    if (at >= text.size() || text[at] != ':') return std::nullopt;
    const std::size_t hash = text.find_first_not_of(" \t", at + 1);
    if (hash == std::string::npos || text[hash] != '#') return std::nullopt;
    return eaten(key.span.file, hash, key.name, in_flow);
}

std::optional<EatenValue> comment_in_flow(const diagnostic::SourceFilePtr& file, std::size_t at) {
    const std::size_t last = file->line_of(std::min(at, file->text().size()));
    const std::size_t first = last > most_lines ? last - most_lines : 1;
    for (std::size_t number = last; number >= first; --number)
        if (const auto found = comment_inside(file->line(number)))
            return eaten(file, file->line_start(number) + found->hash, std::string(found->key),
                         true);
    return std::nullopt;
}

}  // namespace cicero::yaml
