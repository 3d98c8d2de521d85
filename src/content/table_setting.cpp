#include "content/table_setting.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/units.hpp"

namespace cicero::content {

namespace {

using diagnostic::Code;
using style::CellAlign;

/// More rows are no head that a page could repeat.
constexpr int most_head_rows = 9;
/// A column a thousand times as wide as another has no letter's width.
constexpr double least_share = 0.001, most_share = 1000;
/// Dots, a short pattern of them: more is a text.
constexpr std::size_t longest_leader = 8;

constexpr std::array keys{"widths", "align", "width", "head", "leader"};

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(' ');
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(' ') + 1 - begin);
}

/// `key=value` or `key="a value"`, the first of those that are left, without which it leaves them.
struct Pair {
    std::string_view whole, key, value;
};
Pair take_pair(std::string_view& rest) {
    rest = trimmed(rest);
    const std::size_t equal = std::min(rest.find_first_of("= "), rest.size());
    const bool quoted = rest.substr(equal).starts_with("=\"");
    const std::size_t begin = std::min(equal + (quoted ? 2 : 1), rest.size());
    const std::size_t end = std::min(rest.find(quoted ? '"' : ' ', begin), rest.size());
    const std::size_t past = quoted ? std::min(end + 1, rest.size()) : end;
    const Pair out{rest.substr(0, past), rest.substr(0, equal), rest.substr(begin, end - begin)};
    rest.remove_prefix(past);
    return out;
}

template <class Read>
bool read_words(std::string_view value, const Read& read) {
    for (value = trimmed(value); !value.empty();) {
        const std::string_view word = value.substr(0, value.find(' '));
        if (!read(word)) return false;
        value = trimmed(value.substr(word.size()));
    }
    return true;
}

// One wrong value says nothing of the others' columns.
template <class T>
bool all_or_none(bool read, std::vector<T>& values) {
    if (!read) values.clear();
    return !values.empty();
}

bool read_widths(std::vector<double>& to, std::string_view value) {
    const bool read = read_words(value, [&](std::string_view word) {
        const auto share = base::parse_number(word);
        if (!share || *share < least_share || *share > most_share) return false;
        to.push_back(*share);
        return true;
    });
    return all_or_none(read, to);
}

bool read_align(std::vector<CellAlign>& to, std::string_view value) {
    constexpr std::string_view letters = "lcrd";
    const bool read = read_words(value, [&](std::string_view word) {
        const std::size_t which = word.size() == 1 ? letters.find(word[0]) : std::string::npos;
        if (which == std::string_view::npos) return false;
        to.push_back(CellAlign(std::size_t(CellAlign::Left) + which));
        return true;
    });
    return all_or_none(read, to);
}

bool read_pair(TableSetting& setting, const Pair& pair) {
    if (pair.key == "widths") return read_widths(setting.widths, pair.value);
    if (pair.key == "align") return read_align(setting.align, pair.value);
    if (pair.key == "width") {
        setting.full = pair.value == "full";
        return pair.value == "full" || pair.value == "natural";
    }
    if (pair.key == "head") {
        const auto rows = base::parse_integer(pair.value);
        if (!rows || *rows < 0 || *rows > most_head_rows) return false;
        setting.head = int(*rows);
        return true;
    }
    if (pair.key != "leader" || pair.value.empty() || pair.value.size() > longest_leader)
        return false;
    setting.leader = std::string(pair.value);
    return true;
}

// Between the braces; empty where they are not all of the text.
std::string_view inside_of(const std::vector<Inline>& inlines) {
    if (inlines.size() != 1 || inlines.front().code) return {};
    const std::string_view text = trimmed(inlines.front().text.text);
    if (!text.starts_with('{') || text.find('}') + 1 != text.size()) return {};
    return text.substr(1, text.size() - 2);
}

}  // namespace

bool is_table_setting(const std::vector<Inline>& inlines) {
    std::string_view rest = inside_of(inlines);
    return !rest.empty() && std::ranges::count(keys, take_pair(rest).key) > 0;
}

TableSetting read_table_setting(const std::vector<Inline>& inlines,
                                diagnostic::Diagnostics& diagnostics) {
    TableSetting out;
    const diagnostic::SourcedText& text = inlines.front().text;
    out.text = text;
    std::string_view rest = inside_of(inlines);
    while (!trimmed(rest).empty()) {
        const Pair pair = take_pair(rest);
        const auto at = std::size_t(pair.whole.data() - text.text.data());
        if (!read_pair(out, pair))
            diagnostics.add(Code::bad_table_attribute, text.span_of(at, at + pair.whole.size()),
                            {std::string(pair.whole)});
    }
    return out;
}

}  // namespace cicero::content
