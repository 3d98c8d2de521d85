#include "text/number_form.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/utf8.hpp"
#include "text/typography_words.hpp"

namespace cicero::text {

namespace {

constexpr std::u32string_view spaces = U" \u00A0\u202F\u2009\u2007";
constexpr std::u32string_view signs = U"+-−–±~≈<>≤≥";
constexpr std::u32string_view currencies = U"€$£¥";
constexpr std::u32string_view symbols = U"€$£¥%‰°′″";

bool is_figure(char32_t c) { return c >= '0' && c <= '9'; }
bool is_in(char32_t c, std::u32string_view list) {
    return list.find(c) != std::u32string_view::npos;
}

bool is_unit(std::u32string_view word) {
    static constexpr std::array others{std::u32string_view(U"an"), std::u32string_view(U"ans"),
                                       std::u32string_view(U"HT"), std::u32string_view(U"TTC")};
    while (!word.empty() && is_in(word.front(), symbols)) word.remove_prefix(1);
    while (!word.empty() && is_in(word.back(), U"²³")) word.remove_suffix(1);
    return word.size() <= 1 || words::is_glued_unit(word) || words::is_capital_unit(word) ||
           std::ranges::count(others, word) > 0;
}

/// Reads a number from left to right, character by character.
class Reader {
public:
    Reader(std::string_view text, std::string_view language)
        : text_(base::to_utf32(text)), is_english_(language.starts_with("en")) {}

    std::optional<std::size_t> run() {
        pass(spaces);
        pass(signs);
        pass(spaces);
        pass(currencies);
        pass(spaces);
        if (!is_figure(here())) return std::nullopt;
        const auto place = read_figures();
        if (!place || !ends()) return std::nullopt;
        return base::to_utf8(std::u32string_view(text_).substr(0, *place)).size();
    }

private:
    [[nodiscard]] char32_t at(std::size_t i) const { return i < text_.size() ? text_[i] : 0; }
    [[nodiscard]] char32_t here() const { return at(at_); }
    void pass(std::u32string_view list) {
        while (at_ < text_.size() && is_in(here(), list)) ++at_;
    }
    [[nodiscard]] std::size_t figures_from(std::size_t i) const {
        std::size_t count = 0;
        while (is_figure(at(i + count))) ++count;
        return count;
    }

    // Groups of three, parted by one sign; then another sign and the decimals.
    std::optional<std::size_t> read_figures() {
        const std::size_t lead = figures_from(at_);
        at_ += lead;
        char32_t group = 0;
        while (lead <= 3 && is_group(group)) {
            group = is_in(here(), spaces) ? U' ' : here();
            at_ += 4;
        }
        const std::size_t place = at_;
        const char32_t sign = here();
        if ((sign != ',' && sign != '.') || !is_figure(at(at_ + 1))) return place;
        if (sign == group) return std::nullopt;
        at_ += 1 + figures_from(at_ + 1);
        return place;
    }

    [[nodiscard]] bool is_group(char32_t before) const {
        const char32_t sign = is_in(here(), spaces) ? U' ' : here();
        if (figures_from(at_ + 1) != 3) return false;
        if (before != 0) return sign == before;
        if (sign == ' ' || sign == U'’' || sign == '\'') return true;
        if (sign != ',' && sign != '.') return false;
        // 1,234,567 and 1,234.5 leave no doubt.
        const char32_t next = at(at_ + 4);
        if (next == ',' || next == '.') return true;
        return sign == (is_english_ ? U',' : U'.');
    }

    bool ends() {
        pass(spaces);
        const std::u32string_view rest = std::u32string_view(text_).substr(at_);
        for (std::size_t begin = 0; begin < rest.size();) {
            std::size_t end = begin;
            while (end < rest.size() && !is_in(rest[end], spaces) && rest[end] != '/') ++end;
            if (is_figure(rest[begin]) || !is_unit(rest.substr(begin, end - begin))) return false;
            begin = end + 1;
        }
        return true;
    }

    std::u32string text_;
    bool is_english_;
    std::size_t at_ = 0;
};

}  // namespace

std::optional<std::size_t> decimal_place(std::string_view text, std::string_view language) {
    constexpr std::size_t longest = 60;  // more bytes are no number of a table
    if (text.empty() || text.size() > longest) return std::nullopt;
    return Reader(text, language).run();
}

bool stands_for_number(std::string_view text) {
    static constexpr std::array list{std::string_view(),        std::string_view("–"),
                                     std::string_view("—"),     std::string_view("-"),
                                     std::string_view("n. d."), std::string_view("nd"),
                                     std::string_view("n.d.")};
    return std::ranges::count(list, text) > 0;
}

}  // namespace cicero::text
