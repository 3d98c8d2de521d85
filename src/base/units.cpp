#include "base/units.hpp"

#include <charconv>
#include <cmath>

namespace cicero::base {

namespace {

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
}

template <class T>
std::optional<T> parse_whole(std::string_view text) {
    text = trimmed(text);
    T value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

std::optional<double> millimetres_of(std::string_view unit) {
    if (unit == "mm") return 1;
    if (unit == "cm") return 10;
    if (unit == "m") return 1000;
    if (unit == "in") return 25.4;
    if (unit == "pt") return 25.4 / 72;
    if (unit == "c") return 12 * 0.376065;
    return std::nullopt;
}

}  // namespace

std::optional<double> parse_number(std::string_view text) {
    const auto value = parse_whole<double>(text);
    return value && std::isfinite(*value) ? value : std::nullopt;
}

std::optional<int> parse_integer(std::string_view text) { return parse_whole<int>(text); }

std::optional<std::uint32_t> parse_hexadecimal(std::string_view text) {
    std::uint32_t value = 0;
    const char* const last = text.data() + text.size();
    const auto [end, error] = std::from_chars(text.data(), last, value, 16);
    return error == std::errc{} && end == last ? std::optional(value) : std::nullopt;
}

std::optional<Length> parse_length(std::string_view text) {
    text = trimmed(text);
    if (text == "0") return Length{};
    std::size_t digits = text.size();
    while (digits > 0 &&
           ((text[digits - 1] >= 'a' && text[digits - 1] <= 'z') || text[digits - 1] == ' '))
        --digits;
    const auto number = parse_number(text.substr(0, digits));
    const auto unit = millimetres_of(trimmed(text.substr(digits)));
    constexpr double longest = 20000;
    if (!number || !unit || std::abs(*number * *unit) > longest) return std::nullopt;
    // Points are whole units; going through millimetres would lose exactness.
    if (trimmed(text.substr(digits)) == "pt") return Length::points(*number);
    return Length::millimetres(*number * *unit);
}

}  // namespace cicero::base
