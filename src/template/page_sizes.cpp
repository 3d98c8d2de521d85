#include "template/page_sizes.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace cicero::templates {

namespace {

struct PageSize {
    std::string_view name;
    double width, height;
    double unit;  ///< points
};

constexpr double mm = 72 / 25.4, in = 72;

constexpr std::array page_sizes{
#define CICERO_PAGE_SIZE(name, width, height, unit) PageSize{name, width, height, unit},
#include "template/page_sizes.def"
#undef CICERO_PAGE_SIZE
};

Length length(double value, double unit) {
    // Whole units of both kinds are exact.
    return unit == mm ? Length::millimetres(value) : Length::points(value * unit);
}

// A, of A10; empty where there is no number.
std::string_view family(std::string_view name) {
    const std::size_t digits = name.find_first_of("0123456789");
    return digits == std::string_view::npos ? std::string_view{} : name.substr(0, digits);
}

std::string list_names() {
    std::string out;
    for (std::size_t first = 0; first < page_sizes.size();) {
        std::size_t last = first;
        const std::string_view own = family(page_sizes[first].name);
        while (!own.empty() && last + 1 < page_sizes.size() &&
               family(page_sizes[last + 1].name) == own)
            ++last;
        out += (out.empty() ? "" : ", ") + std::string(page_sizes[first].name);
        if (last > first) out += "–" + std::string(page_sizes[last].name);
        first = last + 1;
    }
    return out;
}

}  // namespace

std::optional<Size> page_size(std::string_view name) {
    const auto found = std::ranges::find(page_sizes, name, &PageSize::name);
    if (found == page_sizes.end()) return std::nullopt;
    return Size{length(found->width, found->unit), length(found->height, found->unit)};
}

std::string turned_page_size(std::string_view text) {
    const std::string_view name = text.substr(0, text.find_first_of(" -_,"));
    const std::string_view way = text.substr(name.size());
    std::string capital(name);
    for (char& c : capital)
        if (c >= 'a' && c <= 'z') c = char(c - 'a' + 'A');
    if (!page_size(capital)) return {};
    const auto says = [&](std::initializer_list<std::string_view> words) {
        return std::ranges::any_of(
            words, [&](std::string_view word) { return way.find(word) != std::string_view::npos; });
    };
    const bool across = says({"paysage", "landscape", "italienne", "horizontal", "couch"});
    if (!way.empty() && !across && !says({"portrait", "ertical", "fran", "debout"})) return {};
    return "size: " + capital + (across ? ", orientation: landscape" : "");
}

const std::string& page_size_names() {
    static const std::string names = list_names();
    return names;
}

}  // namespace cicero::templates
