#include "template/reader.hpp"

namespace cicero::templates {

namespace {

/// A pattern of dots: more is a text.
constexpr std::size_t longest_leader = 8;

}  // namespace

void read_table_look(style::TableLook& look, const yaml::Node& map, const Scalars& scalars,
                     const Palette& palette) {
    const auto thickness = [&](const char* key, auto& to) {
        with(map, key, [&](const yaml::Node& n) { to = scalars.length(n, limits::thickness); });
    };
    const auto white = [&](const char* key, std::optional<Length>& to) {
        with(map, key, [&](const yaml::Node& n) { to = scalars.length(n, limits::white); });
    };
    thickness("rule", look.rule);
    thickness("head-rule", look.head_rule);
    thickness("row-rule", look.row_rule);
    with(map, "rule-color", [&](const yaml::Node& n) { look.rule_color = palette.color(n); });
    with(map, "stripe", [&](const yaml::Node& n) { look.stripe = palette.color(n); });
    white("gap", look.gap);
    white("padding", look.padding);
    with(map, "width", [&](const yaml::Node& n) {
        look.full = scalars.choice(n, {"natural", "full"}) == 1;
    });
    with(map, "leader", [&](const yaml::Node& n) {
        look.leader = scalars.word(n);
        if (look.leader.size() <= longest_leader) return;
        scalars.bad_value(n, "\".\"");
        look.leader.clear();
    });
}

}  // namespace cicero::templates
