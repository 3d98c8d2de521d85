#include <algorithm>
#include <array>
#include <string>

#include "base/utf8.hpp"
#include "lint/rules.hpp"

namespace cicero::lint {

namespace {

using diagnostic::Code;

/// One alone may be a sign of its text.
constexpr std::size_t fewest = 2;
/// Code points of the first line that are shown.
constexpr std::size_t most_shown = 40;

struct Line {
    std::size_t begin = 0, end = 0;  ///< in the file
    char32_t bullet = 0;             ///< 0: none
    std::string_view words;          ///< after it
};

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t\r>");
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t\r") + 1 - begin);
}

Line line_at(std::string_view text, std::size_t at, std::size_t end) {
    const std::string_view line = trimmed(text.substr(at, end - at));
    if (line.empty()) return {at, end, 0, {}};
    const auto begin = std::size_t(line.data() - text.data());
    const base::Decoded first = base::decode_utf8(line, 0);
    const std::string_view rest = line.substr(first.size);
    const bool dash = first.code_point == U'–' || first.code_point == U'—';
    const bool spaced = rest.starts_with(' ') || rest.starts_with('\t') ||
                        rest.starts_with("\u00A0") || rest.starts_with("\u202F");
    const bool begins = is_bullet(first.code_point) && (spaced || !dash);
    return {begin, begin + line.size(), begins ? first.code_point : 0, trimmed(rest)};
}

/// « — Bonjour, dit-elle. »
bool is_spoken(const Line& line) {
    for (const std::string_view end : {".", "!", "?", "…", "»", ":", ",\\", ".\\"})
        if (line.words.ends_with(end)) return true;
    return false;
}

/// Lines with one bullet; an item may go on over several.
struct Run {
    Line first;
    std::size_t count = 0, spoken = 0;

    [[nodiscard]] bool is_list() const {
        const bool dash = first.bullet == U'–' || first.bullet == U'—';
        return count >= fewest && !(dash && spoken * 2 >= count);
    }
};

std::string shown(std::string_view words) {
    const std::u32string letters = base::to_utf32(words);
    if (letters.size() <= most_shown) return std::string(words);
    return base::to_utf8(letters.substr(0, most_shown)) + "…";
}

}  // namespace

bool is_bullet(char32_t c) {
    constexpr std::u32string_view bullets = U"•·‣▪◦●○■□◆➢➤→✓✔–—";
    return c != 0 && bullets.find(c) != std::u32string_view::npos;
}

bool check_bullets(const diagnostic::SourceSpan& lines, Findings& findings) {
    const std::string_view text = lines.file->text();
    Run run;
    for (std::size_t at = lines.begin; at < lines.end;) {
        const std::size_t end = std::min(text.find('\n', at), lines.end);
        const Line line = line_at(text, at, end);
        at = end + 1;
        if (line.bullet == 0 || (run.count > 0 && line.bullet != run.first.bullet)) continue;
        if (run.count++ == 0) run.first = line;
        run.spoken += is_spoken(line);
    }
    if (!run.is_list()) return false;
    std::string bullet;
    base::append_utf8(bullet, run.first.bullet);
    findings.push_back(
        {diagnostic::make(Code::bullets_will_join, {lines.file, run.first.begin, run.first.end},
                          {std::to_string(run.count), bullet, shown(run.first.words)}),
         std::nullopt});
    return true;
}

}  // namespace cicero::lint
