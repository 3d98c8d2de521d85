#include "bind/gap.hpp"

#include <algorithm>
#include <cmath>

#include "base/utf8.hpp"

namespace cicero::bind {

namespace {

/// A low line is about as wide as a letter, and handwriting wider than type; the shortest word
/// still needs a place that is seen.
constexpr double hand_width = 1.4;
constexpr std::size_t shortest = 5;
/// Low lines of many faces do not meet: those of Lato are 65 thousandths apart.
constexpr Em overlap{-0.07};
/// Between words the line may break, and shows no gap.
constexpr std::string_view may_break = "\u200B";

std::string line_for(std::string_view words) {
    // Of spaces alone: as long as they are.
    if (words.find_first_not_of(' ') == std::string_view::npos)
        return std::string(std::max(words.size(), shortest), '_');
    std::string out;
    while (!words.empty()) {
        const std::string_view word = words.substr(0, words.find(' '));
        words.remove_prefix(std::min(words.size(), word.size() + 1));
        if (word.empty()) continue;
        const auto letters =
            std::size_t(std::lround(double(base::count_code_points(word)) * hand_width));
        if (!out.empty()) out += "_" + std::string(may_break);
        out += std::string(std::max(letters, out.empty() ? shortest : letters), '_');
    }
    return out;
}

}  // namespace

void set_gap(content::Gap gap, style::CharacterStyle& style, diagnostic::SourcedText& text) {
    if (gap == content::Gap::Filled) {
        style.underline = true;
        return;
    }
    style.typography = false;
    style.tracking = overlap;
    std::string line = line_for(text.text);
    const diagnostic::SourceSpan span = text.span;
    TextMap map;
    map.append_replaced(line.size(), 0, text.text.size());
    text = text.derived({std::move(line), std::move(map)});
    text.span = span;
}

}  // namespace cicero::bind
