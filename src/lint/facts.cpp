#include "lint/facts.hpp"

namespace cicero::lint {

namespace {

std::optional<base::sys_days> day_of(const content::Value& root, std::string_view field) {
    const content::ValuePtr value = content::find(root, field);
    const auto* date = value ? std::get_if<content::Date>(&value->data) : nullptr;
    if (!date || date->year == 0) return std::nullopt;
    return base::day(date->year, date->month, date->day);
}

}  // namespace

Facts facts_of(const content::Content& content) {
    Facts out;
    out.kind = content.kind;
    if (!content.root) return out;
    out.first = day_of(*content.root, "date");
    out.last = day_of(*content.root, "until");
    if (!out.last || (out.first && *out.last < *out.first)) out.last = out.first;
    out.has_short = content::find(*content.root, "short") != nullptr;
    return out;
}

}  // namespace cicero::lint
