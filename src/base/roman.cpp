#include "base/roman.hpp"

#include <utility>

namespace cicero::base {

std::string roman(std::int64_t number) {
    static constexpr std::pair<int, const char*> parts[] = {
        {1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"},
        {40, "XL"},  {10, "X"},   {9, "IX"},  {5, "V"},    {4, "IV"},  {1, "I"}};
    if (number < 1 || number > 3999) return std::to_string(number);
    std::string out;
    for (const auto& [size, letters] : parts)
        for (; number >= size; number -= size) out += letters;
    return out;
}

}  // namespace cicero::base
