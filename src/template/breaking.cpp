#include <array>

#include "template/reader.hpp"

namespace cicero::templates {

namespace {

/// A whole number of `breaking`, and what it may be.
struct Cost {
    const char* key;
    int style::Breaking::*member;
    int least, most;
};

// Costs are squared: 10000 forbids in TeX, and demerits are ten thousand times those of one line.
constexpr int most_cost = 10000, most_demerits = 100000000;
constexpr std::array costs{
    Cost{"strict-tolerance", &style::Breaking::strict_tolerance, -1, most_cost},
    Cost{"tolerance", &style::Breaking::tolerance, 0, most_cost},
    Cost{"hyphen-penalty", &style::Breaking::hyphen_penalty, 0, most_cost},
    Cost{"explicit-hyphen-penalty", &style::Breaking::explicit_hyphen_penalty, 0, most_cost},
    Cost{"name-hyphen-penalty", &style::Breaking::name_hyphen_penalty, 0, most_cost},
    Cost{"short-piece-penalty", &style::Breaking::short_piece_penalty, 0, most_cost},
    Cost{"line-penalty", &style::Breaking::line_penalty, 0, most_cost},
    Cost{"adjacent-demerits", &style::Breaking::adjacent_demerits, 0, most_demerits},
    Cost{"double-hyphen-demerits", &style::Breaking::double_hyphen_demerits, 0, most_demerits},
    Cost{"final-hyphen-demerits", &style::Breaking::final_hyphen_demerits, 0, most_demerits},
    Cost{"max-consecutive-hyphens", &style::Breaking::max_consecutive_hyphens, 0, 1000},
    Cost{"excess-hyphen-demerits", &style::Breaking::excess_hyphen_demerits, 0, most_demerits},
    Cost{"runt-demerits", &style::Breaking::runt_demerits, 0, most_demerits},
    Cost{"lone-word-demerits", &style::Breaking::lone_word_demerits, 0, most_demerits},
    Cost{"short-last-demerits", &style::Breaking::short_last_demerits, 0, most_demerits},
    Cost{"stack-demerits", &style::Breaking::stack_demerits, 0, most_demerits},
    Cost{"looseness", &style::Breaking::looseness, -9, 9},
};

constexpr int most_sizes = 100;

}  // namespace

void read_breaking(style::Breaking& breaking, const yaml::Node& map, const Scalars& scalars) {
    if (map.kind() != yaml::Kind::Map) return;
    with(map, "model", [&](const yaml::Node& n) {
        breaking.as_tex = scalars.choice(n, {"cicero", "tex"}) == 1;
    });
    for (const Cost& cost : costs)
        with(map, cost.key, [&](const yaml::Node& n) {
            breaking.*cost.member = scalars.integer(n, cost.least, cost.most);
        });
    with(map, "emergency-stretch", [&](const yaml::Node& n) {
        breaking.emergency_stretch = {scalars.number(n, 0, most_sizes)};
    });
    with(map, "last-line",
         [&](const yaml::Node& n) { breaking.last_line = {scalars.number(n, 0, most_sizes)}; });
    with(map, "last-line-share",
         [&](const yaml::Node& n) { breaking.last_line_share = scalars.percent(n); });
}

void read_word_space(style::WordSpace& space, const yaml::Node& map, const Scalars& scalars) {
    if (map.kind() != yaml::Kind::Map) return;
    with(map, "min", [&](const yaml::Node& n) { space.least = scalars.percent(n); });
    with(map, "ideal", [&](const yaml::Node& n) { space.ideal = scalars.percent(n); });
    with(map, "max", [&](const yaml::Node& n) { space.most = scalars.percent(n); });
    if (space.least.value_or(0) <= space.ideal && space.ideal <= space.most) return;
    scalars.diagnostics().add(diagnostic::Code::bad_layout_value, map.span(),
                              {"word-space", "min ≤ ideal ≤ max"});
    space = {};
}

}  // namespace cicero::templates
