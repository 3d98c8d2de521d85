#include "base/units.hpp"
#include "template/reader.hpp"

namespace cicero::templates {

namespace {

using diagnostic::Code;

/// Closer than this no text is read: lines that meet, letters that touch.
constexpr int tightest_of_all = -50;
constexpr double least_share = 0.5;

double share(const yaml::Node& node, const Context& context) {
    const std::size_t errors = context.diagnostics.error_count();
    const double out = context.scalars.percent(node, 100, "50% … 100%");
    if (out < least_share && context.diagnostics.error_count() == errors)
        context.scalars.bad_value(node, "50% … 100%");
    return std::max(out, least_share);
}

void read_sizes(const yaml::Node& node, Fit& out, const Context& context) {
    const auto size = node.find("size");
    if (!size || size->items().size() != 2)
        return context.scalars.bad_value(node, "{size: [60pt, 180pt]}");
    const std::size_t errors = context.diagnostics.error_count();
    out.smallest = context.scalars.length(size->items()[0], limits::type_size);
    out.largest = context.scalars.length(size->items()[1], limits::type_size);
    out.active = out.largest >= out.smallest;
    if (!out.active && context.diagnostics.error_count() == errors)
        context.scalars.bad_value(*size, "[60pt, 180pt]");
}

}  // namespace

Fit read_fit(const yaml::Node& node, const Context& context) {
    Fit out;
    read_sizes(node, out, context);
    with(node, "of",
         [&](const yaml::Node& n) { out.base = context.styles.style(n)->character.size; });
    with(node, "by", [&](const yaml::Node& n) {
        out.by_line = context.scalars.choice(n, {"text", "line"}) == 1;
    });
    with(node, "leading", [&](const yaml::Node& n) { out.least_leading = share(n, context); });
    with(node, "picture", [&](const yaml::Node& n) { out.least_picture = share(n, context); });
    with(node, "measure", [&](const yaml::Node& n) { out.least_measure = share(n, context); });
    with(node, "columns", [&](const yaml::Node& n) {
        const auto [fewest, most] = context.scalars.range(n, limits::text_columns);
        out.fewest_columns = fewest;
        out.most_columns = most;
    });
    with(node, "tracking", [&](const yaml::Node& n) {
        out.tightest = context.scalars.integer(n, tightest_of_all, 0);
    });
    return out;
}

style::RowFit read_row_fit(const yaml::Node& node, const Context& context) {
    Fit sizes;
    read_sizes(node, sizes, context);
    style::RowFit out{sizes.smallest, sizes.largest, 1};
    with(node, "lines",
         [&](const yaml::Node& n) { out.lines = context.scalars.integer(n, limits::row_lines); });
    return out;
}

Fit named_fit(const yaml::Node& name, const Context& context) {
    const std::string word = context.scalars.word(name);
    const auto found = context.fits.find(word);
    if (found != context.fits.end()) return found->second;
    const auto names = [&] {
        std::vector<std::string> out;
        for (const auto& fit : context.fits) out.push_back(fit.first);
        return out;
    };
    context.diagnostics.add(Code::unknown_fit, name.span(),
                            {word, diagnostic::guess(word, names, context.diagnostics)});
    return {};
}

}  // namespace cicero::templates
